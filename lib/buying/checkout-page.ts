import { reader } from '@/lib/db'
import { boughtJustNow } from './bought-just-now'
import { grouped } from './grouped'
import { offeredCoupons } from './offered-coupons'
import type { Wish } from './wish'

/**
 * The facts of a checkout before paying (F6): what is bought, grouped into the orders it will make; the coupons at hand; the
 * address used last; and the orders of a moment ago that hold any of it already.
 */
export async function readCheckoutPage(buyerId: string, wishes: readonly Wish[]) {
  const { at, ...groups } = await grouped(wishes)
  const [again, coupons, last] = await Promise.all([
    boughtJustNow(
      buyerId,
      groups.items.map(({ id }) => id),
      at,
    ),
    offeredCoupons(
      buyerId,
      groups.orders.map(({ storeId }) => storeId),
      groups.items[0]?.currency ?? '',
      at,
    ),
    reader.checkout.findFirst({ where: { buyerId }, orderBy: { placedAt: 'desc' } }),
  ])
  return { ...groups, again, coupons, last }
}
