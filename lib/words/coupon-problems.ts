import type { CouponProblem } from '@/lib/buying/coupons'
import { inUtc } from './moments'
import { money } from './money'

/** Beside a total that leaves out coupons that were refused. */
export const withoutCoupons = (coupons: readonly string[]): string => `This is without ${coupons.join(' and ')}.`

/** Why a coupon cannot be used here, and what would help. */
export function couponProblemWords(problem: CouponProblem, currency: string): string {
  const { coupon } = problem
  switch (problem.code) {
    case 'unknown':
      return `There is no coupon “${coupon}”. Check how it is spelled.`
    case 'used':
      return `You have used ${coupon} before. A coupon works once, unless it comes back after a cancellation.`
    case 'other-store':
      return `${coupon} is for another store than the ones you are buying from.`
    case 'other-currency':
      return `${coupon} takes off ${problem.currency}, and these items are priced in ${currency}. Keep it for items in ${problem.currency}.`
    case 'takes-nothing-off':
      return `${coupon} would take nothing off here. Leave it out, and keep it for another order.`
    case 'not-yet-valid':
      return `${coupon} is not valid yet. It can be used from ${inUtc(problem.from)}.`
    case 'expired':
      return `${coupon} expired on ${inUtc(problem.until)}.`
    case 'below-minimum':
      return `${coupon} needs goods of at least ${money(problem.minimum, currency)}.`
  }
}
