import type { Badge, Status } from '@/lib/law/status'

/** The statuses people see, word for word as the rule book has them (F5). */
export const statusWords: Record<Status, string> = {
  'awaiting-payment': 'Awaiting payment',
  'payment-being-verified': 'Payment being verified',
  'awaiting-shipment': 'Awaiting shipment',
  shipped: 'Shipped',
  delivered: 'Delivered',
  finished: 'Finished',
  cancelled: 'Cancelled',
  'shipment-cancelled': 'Shipment cancelled',
}

/** What stands beside the status (F5). */
export const badgeWords: Record<Badge, string> = {
  'charged-back': 'Charged back',
  'cancellation-requested': 'Cancellation requested',
  'cancellation-refused': 'Cancellation refused',
  'in-dispute': 'In dispute',
  'with-mediator': 'With a mediator',
  'awaiting-approval': 'Second mediator looks at it',
  appealed: 'Appealed',
  'return-under-way': 'Return under way',
  'refund-awaits-proof': 'Refund waits for the carrier',
  'extension-proposed': 'More time proposed',
  'address-asked': 'New address asked for',
  'complaint-filed': 'Complaint filed',
  'partly-cancelled': 'Partly cancelled',
  'dispute-closed': 'Dispute closed',
  'refund-waiting': 'Refund waiting',
  'refund-sent': 'Refund on its way',
  'refund-failed': 'Refund being tried again',
  refunded: 'Refunded',
  'partly-refunded': 'Partly refunded',
}
