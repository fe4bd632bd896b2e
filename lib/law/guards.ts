import { type Order, type Part, requestsOf } from './order'
import { linesOf } from './parts'
import type { Policy } from './policy'
import { refundableTotal } from './refund'
import type { Guard } from './rule'

// Each guard is one sentence about the order, and the code of the refusal when it does not hold.

export const unpaid: Guard = {
  code: 'already-paid',
  holds: ({ order }) => order.payment.state === 'awaiting',
}

export const paymentVerified: Guard = {
  code: 'not-paid',
  holds: ({ order }) => order.payment.state === 'paid',
}

export const paid: Guard = {
  code: 'not-paid',
  holds: ({ order }) => order.payment.state === 'verifying' || order.payment.state === 'paid',
}

export const cancelsWhileVerifying: Guard = {
  code: 'approval-needed',
  knob: true,
  holds: ({ policy }) => policy.payment.cancelWhileVerifying,
}

/** The seller never parts with goods before the platform has the money. */
export const moneyIsIn: Guard = {
  code: 'payment-not-in',
  rule: 'M3',
  holds: ({ order }) => order.payment.state === 'paid' && order.payment.capture.state === 'captured',
}

export const notShipped: Guard = {
  code: 'already-shipped',
  rule: 'C14',
  holds: ({ order }) => !isShipped(order),
}

export const shipped: Guard = {
  code: 'not-shipped',
  holds: ({ order }) => isShipped(order),
}

/** What has arrived is no longer cancelled: what is wrong with it is a matter for a dispute. */
export const notDelivered: Guard = {
  code: 'already-delivered',
  rule: 'D1',
  holds: ({ order }) => order.fulfilment.state !== 'delivered' && order.fulfilment.state !== 'finished',
}

export const shippedRequestsAllowed: Guard = {
  code: 'already-shipped',
  rule: 'C14',
  knob: true,
  holds: ({ policy }) => policy.request.afterShipping,
}

export const notPickedUp: Guard = {
  code: 'already-picked-up',
  holds: ({ order }) => {
    const { fulfilment } = order
    return 'parcels' in fulfilment && fulfilment.parcels.every((parcel) => parcel.pickedUpAt === null)
  },
}

/** What the carrier has has the number the carrier read from it. */
export const someNotPickedUp: Guard = {
  code: 'already-picked-up',
  holds: ({ order }) => {
    const { fulfilment } = order
    return 'parcels' in fulfilment && fulfilment.parcels.some((parcel) => parcel.pickedUpAt === null)
  },
}

/** C12: custom-made, pre-sale and protected items are not cancelled at will; the lines beside them may be (C13). */
export const cancellableAtWill: Guard = {
  code: 'not-cancellable',
  rule: 'C12',
  holds: ({ order, policy }) => somethingIsCancellableAtWill(order, policy),
}

/** C12 leaves reasons that are the seller's fault; a policy without any leaves nothing. */
export const someReasonOpen: Guard = {
  code: 'not-cancellable',
  rule: 'C12',
  holds: ({ order, policy }) =>
    somethingIsCancellableAtWill(order, policy) || policy.cancel.reasons.some((reason) => reason.fault === 'seller'),
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

export const requestsLeft: Guard = {
  code: 'no-requests-left',
  rule: 'C15',
  knob: true,
  holds: ({ order, policy }) => requestsOf(order) < policy.request.perOrder,
}

export const noRequestPending: Guard = {
  code: 'request-pending',
  rule: 'C16',
  holds: ({ order }) => order.cancellation.state !== 'requested',
}

export const noOpenDispute: Guard = {
  code: 'dispute-open',
  rule: 'D1',
  holds: ({ order }) => !['open', 'with-mediator', 'awaiting-approval', 'appealed'].includes(order.dispute.state),
}

/** The goods are on their way back, or their money waits for them: that comes to its own end first (D6). */
export const noReturnUnderWay: Guard = {
  code: 'return-under-way',
  rule: 'D6',
  holds: ({ order }) => order.returning.state === 'none' || order.returning.state === 'done',
}

export const disputesLeft: Guard = {
  code: 'no-disputes-left',
  knob: true,
  holds: ({ order, policy }) => order.dispute.count < policy.dispute.perOrder,
}

/** D1: the seller refused, or the parcel is under way or arrived; and the order is not over. */
export const somethingToDispute: Guard = {
  code: 'nothing-to-dispute',
  holds: ({ order, policy }) =>
    order.cancellation.state !== 'cancelled' &&
    ((order.cancellation.state === 'refused' && policy.dispute.afterRefusal) ||
      (isShipped(order) && policy.dispute.afterShipping)) &&
    order.fulfilment.state !== 'finished',
}

export const somethingLeftToRefund: Guard = {
  code: 'nothing-left-to-refund',
  rule: 'M3',
  holds: ({ order }) => refundableTotal(order) > 0,
}

export const silenceCancels: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.request.silence === 'cancels',
}

/** What the platform itself refused it does not cancel later. */
export const platformStepsIn: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.request.platformCancelsAfter !== null && policy.request.reviewedBy !== 'platform',
}

/** C15: who was refused may ask once more. */
export const asksAgainAfterRefusal: Guard = {
  code: 'not-in-this-policy',
  rule: 'C15',
  knob: true,
  holds: ({ policy }) => policy.request.againAfterRefusal,
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

export const sellerMayCallOff: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.shipping.sellerMayCallOff,
}

/** S2: from some day on, a parcel the carrier never got counts as not shipped. */
export const trackingHasDeadline: Guard = {
  code: 'already-shipped',
  rule: 'C14',
  knob: true,
  holds: ({ policy }) => policy.shipping.trackingWithin !== null,
}

/** The goods have left the seller. */
export const isShipped = ({ fulfilment }: Order) =>
  fulfilment.state === 'shipped' || fulfilment.state === 'delivered' || fulfilment.state === 'finished'

/**
 * Whether the buyer may cancel these parts for any reason, or only for the seller's fault (C12). `null`, or left out:
 * everything that still stands.
 */
export const isCancellableAtWill = (order: Order, policy: Policy, parts: readonly Part[] | null = null) =>
  linesOf(order, parts).every(({ kind }) => !policy.cancel.notAtWill.includes(kind))

const somethingIsCancellableAtWill = (order: Order, policy: Policy) =>
  policy.cancel.parts
    ? linesOf(order, null).some(({ kind }) => !policy.cancel.notAtWill.includes(kind))
    : isCancellableAtWill(order, policy)
