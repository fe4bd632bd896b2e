import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { CancelCause } from '@/lib/law/cancellation'
import { RATED_DAYS } from '@/lib/law/fault-rate'
import type { Fault } from '@/lib/law/policy'
import { DAY } from '@/lib/law/time'

const NEWEST = 5
const NO_TRACKING: CancelCause = 'no-tracking'

/** How often orders were cancelled for a reason, by whose fault: in the last days, and ever. */
export type ReasonCount = {
  /** The buyer's reason, or, where none was given or it was not what counted, how the order ended. */
  readonly reason: string | null
  readonly cause: string | null
  readonly fault: Fault
  readonly counts: readonly { readonly days: number | null; readonly count: number }[]
}

/** The cancellations of everything sold by `ownerId`, by reason and fault, the most frequent first (P1). */
export async function reasonCounts(ownerId: string): Promise<ReasonCount[]> {
  const now = await shopTime()
  const spans = [...RATED_DAYS, null]
  const groups = await Promise.all(
    spans.map((days) =>
      reader.order.groupBy({
        by: ['cancelReason', 'cancelCause', 'fault'],
        where: {
          store: { ownerId },
          cancellationState: 'cancelled',
          ...(days !== null && { cancelledAt: { gt: new Date(now - days * DAY) } }),
        },
        _count: true,
      }),
    ),
  )
  type Counted = { reason: string | null; cause: string | null; fault: Fault; all: number[] }
  const found = new Map<string, Counted>()
  for (const [at, rows] of groups.entries())
    for (const { cancelReason, cancelCause, fault, _count } of rows) {
      // Whatever the buyer gave as theirs, it is cancelled for a parcel that never set out (S2).
      const reason = cancelCause === NO_TRACKING ? null : cancelReason
      const cause = reason ? null : cancelCause
      const key = `${reason ?? cause} ${fault}`
      const counted = found.get(key) ?? { reason, cause, fault: fault as Fault, all: spans.map(() => 0) }
      counted.all[at] = (counted.all[at] ?? 0) + _count
      found.set(key, counted)
    }
  return [...found.values()]
    .sort((a, b) => (b.all.at(-1) ?? 0) - (a.all.at(-1) ?? 0))
    .map(({ all, ...facts }) => ({ ...facts, counts: spans.map((days, at) => ({ days, count: all[at] ?? 0 })) }))
}

/** The rating of each store of a person, with the newest feedback (P2). */
export const ratingsOf = (ownerId: string) =>
  reader.store.findMany({
    where: { ownerId },
    orderBy: { name: 'asc' },
    select: {
      ...{ id: true, name: true, ratingAverage: true, ratingCount: true },
      feedback: {
        orderBy: { at: 'desc' },
        take: NEWEST,
        select: { id: true, stars: true, text: true, at: true, order: { select: { number: true } } },
      },
    },
  })
