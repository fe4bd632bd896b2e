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

  'open-dispute': 'open a dispute',
  propose: 'make a proposal',
  'accept-proposal': 'accept a proposal of the other side',
  escalate: 'ask a mediator to decide',
  'escalate-unanswered': 'hand the dispute to a mediator',
  rule: 'rule on the dispute',
  'end-mediation': 'end a mediation without a ruling',

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
