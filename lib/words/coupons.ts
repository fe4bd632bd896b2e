import type { CouponKind } from '@/lib/law/coupon'
import type { Person } from '@/lib/law/order'
import type { CouponFate } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { inUtc } from './moments'

export const couponKindWords: Record<CouponKind, string> = {
  platform: 'Rescind coupon',
  store: 'Store coupon',
  promo: 'Promo code',
}

/** What becomes of a coupon, in two or three words. */
export const fateWords: Record<CouponFate, string> = {
  returned: 'Comes back',
  'others-stand': 'Still used',
  expired: 'Expired',
  'store-coupon': 'Used up',
  'promo-code': 'Used up',
  'not-returned': 'Used up',
}

/** The same with its why, for the buyer before confirming (K4). */
export const fateReasons: Record<CouponFate, string> = {
  returned: 'You get this coupon back and can use it again until it expires.',
  'others-stand':
    'You also used this coupon on other orders that are not cancelled. It comes back only if all of them are.',
  expired: 'This coupon is past its last day, so it does not come back.',
  'store-coupon': 'Coupons from a store do not come back when an order is cancelled.',
  'promo-code': 'Promo codes do not come back when an order is cancelled.',
  'not-returned': 'Under the policy of this order, coupons do not come back.',
}

/**
 * The same for whoever reads it, null for those who have no part in it; and where the policy gives a coupon that comes back
 * more time than it had, until when (K2).
 */
export function fateSentence(fate: CouponFate, usableUntil?: Instant | null, reader: Person | null = 'buyer'): string {
  const toBuyer =
    fate === 'returned' && usableUntil != null
      ? `You get this coupon back and can use it again until ${inUtc(usableUntil)}.`
      : fateReasons[fate]
  return reader === 'buyer' ? toBuyer : toBuyer.replace(/^You get/, 'The buyer gets').replace(/^You /, 'The buyer ')
}

/** What became of a coupon that has come back. */
export const cameBack = (at: Instant, usableUntil: Instant | null = null): string =>
  `This coupon came back on ${inUtc(at, 'day')}. You can use it again until ${usableUntil === null ? 'it expires' : inUtc(usableUntil)}.`
