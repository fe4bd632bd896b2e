import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'

/** Every move as what somebody does: "the buyer can …", "Rescind will …". */
const acts: Record<Move, string> = {
  pay: 'pay for the order',
  'close-unpaid': 'close an order nobody paid for',
  verify: 'end the verification and ask for the money',
  'decline-payment': 'decline the payment',
  'confirm-capture': 'report that the money has arrived',
  'fail-capture': 'report that the money did not arrive',
  'ask-capture-again': 'ask for the money once more',

  'begin-processing': 'begin to process the order',
  ship: 'ship the order',
  'add-parcel': 'add another parcel',
  'correct-parcel': 'correct the number of a parcel the carrier does not have',
  'miss-shipping': 'cancel the order at the seller’s fault',
  'pick-up': 'report that a parcel was picked up',
  'fail-pick-up': 'report that a parcel could not be picked up',
  'call-off': 'call the shipment off',
  deliver: 'confirm that a parcel was delivered',
  'lose-parcel': 'count the parcel as lost and cancel the order',
  finish: 'finish the order',

  cancel: 'cancel the order at once',
  request: 'request the cancellation of the order',
  withdraw: 'withdraw the request',
  accept: 'accept the request',
  refuse: 'refuse the request',
  lapse: 'end a request nobody answered',
  'step-in': 'cancel an order that was refused and still not shipped',

  'propose-extension': 'propose more time to ship',
  'agree-extension': 'agree to more time to ship',
  'decline-extension': 'decline more time to ship',
  'lapse-extension': 'end a proposal for more time that nobody answered',

  'ask-address': 'ask for another address',
  'accept-address': 'accept another address',
  'decline-address': 'decline another address',
  'lapse-address': 'keep the address where nobody answered in time',

  'extend-protection': 'extend buyer protection on their side',

  'send-back': 'send the goods back',
  'miss-return': 'end a return that was not sent in time, without a refund',
  'confirm-return': 'confirm that the goods are back',
  'assume-return': 'take the goods as returned when nobody says otherwise in time',
  'question-return': 'say that what came back is not right',
  'prove-parcel': 'pay the refund once it is settled what became of the parcel',

  'file-complaint': 'complain about the seller',
  'review-complaint': 'decide on a complaint',
  'end-complaint': 'close a complaint nobody decided on in time',

  contest: 'contest the points on the record',
  'review-contest': 'decide on points that were contested',
  'end-contest': 'settle contested points nobody decided on in time',

  'leave-feedback': 'rate the order',

  'charge-back': 'report that the bank took the money back',
  'win-chargeback': 'report that a chargeback was decided for the platform',
  'lose-chargeback': 'report that a chargeback was decided for the buyer',
  'end-chargeback': 'count a chargeback nobody decided on as lost',

  'open-dispute': 'open a dispute',
  propose: 'make a proposal',
  'accept-proposal': 'accept a proposal of the other side',
  escalate: 'ask a mediator to decide',
  'escalate-unanswered': 'hand the dispute to a mediator',
  rule: 'rule on the dispute',
  'approve-ruling': 'agree to the ruling of another mediator',
  'send-back-ruling': 'send the ruling of another mediator back',
  'end-approval': 'go on when no second mediator looked at a ruling in time',
  'end-mediation': 'end a mediation without a ruling',
  'end-negotiation': 'end a dispute in which there was no agreement in time',
  appeal: 'appeal against the ruling',
  'rule-appeal': 'rule on the appeal',
  'end-appeal': 'let the ruling stand when nobody decided on the appeal in time',

  'settle-refund': 'report that the refund has arrived',
  'fail-refund': 'report that the refund failed',
  'retry-refund': 'send the refund once more',
  'ask-refund-again': 'ask what became of the refund',
}

const names: Record<Exclude<Party, 'clock'>, string> = {
  buyer: 'the buyer',
  seller: 'the seller',
  mediator: 'a mediator',
  provider: 'the payment provider',
  carrier: 'the carrier',
}

/** A row of the law as a sentence: "The buyer or the seller can make a proposal." */
export function actSentence(by: readonly Party[], move: Move): string {
  if (by.includes('clock')) return `Rescind will by itself ${acts[move]}.`
  const who = by.map((party) => names[party as Exclude<Party, 'clock'>]).join(' or ')
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} can ${acts[move]}.`
}
