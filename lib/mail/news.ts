import { reader } from '@/lib/db'
import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import { mailable } from '@/lib/notices/choices'
import { orderPath } from '@/lib/orders/order-path'
import { mailWords } from '@/lib/words/mails'
import { type MailedEntry, mailFacts, withMailFacts } from './facts'
import type { Letter } from './letter'

export type NewsJob = {
  readonly orderId: string
  readonly entry: number
  readonly whom: string
  readonly about: string
}

/** Reads what letters about some moves are written from, a statement a table. */
export async function readNews(jobs: readonly NewsJob[]): Promise<(job: NewsJob) => Promise<Letter>> {
  const OR = jobs.map(({ orderId, entry }) => ({ orderId, seq: entry }))
  const entries = await reader.historyEntry.findMany({ where: { OR }, include: withMailFacts })
  return async ({ orderId, entry: seq, whom, about }) => {
    const entry = entries.find((one) => one.orderId === orderId && one.seq === seq)
    if (!entry) throw new Error(`order ${orderId} has no move ${seq} to tell of`)
    return letterOf(entry, whom as Person, about as News)
  }
}

/** The letter about a move to everyone of a party who wants it. */
async function letterOf(entry: MailedEntry, whom: Person, about: News): Promise<Letter> {
  const to = await mailable(await people(entry, whom), about)
  const path = orderPath(entry.order.number, whom, entry.order.disputes[0]?.id)
  return { words: mailWords(about, whom, mailFacts(entry, about)), path, to }
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
