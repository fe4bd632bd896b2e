import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'

/**
 * How long a buyer can use coupons that came back to them with more time than they had, by coupon (K2). Coupons that
 * have nothing but their own time are left out.
 */
export async function usableUntil(
  db: Pick<Tx, 'redemption'>,
  buyerId: string,
  couponIds: readonly string[],
): Promise<Map<string, Instant>> {
  const came = await db.redemption.findMany({
    where: { buyerId, couponId: { in: [...couponIds] }, returnedAt: { not: null }, usableUntil: { not: null } },
    orderBy: { usableUntil: 'asc' },
    select: { couponId: true, usableUntil: true },
  })
  return new Map(came.flatMap(({ couponId, usableUntil }) => (usableUntil ? [[couponId, usableUntil.getTime()]] : [])))
}

/** Until when a buyer can use a coupon: the later of its own time and what it came back with; `null`: for ever (K2). */
export function validUntil(
  coupon: { readonly id: string; readonly validUntil: Date | null },
  usable: ReadonlyMap<string, Instant>,
): Instant | null {
  if (coupon.validUntil === null) return null
  return Math.max(coupon.validUntil.getTime(), usable.get(coupon.id) ?? Number.NEGATIVE_INFINITY)
}
