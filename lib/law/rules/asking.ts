import { after } from '../calendar'
import { cancelledAsAsked, faultOf } from '../ending'
import { isCancellableAtWill } from '../guards'
import type { Asked, Order, Part } from '../order'
import type { Outcome } from '../outcome'
import { isWhole, merged, standingOf } from '../parts'
import type { Policy } from '../policy'
import type { Case, Check, Guard, Situation } from '../rule'
import { both } from '../sides'
import { between, from, type Window } from '../time'

/** Where a buyer can speak up: nothing is asked yet, or what was asked is refused. */
export type Quiet = Extract<Order['cancellation'], { state: 'none' | 'refused' }>
type Asking = Check<Quiet, 'cancel' | 'request'>

/** C5: a reason from the list, with words of one's own where the reason asks for them. */
export const reasonGiven: Asking = ({ command, policy }) => {
  const reason = policy.cancel.reasons.find(({ code }) => code === command.reason)
  if (!reason) return { code: 'unknown-reason', rule: 'C5' }
  return reason.needsText && !command.note?.trim() ? { code: 'text-needed', rule: 'C5' } : null
}

/** C13: parts are units that still stand, and less than everything only where the policy knows it and money was paid. */
export const partsFit: Asking = ({ command, order, policy }) => {
  const { parts } = command
  if (!parts) return null
  if (parts.length === 0) return { code: 'no-such-line', rule: 'C13', limit: 0 }
  for (const { line, quantity } of [...parts, ...merged(parts)]) {
    const limit = order.lines.filter(({ number }) => number === line).reduce((sum, one) => sum + standingOf(one), 0)
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > limit)
      return { code: 'no-such-line', rule: 'C13', limit }
  }
  if (isWhole(order, parts)) return null
  if (!policy.cancel.parts) return { code: 'parts-not-allowed', rule: 'C13' }
  return order.payment.state === 'awaiting' ? { code: 'not-paid-in-parts', rule: 'C13' } : null
}

/** What is asked for, each line once; `null` where it is everything that stands (C13). */
export const askedParts = (order: Order, parts: readonly Part[] | null | undefined): readonly Part[] | null =>
  !parts || isWhole(order, parts) ? null : merged(parts)

/** C12: of what cannot be cancelled at will nothing is cancelled directly. */
export const partsAtWill: Check<Quiet, 'cancel'> = ({ command, order, policy }) =>
  isCancellableAtWill(order, policy, askedParts(order, command.parts)) ? null : { code: 'not-cancellable', rule: 'C12' }

/** C12: what cannot be cancelled at will can still be cancelled for the seller's fault. */
export const reasonFitsItem: Check<Quiet, 'request'> = ({ command, order, policy }) =>
  isCancellableAtWill(order, policy, askedParts(order, command.parts)) || faultOf(command.reason, policy) === 'seller'
    ? null
    : { code: 'reason-not-open', rule: 'C12' }

/** C14: once shipped, the buyer asks under a reason that is nobody's fault and says why. */
export const reasonFitsShipped: Check<Quiet, 'request'> = ({ command, policy }) =>
  policy.cancel.reasons.some(({ code, needsText }) => code === command.reason && needsText)
    ? null
    : { code: 'reason-not-open', rule: 'C14' }

/** S2: a parcel that never set out takes the whole order with it. */
export const wholeOnly: Check<Quiet, 'cancel'> = ({ command, order }) =>
  askedParts(order, command.parts) === null ? null : { code: 'parts-not-allowed', rule: 'S2' }

const paidAt = ({ payment }: Order) => ('paidAt' in payment ? payment.paidAt : Number.POSITIVE_INFINITY)

const verificationEnds = (order: Order, policy: Policy) =>
  order.payment.state === 'paid'
    ? order.payment.verifiedAt
    : after(paidAt(order), policy.payment.verificationLasts, policy.calendar)

/** C2: while the payment is verified. */
export const whileVerifying = ({ order, policy }: Situation<Quiet>): Window =>
  between(paidAt(order), verificationEnds(order, policy))

/** C2: the first minutes after paying. */
export const freeMinutes = ({ order, policy }: Situation<Quiet>): Window =>
  between(paidAt(order), after(paidAt(order), policy.cancel.freeFor ?? { ms: 0 }, policy.calendar))

/** C4: from the payment until the seller begins processing. */
export const untilProcessed = ({ order }: Situation<Quiet>): Window =>
  order.fulfilment.state === 'processing' ? between(paidAt(order), order.fulfilment.begunAt) : from(paidAt(order))

/** S2: once tracking should have been there. */
export const onceTrackingIsDue = ({ order, policy }: Situation<Quiet>): Window => {
  const { trackingWithin } = policy.shipping
  return order.fulfilment.state === 'shipped' && trackingWithin
    ? from(after(order.fulfilment.shippedAt, trackingWithin, policy.calendar))
    : from(Number.POSITIVE_INFINITY)
}

/** C3: the policy says when asking opens and when it closes. */
export function requestWindow({ order, policy }: Situation<Quiet>): Window {
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
export const mustAsk: Guard = {
  code: 'cancel-directly',
  rule: 'C2',
  holds: ({ order, policy }) => !(opensDirectly(order, policy) && isCancellableAtWill(order, policy)),
}

/** The same of parts: beside lines that only a request cancels there are others that need none (C12, C13). */
export const partsMustBeAskedFor: Check<Quiet, 'request'> = ({ command, order, policy }) =>
  opensDirectly(order, policy) && isCancellableAtWill(order, policy, askedParts(order, command.parts))
    ? { code: 'cancel-directly', rule: 'C2' }
    : null

/** The buyer cancels, and nobody has to agree. */
export const atOnce = ({ order, command, ...c }: Case<Quiet, 'cancel'>): Outcome => {
  const { reason, parts } = command
  const ending = { by: 'buyer', because: 'buyer-cancelled', reason, fault: faultOf(reason, c.policy) } as const
  return cancelledAsAsked(order, c, ending, askedParts(order, parts))
}

/** The buyer asks, and whoever reviews it has the store's own time to answer, or the policy's (C3, C8). */
export const request = ({ order, state, command, now, policy }: Case<Quiet, 'request'>): Outcome => {
  const { answersWithin, reviewedBy } = policy.request
  const answerBy = after(now, order.answersWithin ?? answersWithin, policy.calendar)
  const asked: Asked = {
    reason: command.reason,
    note: command.note?.trim() || null,
    requestedAt: now,
    parts: askedParts(order, command.parts),
  }
  return {
    order: { ...order, cancellation: { state: 'requested', requests: state.requests + 1, answerBy, ...asked } },
    follows: [
      ...both('requested'),
      ...(reviewedBy === 'seller' ? [] : [{ kind: 'tell', whom: 'mediator', about: 'requested' } as const]),
    ],
  }
}
