import { reader } from '@/lib/db'
import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import { mailable } from '@/lib/notices/choices'
import { orderPath } from '@/lib/orders/order-path'
import { mediatorsOf } from '@/lib/orders/party'
import { recorded } from '@/lib/orders/recorded'
import { mailWords } from '@/lib/words/mails'
import { mailFacts, withMailFacts } from './facts'
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
  const asked = jobs.some(({ whom }) => whom === 'mediator')
  const [entries, befores, mediators] = await Promise.all([
    reader.historyEntry.findMany({ where: { OR: rows(0) }, include: withMailFacts }),
    reader.historyEntry.findMany({ where: { OR: rows(1) }, select: { orderId: true, seq: true, after: true } }),
    asked ? mediatorsOf(reader) : () => [],
  ])
  return async ({ orderId, entry: seq, whom, about }) => {
    const entry = entries.find((one) => one.orderId === orderId && one.seq === seq)
    const before = befores.find((one) => one.orderId === orderId && one.seq === seq - 1)
    if (!entry || !before) throw new Error(`order ${orderId} has no move ${seq} to tell of`)
    const [party, news] = [whom as Person, about as News]
    const { buyer, store, number, disputes } = entry.order
    const people = { buyer: () => [buyer], seller: () => [store.owner], mediator: () => mediators(entry.order) }
    return {
      words: mailWords(news, party, mailFacts(entry, recorded(before.after), news)),
      path: orderPath(number, party, disputes[0]?.id),
      to: await mailable(people[party](), news),
    }
  }
}
