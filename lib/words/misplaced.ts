import type { Move } from '@/lib/law/command'
import type { Order } from '@/lib/law/order'

/** Why a move does not fit where the order stands, for the moves people try: all that it can be. */
const anyWhere: Partial<Record<Move, string>> = {
  pay: 'There is nothing to pay: the order is paid already, or over.',
  'begin-processing': 'The order is not waiting to be processed.',
  ship: 'The order is not waiting to be shipped.',
  'add-parcel': 'Parcels can be added only while the order is on its way.',
  'correct-parcel': 'Tracking numbers can be corrected only while the order is on its way.',
  'call-off': 'There is no shipment to call off.',
  cancel: 'The order cannot be cancelled directly: a request to cancel it was already made or answered, or it is over.',
  request: 'A request to cancel was already made or answered, or the order is over.',
  withdraw: 'There is no pending request to withdraw.',
  accept: 'There is no pending request to answer. It may have been withdrawn, or already answered.',
  refuse: 'There is no pending request to answer. It may have been withdrawn, or already answered.',
  'open-dispute': 'A dispute about this order is already open.',
  propose: 'There is no open dispute to make a proposal in.',
  'accept-proposal': 'There is no open dispute, so no proposal can be accepted.',
  escalate: 'There is no open dispute to take to a mediator, or a mediator has it already.',
  rule: 'This dispute is not waiting for a ruling.',
  'propose-extension': 'More time is already proposed. It has to be answered first.',
  'agree-extension': 'Nobody has proposed more time, or it was already answered.',
  'decline-extension': 'Nobody has proposed more time, or it was already answered.',
  'ask-address': 'The seller has already been asked for another address and has not answered yet.',
  'accept-address': 'No new address is waiting for an answer. It may have been answered already.',
  'decline-address': 'No new address is waiting for an answer. It may have been answered already.',
  'extend-protection': 'Both sides have extended buyer protection already.',
  'send-back': 'Nothing has to be sent back, or it is on its way already.',
  'confirm-return': 'No return is on its way to you.',
  'question-return': 'No return is on its way to you.',
  'file-complaint': 'You have already complained about this order.',
  'review-complaint': 'No complaint is waiting for a decision.',
  contest: 'There are no points to contest, or you have contested them already.',
  'review-contest': 'Nobody has contested the points, or it is already decided.',
  'leave-feedback': 'You have already left feedback for this order.',
  appeal: 'There is no ruling to appeal against.',
  'approve-ruling': 'No ruling is waiting for a second mediator. It may have been answered already.',
  'send-back-ruling': 'No ruling is waiting for a second mediator. It may have been answered already.',
  'rule-appeal': 'No appeal is waiting for a ruling.',
}

const over = 'This order is cancelled already.'
const paidAlready = 'There is nothing to pay: the order is paid already.'

/** The same where one knows the order: which of these it is. */
const here: Partial<Record<Move, (order: Order) => string | null>> = {
  pay: ({ payment }) => (payment.state === 'closed' ? 'There is nothing to pay: the order is over.' : paidAlready),
  cancel: asking,
  request: asking,
  accept: answering,
  refuse: answering,
}

function asking({ cancellation }: Order): string | null {
  if (cancellation.state === 'cancelled') return over
  if (cancellation.state !== 'requested') return null
  return cancellation.parts
    ? 'You have asked to cancel a part of this order, and that waits for its answer.'
    : 'You have asked to cancel this order, and that waits for its answer.'
}

function answering({ cancellation }: Order): string | null {
  if (cancellation.state === 'cancelled') return over
  return cancellation.state === 'refused' ? 'The request has been refused already.' : null
}

/** Why a move does not fit where the order stands; what it can be where the order is not at hand. */
export const misplacedWords = (move: Move, order?: Order): string | undefined =>
  (order && here[move]?.(order)) ?? anyWhere[move]

/** What does not fit an order that has been shipped, for the moves that call nothing off. */
const shippedAlready: Partial<Record<Move, string>> = {
  'propose-extension': 'The order has already been shipped, so no more time to ship is needed.',
  'agree-extension': 'The order has already been shipped, so no more time to ship is needed.',
  'ask-address':
    'The order has already been shipped. Only the carrier can send it elsewhere now, if this way of shipping allows it.',
  'accept-address': 'The order has already been shipped, to the address it had then.',
}

const noMoreTime = 'The order is over, so no more time to ship is needed.'

/** Why an order that has gone its way is not open to a move. */
export function shippedWords(move: Move, order?: Order): string | undefined {
  const aboutTime = move === 'propose-extension' || move === 'agree-extension'
  const ended = order?.cancellation.state === 'cancelled' || order?.fulfilment.state === 'finished'
  return aboutTime && ended ? noMoreTime : shippedAlready[move]
}

/** Why there is no time to ship yet that could be longer (C11). */
export function notVerifiedWords(order?: Order): string {
  if (order?.payment.state === 'awaiting') return 'The order has not been paid yet, so no time to ship is running.'
  if (order?.payment.state === 'verifying') return 'The payment is still being verified, so no time to ship is running.'
  return 'The payment is not verified yet, so no time to ship is running.'
}
