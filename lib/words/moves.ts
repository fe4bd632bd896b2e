import type { Move } from '@/lib/law/command'

/** What the button of a move is called; for moves nobody presses, the move in the imperative. */
export const moveWords: Record<Move, string> = {
  pay: 'Pay now',
  'close-unpaid': 'Close the unpaid order',
  verify: 'Verify the payment',
  'decline-payment': 'Decline the payment',
  'confirm-capture': 'Confirm that the money has arrived',
  'fail-capture': 'Report that the money did not arrive',
  'ask-capture-again': 'Ask again for the money',

  'begin-processing': 'Begin processing',
  ship: 'Mark as shipped',
  'add-parcel': 'Add a parcel',
  'miss-shipping': 'Cancel an order not shipped in time',
  'pick-up': 'Pick the parcel up',
  'fail-pick-up': 'Report a failed pick-up',
  'call-off': 'Call the shipment off',
  deliver: 'Confirm delivery',
  'lose-parcel': 'Cancel an order that never arrived',
  finish: 'Finish the order',

  cancel: 'Cancel order',
  request: 'Request order cancellation',
  withdraw: 'Withdraw request',
  accept: 'Accept',
  refuse: 'Refuse',
  lapse: 'End a request nobody answered',
  'step-in': 'Step in after a refusal',

  'open-dispute': 'Open dispute',
  propose: 'Make a proposal',
  'accept-proposal': 'Accept this proposal',
  escalate: 'Ask a mediator',
  'escalate-unanswered': 'Bring in a mediator',
  rule: 'Give the ruling',
  'end-mediation': 'End a mediation without a ruling',

  'settle-refund': 'Confirm that a refund has arrived',
  'fail-refund': 'Report that a refund failed',
  'retry-refund': 'Try a refund again',
  'ask-refund-again': 'Ask again about a refund',
}

/** The questions the confirming pages and dialogs put above themselves. */
export const moveTitles: Partial<Record<Move, string>> = {
  pay: 'Pay for this order',
  cancel: 'Cancel this order',
  request: 'Ask the seller to cancel',
  withdraw: 'Withdraw your request',
  accept: 'Accept the cancellation',
  refuse: 'Refuse the cancellation',
  'begin-processing': 'Begin processing this order',
  ship: 'Ship this order',
  'add-parcel': 'Add another parcel',
  'call-off': 'Call the shipment off',
  'open-dispute': 'Open a dispute',
  propose: 'Make a proposal',
  'accept-proposal': 'Accept the proposal',
  escalate: 'Ask a mediator to decide',
  rule: 'Rule on this dispute',
}
