import type { RegionName } from '@/lib/law/rule'
import type { Badge, Status } from '@/lib/law/status'

export type Place = { readonly region: RegionName; readonly state: string }

const place = (region: RegionName, state: string): Place => ({ region, state })

/** Where to look up what can happen to an order of each status that people see (F5), what matters most first. */
export const statusPlaces: Record<Status, readonly Place[]> = {
  'awaiting-payment': [place('payment', 'awaiting'), place('cancellation', 'none')],
  'payment-being-verified': [place('payment', 'verifying'), place('cancellation', 'none')],
  'awaiting-shipment': [
    place('fulfilment', 'waiting'),
    place('fulfilment', 'processing'),
    place('cancellation', 'none'),
  ],
  shipped: [place('fulfilment', 'shipped'), place('cancellation', 'none'), place('dispute', 'none')],
  delivered: [place('fulfilment', 'delivered'), place('dispute', 'none')],
  finished: [place('fulfilment', 'finished'), place('feedback', 'none')],
  cancelled: [
    place('cancellation', 'cancelled'),
    place('refunds', 'sent'),
    place('complaint', 'none'),
    place('feedback', 'none'),
  ],
  'shipment-cancelled': [place('fulfilment', 'called-off'), place('refunds', 'sent')],
}

/** The same for the marks beside the status. */
export const badgePlaces: Record<Badge, readonly Place[]> = {
  'charged-back': [place('chargeback', 'open'), place('chargeback', 'lost')],
  'cancellation-requested': [place('cancellation', 'requested')],
  'cancellation-refused': [place('cancellation', 'refused'), place('dispute', 'none')],
  'in-dispute': [place('dispute', 'open')],
  'with-mediator': [place('dispute', 'with-mediator')],
  'awaiting-approval': [place('dispute', 'awaiting-approval')],
  appealed: [place('dispute', 'appealed')],
  'return-under-way': [place('returning', 'awaited'), place('returning', 'sent'), place('returning', 'questioned')],
  'refund-awaits-proof': [place('returning', 'proof-awaited')],
  'extension-proposed': [place('extension', 'proposed')],
  'address-asked': [place('destination', 'asked')],
  'complaint-filed': [place('complaint', 'filed')],
  'partly-cancelled': [place('cancellation', 'none'), place('refunds', 'sent')],
  'dispute-closed': [place('dispute', 'closed')],
  'refund-waiting': [place('refunds', 'waiting-for-capture')],
  'refund-sent': [place('refunds', 'sent')],
  'refund-failed': [place('refunds', 'failed')],
  refunded: [place('refunds', 'settled')],
  'partly-refunded': [place('refunds', 'settled')],
}
