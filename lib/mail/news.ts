import { reader } from '@/lib/db'
import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { mailable } from '@/lib/notices/choices'
import { orderPath } from '@/lib/orders/order-path'
import { mailWords } from '@/lib/words/mails'
import { type MailedEntry, mailFacts, withMailFacts } from './facts'
import { post } from './post'

type NewsJob = { readonly orderId: string; readonly entry: number; readonly whom: string; readonly about: string }

/** Writes the mail about a move to everyone of a party who wants it. */
export async function sendNews(job: NewsJob, key: string, at: Instant): Promise<void> {
  const where = { orderId_seq: { orderId: job.orderId, seq: job.entry } }
  const entry = await reader.historyEntry.findUniqueOrThrow({ where, include: withMailFacts })
  const whom = job.whom as Person
  const about = job.about as News
  const path = orderPath(entry.order.number, whom, entry.order.disputes[0]?.id)
  await post(
    mailWords(about, whom, mailFacts(entry, about)),
    path,
    await mailable(await people(entry, whom), about),
    key,
    at,
  )
}

async function people({ order }: MailedEntry, whom: Person): Promise<{ id: string; email: string }[]> {
  if (whom === 'buyer') return [order.buyer]
  if (whom === 'seller') return [order.store.owner]
  // Whoever has a side in an order does not mediate it (F1).
  return reader.user.findMany({
    where: { isMediator: true, id: { notIn: [order.buyerId, order.store.ownerId] } },
    select: { id: true, email: true },
  })
}
