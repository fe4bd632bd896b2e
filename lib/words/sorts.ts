import type { Sort } from '@/lib/orders/queries/my-orders-sql'

/** The ways My orders can be sorted (F2). */
export const sortWords: Record<Sort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  due: 'Due first',
  dearest: 'Dearest first',
  cheapest: 'Cheapest first',
}
