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

/** The statuses of an order that is over. */
export const OVER = ['finished', 'cancelled', 'shipment-cancelled'] satisfies Status[]

/** What is shown beside the status (F5). */
export type Badge =
  | 'charged-back'
  | 'cancellation-requested'
  | 'cancellation-refused'
  | 'in-dispute'
  | 'with-mediator'
  | 'awaiting-approval'
  | 'appealed'
  | 'return-under-way'
  | 'refund-awaits-proof'
  | 'extension-proposed'
  | 'address-asked'
  | 'complaint-filed'
  | 'partly-cancelled'
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

/**
 * Everything else worth a mark beside the status (F5), what matters most first: money that was taken back, then what
 * somebody has to answer, then what runs by itself, then what is over and told by nothing else, then the money.
 */
export function badges(order: Order): Badge[] {
  const { cancellation, dispute, returning, extension, destination, complaint, chargeback } = order
  const refund = refundState(order)
  const marks: readonly (Badge | false | null)[] = [
    (chargeback.state === 'open' || chargeback.state === 'lost') && 'charged-back',
    cancellation.state === 'requested' && 'cancellation-requested',
    cancellation.state === 'refused' && 'cancellation-refused',
    dispute.state === 'with-mediator' && 'with-mediator',
    dispute.state === 'awaiting-approval' && 'awaiting-approval',
    dispute.state === 'appealed' && 'appealed',
    dispute.state === 'open' && 'in-dispute',
    RETURN_MARKS[returning.state] ?? null,
    extension.state === 'proposed' && 'extension-proposed',
    destination.state === 'asked' && 'address-asked',
    complaint.state === 'filed' && 'complaint-filed',
    cancellation.state !== 'cancelled' && isPartlyCancelled(order) && 'partly-cancelled',
    // A dispute whose outcome is still under way is told by that.
    dispute.state === 'closed' && !(returning.state in RETURN_MARKS) && 'dispute-closed',
    refund,
  ]
  return marks.filter((mark): mark is Badge => Boolean(mark))
}

const RETURN_MARKS: { readonly [S in Order['returning']['state']]?: Badge } = {
  awaited: 'return-under-way',
  sent: 'return-under-way',
  questioned: 'return-under-way',
  'proof-awaited': 'refund-awaits-proof',
}

const isPartlyCancelled = ({ lines }: Order) => lines.some(({ cancelled }) => cancelled > 0)

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
