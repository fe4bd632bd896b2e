import type { Order } from '@/lib/law/order'
import type { Refusal, RefusalCode } from '@/lib/law/outcome'
import { isAskedForAnyReason } from '@/lib/law/parts'
import { takenByBank } from '@/lib/law/refund'
import { isDisputable, undisputedWords } from './disputable'
import { misplacedWords } from './misplaced'
import { inUtc } from './moments'
import { money } from './money'
import { deliveredWords, notVerifiedWords, shippedWords, unshippedWords } from './on-its-way'
import { anyOf } from './parties'
import { refusalMoments, type Told } from './refusal-moments'

const bound = (refusal: Refusal, { currency }: Told) =>
  refusal.limit === undefined ? null : currency ? money(refusal.limit, currency) : String(refusal.limit)

function nothingLeft(order?: Order): string {
  if (order && takenByBank(order) > 0)
    return order.refunds.some(({ state }) => state !== 'void')
      ? 'Everything that was paid has been given back, or was taken back by a bank.'
      : 'A bank has taken back everything that was paid, so nothing is left to give back.'
  if (order?.fulfilment.state === 'finished')
    return 'The order is finished and its seller has been paid, so nothing is left to give back.'
  return order && 'terms' in order.returning
    ? 'Everything that was paid has been given back, or goes back as it was decided.'
    : 'Everything that was paid has been given back, or is on its way back.'
}

/** Every refusal as a sentence. Moments are told apart from it, so that a page can put them in the reader's zone. */
const sentences: Record<RefusalCode, (refusal: Refusal, told: Told) => string> = {
  'not-in-this-state': (_, { move, order }) =>
    (move && misplacedWords(move, order)) ?? 'The order has moved on, so this is no longer possible.',
  'not-your-move': ({ who }) => `Only ${who ? anyOf(who) : 'somebody else'} can do this.`,
  'not-yet': () => 'It is too early for this.',
  'too-late': () => 'The time for this is over.',
  'deadline-passed': () =>
    'A deadline passed before this arrived, and the order has moved on. Reload to see where it stands.',

  'not-paid': (_, { move }) =>
    move === 'leave-feedback'
      ? 'Feedback comes from orders whose payment was received. For this one no money has arrived.'
      : 'The order has not been paid yet.',
  'not-verified': (_, { order }) => notVerifiedWords(order),
  'already-paid': () => 'The order is already paid.',
  'payment-not-in': () => 'The money has not arrived yet. Please do not ship before it has.',
  'already-shipped': (_, told) =>
    (told.move && shippedWords(told.move, told.order)) ??
    `The order has already been shipped, so it can no longer be called off like this. Contact the seller${isDisputable(told) ? ', or open a dispute' : ''}.`,
  'not-shipped': (_, { order }) => unshippedWords(order),
  'already-delivered': (_, told) => deliveredWords(told),
  'already-picked-up': () => 'The carrier already has the parcel.',
  'not-cancellable': (_, { circumstances }) =>
    `This item cannot be cancelled at will. It said so before you paid. ${circumstances && isAskedForAnyReason(circumstances.policy) ? 'You can ask for it to be cancelled, for any reason.' : 'A fault of the seller still cancels it.'}`,
  'approval-needed': () => 'From here on the seller has to agree. You can request the cancellation instead.',
  'cancel-directly': () => 'You need not ask: you can still cancel this order directly.',
  'request-pending': () => 'A request to cancel this order is waiting for an answer. Until then the order is on hold.',
  'none-after-refusal': () =>
    'The request was refused, and the policy of this order allows no new one after a refusal.',
  'no-requests-left': () => 'You have already used every request to cancel that this order allows.',
  'no-disputes-left': () => 'This order has had every dispute it allows.',
  'dispute-open': () => 'A dispute about this order is open. It has to end first.',
  'nothing-to-dispute': (_, told) => undisputedWords(told),
  'nothing-left-to-refund': (_, { order }) => nothingLeft(order),
  'not-in-this-policy': () => 'The policy of this order does not provide for this.',
  'no-proposals-left': (refusal) =>
    `You have made every proposal you can in this dispute${refusal.limit === undefined ? '' : ` (${refusal.limit})`}. One of the other side’s can still be accepted.`,

  'unknown-reason': () => 'Choose a reason from the list.',
  'text-needed': () => 'Say in your own words what happened.',
  'reason-not-open': ({ rule }) =>
    rule === 'C14'
      ? 'The order has been shipped. You can still ask under “Other” and say why.'
      : 'This item can be cancelled only for a fault of the seller. Choose another reason.',
  'tracking-needed': () => 'Enter the carrier and the tracking number.',
  'tracking-taken': () => 'Another parcel of this order already has this tracking number.',
  'same-label': () => 'This is the carrier and the tracking number it has already.',
  'no-such-parcel': () => 'No parcel on its way has this tracking number.',
  'no-such-proposal': (_, { order }) =>
    order && 'proposals' in order.dispute && order.dispute.proposals.length === 0
      ? 'Nobody has made a proposal yet.'
      : 'This proposal no longer stands. A newer one may have replaced it.',
  'own-proposal': () => 'This is your own proposal. Only the other side can accept it.',
  'own-ruling': () =>
    'You gave the ruling yourself, and it is about more than one mediator decides alone. Another one has to do this.',
  'amount-too-high': (refusal, told) => {
    const limit = bound(refusal, told)
    return limit
      ? `The amount can be ${limit} at most, which is what is left of what was paid.`
      : 'The amount is too high.'
  },
  'amount-too-low': (refusal, told) => {
    const limit = bound(refusal, told)
    return limit ? `The amount must be at least ${limit}.` : 'The amount is too low.'
  },
  'partial-not-allowed': () => 'Under the policy of this order a refund is the whole amount or nothing.',
  'no-such-line': ({ limit }) =>
    limit === undefined || limit === 0
      ? 'Choose at least one item of this order that is not cancelled yet.'
      : `Of this item ${limit} can still be cancelled. Choose that many or fewer.`,
  'parts-not-allowed': () =>
    'Under the policy of this order no part of it can be cancelled. Cancel all of it, or none.',
  'not-paid-in-parts': () =>
    'An order that is not paid yet is cancelled as a whole. Cancel it, and order again what you want to keep.',
  'extension-pending': () =>
    'More time to ship has been proposed and waits for an answer. It has to be answered first.',
  'no-extensions-left': () =>
    'Under the policy of this order no more time can be proposed. The time to ship stays as it is.',
  'days-out-of-range': ({ limit }) =>
    limit === undefined ? 'Choose whole days, at least one.' : `Choose whole days, from 1 to ${limit}.`,
  'own-extension': () => 'This is your own proposal. Only the other side can answer it.',
  'address-incomplete': () => 'Give the whole address: name, street, postcode, city and country.',
  'same-address': () => 'The order goes to this address already.',
  'no-address-changes-left': () =>
    'The address of this order can no longer be changed. You can cancel it and order again with the new address.',
  'address-asked': () => 'The buyer asks for another address. That has to be answered first.',
  'already-extended': () => 'You have extended buyer protection already. Now it is the other side’s turn.',
  'protection-needed': () =>
    'Ending the dispute without a refund is safe only once both sides have extended buyer protection. Until both have, agree on a refund.',
  'platform-refused': () => 'A mediator refused the request, and Rescind does not cancel it later by itself.',
  'money-owed-back': () => 'A bank still holds money of this order that may have to go back. It decides first.',
  'return-under-way': () => 'A return is under way, and the refund waits for it. It has to end first.',
  'no-mediation': () => 'Under the policy of this order no mediator decides. You can still agree with the other side.',
  'not-ruled': () => 'Only a mediator’s ruling can be appealed against, and only once.',
  'not-sellers-fault': () => 'This is open only where the order was cancelled for the seller’s fault.',
  'not-over': () => 'The order is not over yet. You can do this once it is finished or cancelled.',
  'stars-out-of-range': () => 'Give whole stars, from 1 to 5.',
  'platform-reviews': () => 'Under the policy of this order Rescind answers requests, not the seller.',
  'seller-reviews': ({ rule }) =>
    rule === 'C14'
      ? 'The order has been shipped, so only the seller answers this request.'
      : 'Under the policy of this order the seller answers requests, not Rescind.',
  'nothing-to-charge-back': () => 'Nothing was paid this way, so nothing can be taken back.',
  'no-such-leg': () => 'There is no such refund on this order.',
}

/** Every code a refusal can have. */
export const refusalCodes = Object.keys(sentences) as RefusalCode[]

/** Why a move is refused, without its time. */
export const refusalWords = (refusal: Refusal, told: Told = {}): string => sentences[refusal.code](refusal, told)

/** Why a move is refused, with the moments that belong to it in UTC: for messages and mails. */
export const refusalSentence = (refusal: Refusal, told: Told = {}): string =>
  [
    refusalWords(refusal, told),
    ...refusalMoments(refusal, told).map(({ before, at, after = '' }) => `${before} ${inUtc(at)}${after}.`),
  ].join(' ')
