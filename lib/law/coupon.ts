import { after } from './calendar'
import type { CouponFate } from './outcome'
import type { Circumstances } from './rule'
import type { Instant } from './time'

export type CouponKind = 'platform' | 'store' | 'promo'

/** A coupon used in the order's checkout, as things stand at this moment (K1–K3). */
export type CouponUse = {
  readonly id: string
  readonly kind: CouponKind
  readonly validUntil: Instant | null
  readonly usedAt: Instant
  /** How many other orders of the checkout that used it are not cancelled. */
  readonly othersStanding: number
}

type Fate = { readonly fate: CouponFate; readonly usableUntil?: Instant }

/**
 * What becomes of a coupon when this order is cancelled. It comes back only when everything it was used on is cancelled
 * (K1), while it is still valid or with the time the policy gives it (K2), and only if it is the platform's own (K3).
 * `usableUntil` is there when that is another moment than the coupon's own end.
 */
export function couponFate(coupon: CouponUse, { now, policy }: Pick<Circumstances, 'now' | 'policy'>): Fate {
  const { fate, grace, stopClock } = policy.coupons
  if (fate[coupon.kind] === 'lost') {
    if (coupon.kind === 'store') return { fate: 'store-coupon' }
    return { fate: coupon.kind === 'promo' ? 'promo-code' : 'not-returned' }
  }
  if (coupon.othersStanding > 0) return { fate: 'others-stand' }
  if (coupon.validUntil === null) return { fate: 'returned' }
  const ends = stopClock ? coupon.validUntil + (now - coupon.usedAt) : coupon.validUntil
  if (now < ends) return until(coupon, ends)
  return grace === null ? { fate: 'expired' } : until(coupon, after(now, grace, policy.calendar))
}

const until = ({ validUntil }: CouponUse, usableUntil: Instant): Fate =>
  usableUntil === validUntil ? { fate: 'returned' } : { fate: 'returned', usableUntil }
