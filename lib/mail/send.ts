import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'

/** A mail server that does not answer holds up the mails after it: no longer than this at each step. */
const LONGEST_SILENCE_MS = 10_000

/** Whether mails go out at all; without `SMTP_URL` they stay in the mailbox. */
export const goesOut = env.SMTP_URL !== undefined

/** Told wherever mails go out (lib/env.ts). */
const from = env.MAIL_FROM ?? ''
const transport = env.SMTP_URL ? createTransport(impatient(env.SMTP_URL)) : null

/** The address with its timeouts, which nodemailer takes from nowhere else where it is given an address. */
function impatient(address: string): string {
  const url = new URL(address)
  for (const timeout of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    if (!url.searchParams.has(timeout)) url.searchParams.set(timeout, String(LONGEST_SILENCE_MS))
  return url.href
}

type Outgoing = {
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Sends a mail by SMTP, if mails go out. @throws when the mail server refuses it or cannot be reached. */
export async function send({ key, to, subject, text, html }: Outgoing): Promise<void> {
  if (!transport) return
  // The same key gives the same Message-ID, so a mail sent twice is recognised as one.
  const messageId = `<${Buffer.from(key).toString('base64url')}@${from.slice(from.indexOf('@') + 1)}>`
  await transport.sendMail({ from: { name: 'Rescind', address: from }, to, subject, text, html, messageId })
}
