import { reader } from '@/lib/db'
import type { Order, Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import { mailable } from '@/lib/notices/choices'
import { orderPath } from '@/lib/orders/order-path'
import { mediatorsOf } from '@/lib/orders/party'
import { recorded } from '@/lib/orders/recorded'
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
  const rows = (back: number) => jobs.map(({ orderId, entry }) => ({ orderId, seq: entry - back }))
  const [entries, befores] = await Promise.all([
    reader.historyEntry.findMany({ where: { OR: rows(0) }, include: withMailFacts }),
    reader.historyEntry.findMany({ where: { OR: rows(1) }, select: { orderId: true, seq: true, after: true } }),
  ])
  return async ({ orderId, entry: seq, whom, about }) => {
    const entry = entries.find((one) => one.orderId === orderId && one.seq === seq)
    const before = befores.find((one) => one.orderId === orderId && one.seq === seq - 1)
    if (!entry || !before) throw new Error(`order ${orderId} has no move ${seq} to tell of`)
    return letterOf(entry, recorded(before.after), whom as Person, about as News)
  }
}

/** The letter about a move to everyone of a party who wants it. */
async function letterOf(entry: MailedEntry, before: Order, whom: Person, about: News): Promise<Letter> {
  const to = await mailable(await people(entry, whom), about)
  const path = orderPath(entry.order.number, whom, entry.order.disputes[0]?.id)
  return { words: mailWords(about, whom, mailFacts(entry, before, about)), path, to }
}

async function people({ order }: MailedEntry, whom: Person): Promise<{ id: string; email: string }[]> {
  if (whom === 'buyer') return [order.buyer]
  if (whom === 'seller') return [order.store.owner]
  return (await mediatorsOf(reader))(order)
}
