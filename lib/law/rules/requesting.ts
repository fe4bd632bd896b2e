import { after } from '../calendar'
import type { Asked } from '../cancellation'
import { faultOf } from '../ending'
import { noReturnUnderWay } from '../guards/beside'
import {
  asksAgainAfterRefusal,
  fitsShipped,
  isPlatforms,
  requestsLeft,
  shippedRequestsAllowed,
  someReasonOpen,
} from '../guards/cancellation'
import { noOpenDispute } from '../guards/dispute'
import { notDelivered, notShipped, shipped } from '../guards/fulfilment'
import { paid, paymentVerified } from '../guards/payment'
import type { Order } from '../order'
import type { Outcome } from '../outcome'
import { isAskedForAnyReason, isCancellableAtWill } from '../parts'
import type { Policy } from '../policy'
import type { Case, Check, Guard, Row, Situation } from '../rule'
import { both } from '../sides'
import { between, from, type Window } from '../time'
import { askedParts, paidAt, partsFit, type Quiet, reasonGiven, verificationEnds } from './asking'

/** C12: what cannot be cancelled at will can still be cancelled for the seller's fault, or with the seller's consent. */
const reasonFitsItem: Check<Quiet, 'request'> = ({ command, order, policy }) =>
  isCancellableAtWill(order, policy, askedParts(order, command.parts)) ||
  isAskedForAnyReason(policy) ||
  faultOf(command.reason, policy) === 'seller'
    ? null
    : { code: 'reason-not-open', rule: 'C12' }

/** C14: once shipped, the buyer asks under a reason that is no fault of the seller's and says why. */
const reasonFitsShipped: Check<Quiet, 'request'> = ({ command, policy }) =>
  policy.cancel.reasons.some((reason) => reason.code === command.reason && fitsShipped(reason))
    ? null
    : { code: 'reason-not-open', rule: 'C14' }

/** C3: the policy says when asking opens and when it closes. */
function requestWindow({ order, policy }: Situation<Quiet>): Window {
  const { opens, closes } = policy.request
  const opening =
    opens === 'verification-ends'
      ? verificationEnds(order, policy)
      : after(paidAt(order), opens.afterPayment, policy.calendar)
  return closes === 'shipping'
    ? from(opening)
    : between(opening, after(paidAt(order), closes.afterPayment, policy.calendar))
}

const opensDirectly = (order: Order, policy: Policy) =>
  (policy.payment.cancelWhileVerifying && order.payment.state === 'verifying') ||
  (policy.cancel.whileUnprocessed && order.fulfilment.state !== 'processing')

/** Where cancelling needs nobody's approval, there is nothing to ask (C2, C4). */
const mustAsk: Guard = {
  code: 'cancel-directly',
  rule: 'C2',
  holds: ({ order, policy }) => !(opensDirectly(order, policy) && isCancellableAtWill(order, policy)),
}

/** The same of parts: beside lines that only a request cancels there are others that need none (C12, C13). */
const partsMustBeAskedFor: Check<Quiet, 'request'> = ({ command, order, policy }) =>
  opensDirectly(order, policy) && isCancellableAtWill(order, policy, askedParts(order, command.parts))
    ? { code: 'cancel-directly', rule: 'C2' }
    : null

/** The buyer asks, and whoever reviews it has the store's own time to answer, or the policy's (C3, C8). */
const request = ({ order, state, command, now, policy }: Case<Quiet, 'request'>): Outcome => {
  const answerBy = after(now, order.answersWithin ?? policy.request.answersWithin, policy.calendar)
  const asked: Asked = {
    reason: command.reason,
    note: command.note?.trim() || null,
    requestedAt: now,
    parts: askedParts(order, command.parts),
  }
  const before = state.state === 'none' ? {} : { before: state }
  const requests = state.requests + 1
  return {
    order: { ...order, cancellation: { state: 'requested', requests, answerBy, ...asked, ...before } },
    follows: [
      ...both('requested'),
      ...(isPlatforms(order, policy) ? [{ kind: 'tell', whom: 'mediator', about: 'requested' } as const] : []),
    ],
  }
}

/** C3: before it is shipped, where cancelling needs the seller's approval. */
export const requestUnshipped: Row<Quiet, 'request'> & { readonly needs: NonNullable<Row['needs']> } = {
  rule: 'C3',
  by: ['buyer'],
  to: ['requested'],
  needs: [paid, notShipped, noOpenDispute, noReturnUnderWay, someReasonOpen, mustAsk, requestsLeft],
  within: requestWindow,
  checks: [reasonGiven, partsFit, reasonFitsItem, partsMustBeAskedFor],
  then: request,
}

/** C14: once it is shipped. */
export const requestShipped: Row<Quiet, 'request'> & { readonly needs: NonNullable<Row['needs']> } = {
  rule: 'C14',
  by: ['buyer'],
  to: ['requested'],
  needs: [
    paymentVerified,
    shipped,
    shippedRequestsAllowed,
    notDelivered,
    noOpenDispute,
    noReturnUnderWay,
    requestsLeft,
  ],
  checks: [reasonGiven, partsFit, reasonFitsShipped],
  then: request,
}

/** C15: the same once more, after a refusal. */
export const again = (row: typeof requestUnshipped): Row<Quiet, 'request'> => ({
  ...row,
  rule: 'C15',
  needs: [asksAgainAfterRefusal, ...row.needs],
})
