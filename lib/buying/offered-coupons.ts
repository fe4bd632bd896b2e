import { reader } from '@/lib/db'
import type { CouponKind } from '@/lib/law/coupon'
import type { Instant } from '@/lib/law/time'
import { usableOf, validUntil } from '@/lib/orders/coupon-time'

/** A coupon the buyer could use, before it is known whether the goods come to enough. */
export type OfferedCoupon = {
  readonly code: string
  readonly title: string
  readonly kind: CouponKind
  readonly minimum: number
  readonly currency: string
  readonly validUntil: Instant | null
}

/**
 * The coupons this buyer has not used up and that are valid for one of these stores now, in the currency of what is bought,
 * those that end soonest first.
 * Promo codes are left out: one has to have been told them.
 */
export async function offeredCoupons(
  buyerId: string,
  storeIds: readonly string[],
  currency: string,
  now: Instant,
): Promise<OfferedCoupon[]> {
  const at = new Date(now)
  const coupons = await reader.coupon.findMany({
    where: {
      ...{ kind: { not: 'promo' }, currency },
      validFrom: { lte: at },
      AND: [
        {
          OR: [
            { validUntil: null },
            { validUntil: { gt: at } },
            // One that came back with more time than it had (K2).
            { redemptions: { some: { buyerId, returnedAt: { not: null }, usableUntil: { gt: at } } } },
          ],
        },
        { OR: [{ storeId: null }, { storeId: { in: [...storeIds] } }] },
      ],
      redemptions: { none: { buyerId, returnedAt: null } },
    },
    orderBy: [{ validUntil: 'asc' }, { code: 'asc' }],
    take: 8,
  })
  const usable = (await usableOf(reader, [buyerId])).get(buyerId)
  return coupons.map((coupon) => {
    const { code, title, kind, minimum, currency } = coupon
    return { code, title, minimum, currency, kind: kind as CouponKind, validUntil: validUntil(coupon, usable) }
  })
}
