/** Said once after a move was made, by the name of what was done. */
const done: Readonly<Record<string, string>> = {
  pay: 'Payment sent. It is now being verified.',
  cancel: 'The order is cancelled. A confirmation is on its way to your e-mail.',
  request: 'Your request has been sent. The order is on hold until the seller answers.',
  withdraw: 'Your request is withdrawn. The order goes on where it was.',
  'open-dispute': 'The dispute is open. The seller has been told.',
  propose: 'Your proposal has been sent.',
  'accept-proposal': 'You accepted the proposal. The dispute is over.',
  escalate: 'A mediator has been asked to decide.',
  message: 'Your message has been sent.',
}

/** Null for anything else, since it comes out of an address. */
export const doneWords = (name: unknown): string | null =>
  typeof name === 'string' && Object.hasOwn(done, name) ? (done[name] ?? null) : null
