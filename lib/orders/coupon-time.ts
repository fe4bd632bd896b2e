import { type Db, readRows, type Tx } from '@/lib/db'
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

/** The same of everything that came back to some buyers, by buyer and coupon: one statement however many they are. */
export async function usableOf(db: Db, buyerIds: readonly string[]): Promise<Map<string, Map<string, Instant>>> {
  const { Redemption: used } = await readRows(db, {
    Redemption: { by: 'buyerId', among: buyerIds, only: ['buyerId', 'couponId', 'returnedAt', 'usableUntil'] },
  })
  const usable = new Map<string, Map<string, Instant>>(buyerIds.map((id) => [id, new Map()]))
  for (const { buyerId, couponId, returnedAt, usableUntil } of used) {
    const coupons = usable.get(buyerId)
    if (coupons && returnedAt && usableUntil)
      coupons.set(couponId, Math.max(usableUntil.getTime(), coupons.get(couponId) ?? Number.NEGATIVE_INFINITY))
  }
  return usable
}

/** Until when a buyer can use a coupon: the later of its own time and what it came back with; `null`: for ever (K2). */
export function validUntil(
  coupon: { readonly id: string; readonly validUntil: Date | null },
  usable: ReadonlyMap<string, Instant>,
): Instant | null {
  if (coupon.validUntil === null) return null
  return Math.max(coupon.validUntil.getTime(), usable.get(coupon.id) ?? Number.NEGATIVE_INFINITY)
}
