import type { Db } from '@/lib/db'
import type { Coupon } from '@/lib/generated/prisma/client'
import { minor, ZERO } from '@/lib/law/money'
import type { Instant } from '@/lib/law/time'
import { usableOf, validUntil } from '@/lib/orders/coupon-time'
import { type AppliedCoupon, type Item, price } from './price'

/** Why a coupon cannot be used here. */
export type CouponProblem =
  | { readonly code: 'unknown' | 'used' | 'other-store' | 'takes-nothing-off'; readonly coupon: string }
  | { readonly code: 'not-yet-valid'; readonly coupon: string; readonly from: Instant }
  | { readonly code: 'expired'; readonly coupon: string; readonly until: Instant }
  | { readonly code: 'other-currency'; readonly coupon: string; readonly currency: string }
  | { readonly code: 'below-minimum'; readonly coupon: string; readonly minimum: number }

type Found = { readonly applied: AppliedCoupon } | { readonly problem: CouponProblem }

/** Coupons that are as good as given back, by code, each with how long it can be used where that is longer (K2). */
export type GivenBack = ReadonlyMap<string, Instant | null>

type Use = {
  readonly buyerId: string
  readonly items: readonly Item[]
  /** What the items are priced in. */
  readonly currency: string
  readonly now: Instant
  readonly givenBack?: GivenBack | undefined
}

/** Looks up the coupons a buyer typed, each once; answers the first that cannot be used, or would be used for nothing. */
export async function findCoupons(
  tx: Db,
  typed: readonly string[],
  use: Use,
): Promise<{ readonly applied: readonly AppliedCoupon[] } | { readonly problem: CouponProblem }> {
  const applied: AppliedCoupon[] = []
  for (const code of typed) {
    const found = await findCoupon(tx, code, use)
    if ('problem' in found) return found
    if (applied.some(({ id }) => id === found.applied.id)) continue
    applied.push(found.applied)
    // A later coupon takes nothing away from the earlier ones, so each is looked at as it comes.
    if (price(use.items, applied, ZERO).every(({ couponAmounts }) => !couponAmounts.get(found.applied.id)))
      return { problem: { code: 'takes-nothing-off', coupon: codeOf(code) } }
  }
  return { applied }
}

const codeOf = (typed: string) => typed.trim().toUpperCase()
const shown = (typed: string) => typed.trim().slice(0, 40)

/** Whether a problem that names `coupon` is one of what was typed. */
export const isCode = (typed: string, coupon: string): boolean => [codeOf(typed), shown(typed)].includes(coupon)

/** Looks a coupon code up and says whether this buyer can use it on these items now. */
async function findCoupon(tx: Db, typed: string, use: Use): Promise<Found> {
  const { buyerId, givenBack } = use
  const code = codeOf(typed)
  const coupon = await tx.coupon.findUnique({ where: { code } })
  if (!coupon) return { problem: { code: 'unknown', coupon: shown(typed) } }
  const used =
    !givenBack?.has(code) &&
    (await tx.redemption.findFirst({ where: { couponId: coupon.id, buyerId, returnedAt: null } }))
  const own = validUntil(coupon, (await usableOf(tx, [buyerId])).get(buyerId))
  const until = own && Math.max(own, givenBack?.get(code) ?? own)
  const problem = used ? ({ code: 'used', coupon: code } as const) : problemOf(coupon, until, use)
  return problem ? { problem } : { applied: { id: coupon.id, storeId: coupon.storeId, amount: minor(coupon.amount) } }
}

function problemOf(coupon: Coupon, until: Instant | null, { items, currency, now }: Use): CouponProblem | null {
  const from = coupon.validFrom.getTime()
  if (now < from) return { code: 'not-yet-valid', coupon: coupon.code, from }
  if (until !== null && now >= until) return { code: 'expired', coupon: coupon.code, until }
  const applicable = items.filter(({ storeId }) => coupon.storeId === null || coupon.storeId === storeId)
  if (applicable.length === 0) return { code: 'other-store', coupon: coupon.code }
  if (coupon.currency !== currency) return { code: 'other-currency', coupon: coupon.code, currency: coupon.currency }
  const goods = applicable.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0)
  return goods < coupon.minimum ? { code: 'below-minimum', coupon: coupon.code, minimum: coupon.minimum } : null
}
