import { DAY, type Instant } from '@/lib/law/time'

/** What a rate looks at in an order: when it was placed, and when it was cancelled at the seller's fault, if it was. */
export type Rated = {
  readonly placedAt: Instant
  readonly atFaultAt: Instant | null
  /** From when on none of its marks counts any more (P1). */
  readonly struckAt: Instant | null
}

/** Cancellations at the seller's fault among the orders placed in the last `days` days. */
export type FaultRate = { readonly days: number; readonly orders: number; readonly atFault: number }

/** The rate over `days` days as it was at a moment (P1). */
export function faultRate(orders: readonly Rated[], days: number, at: Instant): FaultRate {
  const placed = orders.filter(({ placedAt }) => placedAt > at - days * DAY && placedAt <= at)
  const atFault = placed.filter(
    ({ atFaultAt, struckAt }) => atFaultAt !== null && atFaultAt <= at && (struckAt === null || struckAt > at),
  )
  return { days, orders: placed.length, atFault: atFault.length }
}
