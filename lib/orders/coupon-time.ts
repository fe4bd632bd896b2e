import { type Db, readRows } from '@/lib/db'
import type { Instant } from '@/lib/law/time'

/**
 * How long buyers can use the coupons that came back to them with more time than they had, by buyer and coupon (K2): one
 * statement however many they are. Coupons that have nothing but their own time are left out.
 */
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
  usable: ReadonlyMap<string, Instant> = new Map(),
): Instant | null {
  if (coupon.validUntil === null) return null
  return Math.max(coupon.validUntil.getTime(), usable.get(coupon.id) ?? Number.NEGATIVE_INFINITY)
}
