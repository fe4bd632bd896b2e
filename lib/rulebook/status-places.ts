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
  finished: [place('fulfilment', 'finished')],
  cancelled: [place('cancellation', 'cancelled'), place('refunds', 'sent')],
  'shipment-cancelled': [place('fulfilment', 'called-off'), place('refunds', 'sent')],
}

/** The same for some of the marks beside the status. */
export const badgePlaces: Partial<Record<Badge, readonly Place[]>> = {
  'cancellation-requested': [place('cancellation', 'requested')],
  'cancellation-refused': [place('cancellation', 'refused'), place('dispute', 'none')],
  'in-dispute': [place('dispute', 'open')],
  'with-mediator': [place('dispute', 'with-mediator')],
  'refund-sent': [place('refunds', 'sent')],
  'refund-failed': [place('refunds', 'failed')],
}
