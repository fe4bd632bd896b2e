import { inTransaction, reader } from '@/lib/db'
import { env } from '@/lib/env'
import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { type MailWords, mailWords } from '@/lib/words/mails'
import { type MailedEntry, mailFacts, withMailFacts } from './facts'
import { send } from './send'

type NewsJob = { readonly orderId: string; readonly entry: number; readonly whom: string; readonly about: string }

/**
 * Writes the mail about a move to everyone of a party and sends it where there is a way to. A mail is kept under the
 * job's key, so a second attempt finds it, and only what was not yet sent goes out.
 */
export async function sendNews(job: NewsJob, key: string, at: Instant): Promise<void> {
  const where = { orderId_seq: { orderId: job.orderId, seq: job.entry } }
  const entry = await reader.historyEntry.findUniqueOrThrow({ where, include: withMailFacts })
  const whom = job.whom as Person
  const about = job.about as News
  const words = mailWords(about, whom, mailFacts(entry, about))
  const link = new URL(
    whom === 'seller' ? `/seller/orders/${entry.order.number}` : `/orders/${entry.order.number}`,
    env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`,
  )
  const content = { subject: words.subject, text: asText(words, link.href), html: asHtml(words, link.href) }
  for (const to of await addresses(entry, whom)) {
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

async function addresses({ order }: MailedEntry, whom: Person): Promise<string[]> {
  if (whom === 'buyer') return [order.buyer.email]
  if (whom === 'seller') return [order.store.owner.email]
  const mediators = await reader.user.findMany({ where: { isMediator: true }, select: { email: true } })
  return mediators.map(({ email }) => email)
}

const asText = ({ paragraphs, action }: MailWords, link: string) =>
  [...paragraphs, `${action}: ${link}`, 'Rescind'].join('\n\n')

const asHtml = ({ subject, paragraphs, action }: MailWords, link: string) =>
  [
    '<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c1b22;max-width:34rem;margin:2rem auto;padding:0 1rem">',
    `<h1 style="font-size:1.25rem">${escaped(subject)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a href="${escaped(link)}">${escaped(action)}</a></p>`,
    '<p style="color:#5b5966">Rescind</p></body></html>',
  ].join('\n')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
