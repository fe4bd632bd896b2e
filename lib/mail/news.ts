import { reader } from '@/lib/db'
import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { orderPath } from '@/lib/orders/order-path'
import { mailWords } from '@/lib/words/mails'
import { type MailedEntry, mailFacts, withMailFacts } from './facts'
import { post } from './post'

type NewsJob = { readonly orderId: string; readonly entry: number; readonly whom: string; readonly about: string }

/** Writes the mail about a move to everyone of a party. */
export async function sendNews(job: NewsJob, key: string, at: Instant): Promise<void> {
  const where = { orderId_seq: { orderId: job.orderId, seq: job.entry } }
  const entry = await reader.historyEntry.findUniqueOrThrow({ where, include: withMailFacts })
  const whom = job.whom as Person
  const about = job.about as News
  const path = orderPath(entry.order.number, whom, entry.order.disputes[0]?.id)
  await post(mailWords(about, whom, mailFacts(entry, about)), path, await addresses(entry, whom), key, at)
}

async function addresses({ order }: MailedEntry, whom: Person): Promise<string[]> {
  if (whom === 'buyer') return [order.buyer.email]
  if (whom === 'seller') return [order.store.owner.email]
  // Whoever has a side in an order does not mediate it (F1).
  const mediators = await reader.user.findMany({
    where: { isMediator: true, id: { notIn: [order.buyerId, order.store.ownerId] } },
    select: { email: true },
  })
  return mediators.map(({ email }) => email)
}
