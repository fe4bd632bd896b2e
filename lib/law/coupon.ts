import type { CouponUse } from './order'
import type { CouponFate } from './outcome'
import type { Circumstances } from './rule'

/**
 * What becomes of a coupon when this order is cancelled. It comes back only when everything it was used on is cancelled
 * (K1), while it is still valid (K2), and only if it is the platform's own (K3).
 */
export function couponFate(coupon: CouponUse, { now, policy }: Pick<Circumstances, 'now' | 'policy'>): CouponFate {
  if (policy.coupons.fate[coupon.kind] === 'lost') {
    if (coupon.kind === 'store') return 'store-coupon'
    return coupon.kind === 'promo' ? 'promo-code' : 'not-returned'
  }
  if (coupon.othersStanding > 0) return 'others-stand'
  if (coupon.validUntil !== null && now >= coupon.validUntil) return 'expired'
  return 'returned'
}
