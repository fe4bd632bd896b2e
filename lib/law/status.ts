import type { Order } from './order'

/** What people see as the order's status (F5). */
export type Status =
  | 'awaiting-payment'
  | 'payment-being-verified'
  | 'awaiting-shipment'
  | 'shipped'
  | 'delivered'
  | 'finished'
  | 'cancelled'
  | 'shipment-cancelled'

/** What is shown beside the status (F5). */
export type Badge =
  | 'cancellation-requested'
  | 'cancellation-refused'
  | 'in-dispute'
  | 'with-mediator'
  | 'dispute-closed'
  | 'refund-waiting'
  | 'refund-sent'
  | 'refund-failed'
  | 'refunded'
  | 'partly-refunded'

/** The order's status (F5). */
export function status(order: Order): Status {
  const { fulfilment, cancellation, payment } = order
  if (fulfilment.state === 'called-off') return 'shipment-cancelled'
  if (cancellation.state === 'cancelled') return 'cancelled'
  if (fulfilment.state === 'shipped' || fulfilment.state === 'delivered' || fulfilment.state === 'finished')
    return fulfilment.state
  if (payment.state === 'awaiting') return 'awaiting-payment'
  return payment.state === 'verifying' ? 'payment-being-verified' : 'awaiting-shipment'
}

/** Everything else worth a mark beside the status (F5). */
export function badges(order: Order): Badge[] {
  const found: Badge[] = []
  const { cancellation, dispute } = order
  if (cancellation.state === 'requested') found.push('cancellation-requested')
  if (cancellation.state === 'refused') found.push('cancellation-refused')
  if (dispute.state === 'open') found.push('in-dispute')
  if (dispute.state === 'with-mediator') found.push('with-mediator')
  if (dispute.state === 'closed') found.push('dispute-closed')
  const refund = refundState(order)
  return refund ? [...found, refund] : found
}

/** Where the money is that goes back; null when none does (M2). */
export function refundState(order: Order): Extract<Badge, `refund${string}` | 'partly-refunded'> | null {
  const legs = order.refunds.filter(({ state }) => state !== 'void')
  if (legs.length === 0) return null
  if (legs.some(({ state }) => state === 'failed')) return 'refund-failed'
  if (legs.some(({ state }) => state === 'waiting-for-capture')) return 'refund-waiting'
  if (legs.some(({ state }) => state === 'sent')) return 'refund-sent'
  const back = legs.reduce((sum, { amount }) => sum + amount, 0)
  return back < order.shares.reduce((sum, { amount }) => sum + amount, 0) ? 'partly-refunded' : 'refunded'
}
