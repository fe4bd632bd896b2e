import type { RegionName, StateName } from '@/lib/law/rule'

/** The parts of an order that move side by side. */
export const regionWords: Record<RegionName, { readonly title: string; readonly about: string }> = {
  payment: { title: 'Payment', about: 'Asked for, verified, received.' },
  cancellation: { title: 'Cancellation', about: 'At once while it harms nobody, by asking the seller afterwards.' },
  fulfilment: { title: 'Shipping and delivery', about: 'From the seller’s shelf to the buyer’s door.' },
  dispute: { title: 'Dispute', about: 'Settled between the two, or decided by a mediator.' },
  refunds: { title: 'Refund', about: 'Every part of a refund goes its own way to where the money came from.' },
}

const words: { readonly [R in RegionName]: Readonly<Record<StateName<R>, string>> } = {
  payment: { awaiting: 'Not paid', verifying: 'Being verified', paid: 'Paid', closed: 'Closed' },
  cancellation: { none: 'Not requested', requested: 'Requested', refused: 'Refused', cancelled: 'Cancelled' },
  fulfilment: {
    'not-due': 'Not due yet',
    waiting: 'To be shipped',
    processing: 'Being processed',
    shipped: 'Shipped',
    delivered: 'Delivered',
    finished: 'Finished',
    'called-off': 'Shipment called off',
    stopped: 'Stopped',
  },
  dispute: { none: 'No dispute', open: 'Open', 'with-mediator': 'With a mediator', closed: 'Closed' },
  refunds: {
    'waiting-for-capture': 'Waiting for the money',
    sent: 'On its way',
    failed: 'Failed',
    settled: 'Arrived',
    void: 'Not needed',
  },
}

/** A state of one of those parts. */
export const stateWords = (region: RegionName, state: string): string =>
  (words[region] as Readonly<Record<string, string>>)[state] ?? state
