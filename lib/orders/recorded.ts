import { minor } from '@/lib/law/money'
import { beside, type CancelKind, type Order } from '@/lib/law/order'

/**
 * An order as a history row keeps it, before or after a move. Rows are never changed, so one written before an order had
 * lines and regions beside the main road lacks them: those stand as they began, and one line is of the order's kind.
 */
export function recorded(stored: unknown): Order {
  const order = stored as Partial<Order> & { readonly cancelKind?: CancelKind }
  const line = { number: 1, kind: order.cancelKind ?? 'at-will', quantity: 1, cancelled: 0, cost: minor(0) } as const
  return { answersWithin: null, lines: [line], ...beside, ...order } as Order
}
