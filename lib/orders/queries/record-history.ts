import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Fault } from '@/lib/law/policy'
import { DAY, type Instant } from '@/lib/law/time'
import { type FaultRate, faultRate, type Rated } from '../fault-rate'
import { RATED_DAYS } from './record'

const LOOKED_BACK_DAYS = 30
const NEWEST = 5

/** The rates at the end of one day of many. */
export type RatesAt = { readonly at: Instant; readonly rates: readonly FaultRate[] }

/** The rates of everything sold by `ownerId` on each of the last thirty days, the oldest first (P1). */
export async function rateHistory(ownerId: string): Promise<RatesAt[]> {
  const now = await shopTime()
  const since = now - (LOOKED_BACK_DAYS + Math.max(...RATED_DAYS)) * DAY
  const rows = await reader.order.findMany({
    where: { store: { ownerId }, placedAt: { gt: new Date(since) } },
    select: { placedAt: true, cancelledAt: true, fault: true, penalties: { select: { struckAt: true } } },
  })
  const rated = rows.map(({ placedAt, cancelledAt, fault, penalties }): Rated => {
    const struck = penalties.map(({ struckAt }) => struckAt?.getTime() ?? null)
    const all = struck.length > 0 && struck.every((at) => at !== null)
    return {
      placedAt: placedAt.getTime(),
      atFaultAt: fault === 'seller' ? (cancelledAt?.getTime() ?? null) : null,
      struckAt: all ? Math.max(...(struck as number[])) : null,
    }
  })
  return Array.from({ length: LOOKED_BACK_DAYS + 1 }, (_, day) => {
    const at = now - (LOOKED_BACK_DAYS - day) * DAY
    return { at, rates: RATED_DAYS.map((days) => faultRate(rated, days, at)) }
  })
}

/** How often orders were cancelled for a reason, by whose fault: in the last days, and ever. */
export type ReasonCount = {
  /** The buyer's reason, or, where none was given, how the order ended. */
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
    for (const { cancelReason: reason, cancelCause, fault, _count } of rows) {
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
