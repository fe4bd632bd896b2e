import type { Order } from '@/lib/law/order'
import { isMoneyIn } from '@/lib/law/payment'
import type { PaymentEvent } from './gateway'

/**
 * Whether an event has come before its time. Reports may overtake each other, and what the order cannot take in yet it can
 * once it was told of what came before.
 */
export function isAhead(event: PaymentEvent, orderId: string, order: Order): boolean {
  if ('orderId' in event && event.orderId !== orderId) return false
  switch (event.kind) {
    // Taken while it is still verified: the buyer may cancel at once until that is over, and then the money counts (C2).
    case 'captured':
      return order.payment.state === 'verifying' && order.payment.paidAt === event.paidAt
    // What a bank takes back was taken before, of which the order has not been told.
    case 'charged-back':
      return !isMoneyIn(order)
    case 'chargeback-won':
    case 'chargeback-lost':
      return order.chargeback.state === 'none'
    default:
      return false
  }
}
