import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import type { RecordedCommand } from '@/lib/orders/recorded-command'
import { inUtc } from './moments'
import { partyWords } from './parties'

/** What someone did, after their name: "Seller shipped the order". */
const did: Record<RecordedCommand['move'], string> = {
  place: 'placed the order',
  pay: 'paid',
  'close-unpaid': 'closed the order, because it was not paid in time',
  verify: 'verified the payment',
  'decline-payment': 'declined the payment',
  'confirm-capture': 'confirmed that the money has arrived',
  'fail-capture': 'reported that the money did not arrive',
  'ask-capture-again': 'asked for the money again',

  'begin-processing': 'began processing the order',
  ship: 'shipped the order',
  'add-parcel': 'added a parcel',
  'correct-parcel': 'corrected a tracking number',
  'miss-shipping': 'cancelled the order, because it was not shipped in time',
  'pick-up': 'picked the parcel up',
  'fail-pick-up': 'could not pick the parcel up',
  'call-off': 'called the shipment off',
  deliver: 'delivered the parcel',
  'lose-parcel': 'cancelled the order, because it never arrived',
  finish: 'finished the order',

  cancel: 'cancelled the order',
  request: 'asked to cancel the order',
  withdraw: 'withdrew the request',
  accept: 'accepted the request',
  refuse: 'refused the request',
  lapse: 'ended the request, because it was not answered in time',
  'step-in': 'cancelled the order, because it was refused and not shipped',

  'propose-extension': 'proposed more time to ship',
  'agree-extension': 'agreed to more time to ship',
  'decline-extension': 'declined more time to ship',
  'lapse-extension': 'ended the proposal for more time, because it was not answered in time',

  'ask-address': 'asked for another address',
  'accept-address': 'accepted the new address',
  'decline-address': 'declined the new address',
  'lapse-address': 'kept the address, because the seller did not answer in time',

  'extend-protection': 'extended buyer protection',

  'send-back': 'sent the goods back',
  'miss-return': 'ended the return, because nothing was sent in time',
  'confirm-return': 'confirmed that the goods are back',
  'assume-return': 'took the goods as returned, because nobody said otherwise in time',
  'question-return': 'said that something is wrong with the return',
  'prove-parcel': 'settled what became of the parcel',

  'file-complaint': 'complained about the seller',
  'review-complaint': 'decided on the complaint',
  'end-complaint': 'closed the complaint, because nobody decided on it in time',

  contest: 'contested the points',
  'review-contest': 'decided on the contested points',
  'end-contest': 'settled the contested points, because nobody decided on them in time',

  'leave-feedback': 'left feedback',

  'charge-back': 'took the money back',
  'win-chargeback': 'gave up the chargeback',
  'lose-chargeback': 'kept the money it took back',
  'end-chargeback': 'counted the chargeback as lost',

  'open-dispute': 'opened a dispute',
  propose: 'made a proposal',
  'accept-proposal': 'accepted a proposal',
  escalate: 'asked for a mediator',
  'escalate-unanswered': 'brought in a mediator',
  rule: 'ruled on the dispute',
  'approve-ruling': 'agreed to the ruling as a second mediator',
  'send-back-ruling': 'sent the ruling back as a second mediator',
  'end-approval': 'went on, because no second mediator looked at the ruling in time',
  'end-mediation': 'ended the dispute, because no ruling came in time',
  'end-negotiation': 'ended the dispute, because there was no agreement in time',
  appeal: 'appealed against the ruling',
  'rule-appeal': 'ruled on the appeal',
  'end-appeal': 'let the ruling stand, because nobody decided on the appeal in time',

  'settle-refund': 'confirmed that a refund has arrived',
  'fail-refund': 'could not send a refund',
  'retry-refund': 'sent a refund again',
  'ask-refund-again': 'asked about a refund again',
}

/** What has happened since a reader last looked: "Meanwhile: Seller shipped the order (3 Mar 2027, 14:05 UTC)." */
export function meanwhileWords(made: readonly { readonly command: RecordedCommand; readonly at: Instant }[]): string {
  if (made.length === 0) return ''
  const told = made.map(({ command: { by, move }, at }) => `${partyWords[by]} ${did[move]} (${inUtc(at)})`)
  return `Meanwhile: ${told.join('; ')}.`
}

/** What somebody just did, to readers who have the order before them: "Seller shipped the order." */
export const changeWords = (by: Party, move: Move | Beside): string =>
  `${partyWords[by]} ${move in beside ? beside[move as Beside] : did[move as Move]}.`

/** What is done about an order that is no move of the law. */
export type Beside = keyof typeof beside
const beside = {
  message: 'wrote a message',
  evidence: 'added evidence',
  claim: 'claimed the case or gave it back',
  note: 'wrote an internal note',
} as const
