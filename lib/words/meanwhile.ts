import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'
import { inUtc } from './moments'
import { partyWords } from './parties'

/** What someone did, after their name: "Seller shipped the order". */
const did: Record<Move, string> = {
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

  'open-dispute': 'opened a dispute',
  propose: 'made a proposal',
  'accept-proposal': 'accepted a proposal',
  escalate: 'asked for a mediator',
  'escalate-unanswered': 'brought in a mediator',
  rule: 'ruled on the dispute',
  'end-mediation': 'ended the dispute, because no ruling came in time',

  'settle-refund': 'confirmed that a refund has arrived',
  'fail-refund': 'could not send a refund',
  'retry-refund': 'sent a refund again',
  'ask-refund-again': 'asked about a refund again',
}

/** What has happened since a reader last looked: "Meanwhile: Seller shipped the order (3 Mar 2027, 14:05 UTC)." */
export function meanwhileWords(moves: readonly { by: string; move: string; at: number }[]): string {
  if (moves.length === 0) return ''
  const told = moves.map(({ by, move, at }) => `${partyWords[by as Party]} ${did[move as Move]} (${inUtc(at)})`)
  return `Meanwhile: ${told.join('; ')}.`
}
