/** Said once after a move was made, by the name of what was done. */
const done: Readonly<Record<string, string>> = {
  pay: 'Payment sent. It is now being verified.',
  cancel: 'The order is cancelled. A confirmation is on its way to your e-mail.',
  request: 'Your request has been sent. The seller has been asked to answer it in time.',
  withdraw: 'Your request is withdrawn. The order goes on where it was.',
  'open-dispute': 'The dispute is open. The seller has been told.',
  propose: 'Your proposal has been sent.',
  'accept-proposal': 'You accepted the proposal. The dispute is over.',
  escalate: 'A mediator has been asked to decide.',
  accept: 'You accepted. The order is cancelled and the buyer’s refund has started.',
  refuse: 'You refused. The buyer has been told why.',
  'begin-processing': 'Processing has begun. Please ship in time.',
  ship: 'The order is marked as shipped. The buyer has the tracking number.',
  'add-parcel': 'The parcel was added.',
  'call-off': 'The shipment is called off. The buyer’s refund has started.',
  rule: 'Your ruling stands. Both sides have been told.',
  message: 'Your message has been sent.',
}

/** Null for anything else, since it comes out of an address. */
export const doneWords = (name: unknown): string | null =>
  typeof name === 'string' && Object.hasOwn(done, name) ? (done[name] ?? null) : null
