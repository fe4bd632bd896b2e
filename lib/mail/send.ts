import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'

const transport = env.SMTP_URL ? createTransport(env.SMTP_URL) : null

type Outgoing = {
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/**
 * Sends a mail by SMTP and answers whether it went out; without `SMTP_URL` it stays in the mailbox and the answer is no.
 * @throws when the mail server refuses it or cannot be reached.
 */
export async function send({ key, to, subject, text, html }: Outgoing): Promise<boolean> {
  if (!transport) return false
  // The same key gives the same Message-ID, so a mail sent twice is recognised as one.
  const messageId = `<${Buffer.from(key).toString('base64url')}@rescind>`
  await transport.sendMail({ from: 'Rescind <no-reply@rescind.example>', to, subject, text, html, messageId })
  return true
}
