import { DAY, type Instant } from './time'

/** Over how many days a rate is told (P1). */
export const RATED_DAYS = [7, 30] as const

/** What a rate looks at in an order. */
export type Rated = {
  /** When it was finished, or cancelled after it was paid; null while it goes on. */
  readonly endedAt: Instant | null
  /** When it was cancelled at the seller's fault, or a part of it was, and from when on that counts no more (P1). */
  readonly faults: readonly { readonly at: Instant; readonly struckAt: Instant | null }[]
}

/**
 * Of the orders that came to an end in the last `days` days, or of which something was cancelled then at the seller's fault,
 * how many the latter were. Told by the day of the fault and not by that of the order: a deadline to ship is missed later
 * than a week after it.
 */
export type FaultRate = { readonly days: number; readonly orders: number; readonly atFault: number }

/** The rate over `days` days as it was at a moment; each order counts once (P1). */
export function faultRate(rated: readonly Rated[], days: number, at: Instant): FaultRate {
  let [orders, atFault] = [0, 0]
  for (const { endedAt, faults } of rated) {
    const isAtFault = faults.some(
      (fault) => isOfLast(days, fault.at, at) && (fault.struckAt === null || fault.struckAt > at),
    )
    if (isAtFault) atFault += 1
    if (isAtFault || isOfLast(days, endedAt, at)) orders += 1
  }
  return { days, orders, atFault }
}

/** Whether something happened in the `days` days up to a moment: what is exactly so old is of them no longer (T2). */
export const isOfLast = (days: number, happenedAt: Instant | null, at: Instant): boolean =>
  happenedAt !== null && happenedAt > at - days * DAY && happenedAt <= at
