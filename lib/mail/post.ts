import { inTransaction } from '@/lib/db'
import { env } from '@/lib/env'
import type { Instant } from '@/lib/law/time'
import type { MailWords } from '@/lib/words/mails'
import { send } from './send'

/**
 * Writes a mail to each address and sends it where there is a way to. A mail is kept under the job's key, so a second
 * attempt finds it, and only what was not yet sent goes out. `path` is where its link leads.
 */
export async function post(words: MailWords, path: string, addresses: string[], key: string, at: Instant) {
  const link = new URL(path, env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).href
  const choose = new URL('/notifications/preferences', link).href
  const content = { subject: words.subject, text: asText(words, link, choose), html: asHtml(words, link, choose) }
  for (const to of addresses) {
    const mailKey = `${key}:${to}`
    const mail = await inTransaction((tx) =>
      tx.mail.upsert({
        where: { key: mailKey },
        create: { key: mailKey, to, at: new Date(at), ...content },
        update: {},
      }),
    )
    if (mail.sentAt || !(await send(mail))) continue
    await inTransaction((tx) => tx.mail.update({ where: { id: mail.id }, data: { sentAt: new Date(at) } }))
  }
}

const asText = ({ paragraphs, action }: MailWords, link: string, choose: string) =>
  [...paragraphs, `${action}: ${link}`, `Rescind\n${choice}: ${choose}`].join('\n\n')

const choice = 'Choose what you are told by mail'

const asHtml = ({ subject, paragraphs, action }: MailWords, link: string, choose: string) =>
  [
    '<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c1b22;max-width:34rem;margin:2rem auto;padding:0 1rem">',
    `<h1 style="font-size:1.25rem">${escaped(subject)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a href="${escaped(link)}">${escaped(action)}</a></p>`,
    `<p style="color:#5b5966;font-size:.875rem">Rescind · <a href="${escaped(choose)}" style="color:inherit">${choice}</a></p></body></html>`,
  ].join('\n')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
