import type { Means, Order } from '@/lib/law/order'
import type { CouponFate } from '@/lib/law/outcome'
import type { Leg } from '@/lib/law/refund'
import { type Badge, badges, type Status, status } from '@/lib/law/status'
import type { Checkout } from './checkout'
import type { Held } from './run'

/** Where an order stands, in the terms a scenario can expect. Amounts in minor units. */
export type Standing = {
  readonly status: Status
  readonly badges: readonly Badge[]
  readonly refund: Readonly<Partial<Record<Means, number>>>
  readonly legs: readonly Pick<Leg, 'means' | 'amount' | 'state'>[]
  readonly coupons: Readonly<Record<string, CouponFate | 'untouched'>>
  /** Until when coupons that came back can be used, in ISO 8601, where the policy gave them another end (K2). */
  readonly usableUntil: Readonly<Record<string, string>>
  readonly points: number
  /** How many units of each line are cancelled, by the line's number; lines with none are left out (C13). */
  readonly cancelled: Readonly<Record<string, number>>
} & { readonly [R in ShownRegion]: Order[R]['state'] }

/** The regions beside the main road, each by its state. */
export const shownRegions = [
  'dispute',
  'extension',
  'destination',
  'protection',
  'returning',
  'complaint',
  'mark',
  'feedback',
  'chargeback',
] as const
export type ShownRegion = (typeof shownRegions)[number]

/** Where an order stands. A part of a refund that was not needed counts for nothing. */
export function standingOf(
  { id, order, points, fates, usableUntil }: Omit<Held, 'policy'>,
  { coupons }: Checkout,
): Standing {
  const refund: Partial<Record<Means, number>> = {}
  for (const { means, amount, state } of order.refunds)
    if (state !== 'void') refund[means] = (refund[means] ?? 0) + amount
  const used = coupons.filter(({ usedOn }) => usedOn.includes(id))
  return {
    status: status(order),
    badges: badges(order),
    refund,
    legs: order.refunds.map(({ means, amount, state }) => ({ means, amount, state })),
    coupons: Object.fromEntries(used.map((coupon) => [coupon.id, fates.get(coupon.id) ?? 'untouched'])),
    usableUntil: Object.fromEntries(
      used.flatMap((coupon) => {
        const until = usableUntil.get(coupon.id)
        return until === undefined ? [] : [[coupon.id, new Date(until).toISOString()]]
      }),
    ),
    points,
    cancelled: Object.fromEntries(
      order.lines.flatMap((line) => (line.cancelled > 0 ? [[String(line.number), line.cancelled]] : [])),
    ),
    dispute: order.dispute.state,
    extension: order.extension.state,
    destination: order.destination.state,
    protection: order.protection.state,
    returning: order.returning.state,
    complaint: order.complaint.state,
    mark: order.mark.state,
    feedback: order.feedback.state,
    chargeback: order.chargeback.state,
  }
}
