import { reader } from '@/lib/db'
import { grouped } from './grouped'
import { offeredCoupons } from './offered-coupons'
import type { Wish } from './wish'

/**
 * The facts of a checkout before paying (F6): what is bought, grouped into the orders it will make; the coupons at hand; the
 * address used last.
 */
export async function readCheckoutPage(buyerId: string, wishes: readonly Wish[]) {
  const { at, ...groups } = await grouped(wishes)
  const [coupons, last] = await Promise.all([
    offeredCoupons(
      buyerId,
      groups.orders.map(({ storeId }) => storeId),
      at,
    ),
    reader.checkout.findFirst({ where: { buyerId }, orderBy: { placedAt: 'desc' } }),
  ])
  return { ...groups, coupons, last }
}
