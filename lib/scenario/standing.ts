import type { Leg, Means } from '@/lib/law/order'
import type { CouponFate } from '@/lib/law/outcome'
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
  readonly points: number
}

/** Where an order stands. A part of a refund that was not needed counts for nothing. */
export function standingOf({ id, order, points, fates }: Omit<Held, 'policy'>, { coupons }: Checkout): Standing {
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
    points,
  }
}
