import type { Instant } from '@/lib/law/time'
import type { OrderView } from './queries/order-view'

/** When the provider declined the last payment of an order that waits to be paid again; null where that is not so (M3). */
export const declinedAt = ({ order, history }: Pick<OrderView, 'order' | 'history'>): Instant | null =>
  order.payment.state === 'awaiting' ? (history.findLast(({ move }) => move === 'decline-payment')?.at ?? null) : null
