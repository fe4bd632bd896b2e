import type { ShopSort } from '@/lib/buying/catalogue'
import type { Sort } from '@/lib/orders/queries/my-orders-sql'

/** Before the ways a list can be sorted, wherever there are any. */
export const sortLabel = 'Sort'

/** The ways My orders can be sorted (F2). */
export const sortWords: Record<Sort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  due: 'Due first',
  dearest: 'Dearest first',
  cheapest: 'Cheapest first',
}

/** The ways the shop can be sorted; left alone, the best liked come first. */
export const bestLiked = 'Best liked first'
export const shopSortWords: Record<ShopSort, string> = { cheapest: 'Cheapest first', dearest: 'Dearest first' }
