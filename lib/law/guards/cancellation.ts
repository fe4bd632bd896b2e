import { requestsOf } from '../cancellation'
import { isShipped } from '../fulfilment'
import type { Order } from '../order'
import { isAskedForAnyReason, isCancellableAtWill, isKindAtWill, linesOf } from '../parts'
import type { Policy, Reason } from '../policy'
import type { Guard } from '../rule'

export const cancelsWhileVerifying: Guard = {
  code: 'approval-needed',
  knob: true,
  holds: ({ policy }) => policy.payment.cancelWhileVerifying,
}

export const freeMinutesExist: Guard = {
  code: 'approval-needed',
  knob: true,
  holds: ({ policy }) => policy.cancel.freeFor !== null,
}

export const cancelsWhileUnprocessed: Guard = {
  code: 'approval-needed',
  rule: 'C3',
  knob: true,
  holds: ({ policy }) => policy.cancel.whileUnprocessed,
}

/** C12: custom-made, pre-sale and protected items are not cancelled at will; the lines beside them may be (C13). */
export const cancellableAtWill: Guard = {
  code: 'not-cancellable',
  rule: 'C12',
  holds: ({ order, policy }) => somethingIsCancellableAtWill(order, policy),
}

/** C12 leaves reasons that are the seller's fault, or all of them; a policy that has none it leaves leaves nothing. */
export const someReasonOpen: Guard = {
  code: 'not-cancellable',
  rule: 'C12',
  holds: ({ order, policy }) =>
    somethingIsCancellableAtWill(order, policy) ||
    isAskedForAnyReason(policy) ||
    policy.cancel.reasons.some((reason) => reason.fault === 'seller'),
}

/** C14: what is shipped is asked for in words of one's own, under no reason that costs the seller something. */
export const fitsShipped = ({ needsText, fault }: Reason): boolean => needsText && fault !== 'seller'

/** A policy without a reason for it leaves nobody anything to ask under. */
export const shippedRequestsAllowed: Guard = {
  code: 'already-shipped',
  rule: 'C14',
  knob: true,
  holds: ({ policy }) => policy.request.afterShipping && policy.cancel.reasons.some(fitsShipped),
}

export const requestsLeft: Guard = {
  code: 'no-requests-left',
  rule: 'C15',
  knob: true,
  holds: ({ order, policy }) => requestsOf(order) < policy.request.perOrder,
}

/** C15: who was refused may ask once more. */
export const asksAgainAfterRefusal: Guard = {
  code: 'none-after-refusal',
  rule: 'C15',
  knob: true,
  holds: ({ policy }) => policy.request.againAfterRefusal,
}

export const noRequestPending: Guard = {
  code: 'request-pending',
  rule: 'C16',
  holds: ({ order }) => order.cancellation.state !== 'requested',
}

export const sellerReviews: Guard = {
  code: 'platform-reviews',
  knob: true,
  holds: ({ policy }) => policy.request.reviewedBy !== 'platform',
}

export const platformReviews: Guard = {
  code: 'seller-reviews',
  knob: true,
  holds: ({ policy }) => policy.request.reviewedBy !== 'seller',
}

/** C14: of what is shipped the seller answers, whoever reviews requests otherwise. */
export const othersMayReview: Guard = {
  code: 'seller-reviews',
  rule: 'C14',
  holds: ({ order }) => !isShipped(order),
}

/** Whether a mediator may answer the request that an order has, or would have now (C7, C14). */
export const isPlatforms = (order: Order, policy: Policy): boolean =>
  [platformReviews, othersMayReview].every(({ holds }) => holds({ order, policy }))

export const silenceCancels: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.request.silence === 'cancels',
}

export const platformStepsIn: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.request.platformCancelsAfter !== null && policy.request.reviewedBy !== 'platform',
}

/** What the platform itself refused it does not cancel later. */
export const sellerRefused: Guard = {
  code: 'platform-refused',
  rule: 'C9',
  holds: ({ order }) => order.cancellation.state !== 'refused' || order.cancellation.refusedBy === undefined,
}

const somethingIsCancellableAtWill = (order: Order, policy: Policy) =>
  policy.cancel.parts
    ? linesOf(order, null).some(({ kind }) => isKindAtWill(kind, policy))
    : isCancellableAtWill(order, policy)
