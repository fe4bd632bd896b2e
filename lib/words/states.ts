import type { RegionName, StateName } from '@/lib/law/rule'

/** The parts of an order that move side by side. */
export const regionWords: Record<RegionName, { readonly title: string; readonly about: string }> = {
  payment: { title: 'Payment', about: 'Asked for, verified, received.' },
  cancellation: { title: 'Cancellation', about: 'At once while it harms nobody, by asking the seller afterwards.' },
  fulfilment: { title: 'Shipping and delivery', about: 'From the seller’s shelf to the buyer’s door.' },
  dispute: { title: 'Dispute', about: 'Settled between the two, or decided by a mediator.' },
  extension: { title: 'More time to ship', about: 'Proposed by one side, agreed to by the other.' },
  destination: { title: 'Address', about: 'As ordered, or another one the seller has accepted.' },
  protection: { title: 'Buyer protection', about: 'Lasts longer once both sides have extended it.' },
  returning: { title: 'Return', about: 'The goods on their way back, and the refund that waits for them.' },
  complaint: { title: 'Complaint', about: 'What the buyer says about a seller at fault, decided by a mediator.' },
  mark: { title: 'Seller’s record', about: 'The points the order left, and what became of them.' },
  feedback: { title: 'Feedback', about: 'What the buyer says once it is over.' },
  chargeback: { title: 'Chargeback', about: 'The buyer’s bank takes the money back by itself.' },
  refunds: { title: 'Refund', about: 'Every part of a refund goes its own way to where the money came from.' },
}

const words: { readonly [R in RegionName]: Readonly<Record<StateName<R>, string>> } = {
  payment: { awaiting: 'Not paid', verifying: 'Being verified', paid: 'Paid', closed: 'Closed' },
  cancellation: {
    none: 'Not requested',
    requested: 'Requested',
    refused: 'Refused',
    lapsed: 'Not answered',
    cancelled: 'Cancelled',
  },
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
  dispute: {
    none: 'No dispute',
    open: 'Open',
    'with-mediator': 'With a mediator',
    'awaiting-approval': 'Ruling awaits a second mediator',
    closed: 'Closed',
    appealed: 'Appealed',
  },
  extension: { none: 'Nothing proposed', proposed: 'More time proposed' },
  destination: { 'as-ordered': 'As ordered', asked: 'Another address asked for', changed: 'Changed' },
  protection: { plain: 'Plain', offered: 'Extended by one side', extended: 'Extended by both sides' },
  returning: {
    none: 'No return',
    awaited: 'To be sent back',
    sent: 'On its way back',
    questioned: 'Questioned by the seller',
    'proof-awaited': 'Waiting for the carrier’s word',
    done: 'Done',
  },
  complaint: { none: 'No complaint', filed: 'Filed', reviewed: 'Decided' },
  mark: { clean: 'Clean', marked: 'Points', contested: 'Contested', reviewed: 'Decided' },
  feedback: { none: 'None yet', left: 'Left' },
  chargeback: { none: 'None', open: 'Open', lost: 'Lost', won: 'Won' },
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

/** Every state of one of those parts, in the order in which they are told. */
export const statesOf = <R extends RegionName>(region: R): StateName<R>[] =>
  Object.keys(words[region]) as StateName<R>[]
