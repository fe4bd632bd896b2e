import type { Move } from '@/lib/law/command'
import type { Order } from '@/lib/law/order'
import { misplacedHere } from './misplaced-here'

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
  'agree-extension': 'No proposal for more time is waiting for an answer.',
  'decline-extension': 'No proposal for more time is waiting for an answer.',
  'ask-address': 'The seller has already been asked for another address and has not answered yet.',
  'accept-address': 'No new address is waiting for an answer.',
  'decline-address': 'No new address is waiting for an answer.',
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

/** Why a move does not fit where the order stands; what it can be where the order is not at hand. */
export const misplacedWords = (move: Move, order?: Order): string | undefined =>
  (order && misplacedHere[move]?.(order)) ?? anyWhere[move]
