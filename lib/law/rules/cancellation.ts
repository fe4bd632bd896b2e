import { after } from '../calendar'
import type { Command } from '../command'
import { cancelled, faultOf } from '../ending'
import {
  cancellableAtWill,
  cancelsWhileUnprocessed,
  cancelsWhileVerifying,
  freeMinutesExist,
  isCancellableAtWill,
  moneyIsIn,
  noOpenDispute,
  notDelivered,
  notShipped,
  paid,
  paymentVerified,
  platformStepsIn,
  requestsLeft,
  shipped,
  shippedRequestsAllowed,
  silenceCancels,
  someReasonOpen,
  unpaid,
} from '../guards'
import type { Asked, Order } from '../order'
import type { Outcome } from '../outcome'
import type { Policy } from '../policy'
import type { Case, Check, Guard, Region, Row, Situation } from '../rule'
import { between, from, type Window } from '../time'
import { goesOn, handedOver, trackingFits } from './fulfilment'

type None = Extract<Order['cancellation'], { state: 'none' }>
type Requested = Extract<Order['cancellation'], { state: 'requested' }>

/** C5: a reason from the list, with words of one's own where the reason asks for them. */
const reasonGiven: Check<None, 'cancel' | 'request'> = ({ command, policy }) => {
  const reason = policy.cancel.reasons.find(({ code }) => code === command.reason)
  if (!reason) return { code: 'unknown-reason', rule: 'C5' }
  return reason.needsText && !command.note?.trim() ? { code: 'text-needed', rule: 'C5' } : null
}

/** C12: what cannot be cancelled at will can still be cancelled for the seller's fault. */
const reasonFitsItem: Check<None, 'request'> = ({ command, order, policy }) =>
  isCancellableAtWill(order, policy) || faultOf(command.reason, policy) === 'seller'
    ? null
    : { code: 'reason-not-open', rule: 'C12' }

/** C14: once shipped, the buyer asks under a reason that is nobody's fault and says why. */
const reasonFitsShipped: Check<None, 'request'> = ({ command, policy }) =>
  policy.cancel.reasons.some(({ code, needsText }) => code === command.reason && needsText)
    ? null
    : { code: 'reason-not-open', rule: 'C14' }

const atOnce = ({ order, command, ...c }: Case<None, 'cancel'>): Outcome =>
  cancelled(order, c, {
    by: 'buyer',
    because: 'buyer-cancelled',
    reason: command.reason,
    fault: faultOf(command.reason, c.policy),
  })

const paidAt = ({ payment }: Order) => ('paidAt' in payment ? payment.paidAt : Number.POSITIVE_INFINITY)

const verificationEnds = (order: Order, policy: Policy) =>
  order.payment.state === 'paid'
    ? order.payment.verifiedAt
    : after(paidAt(order), policy.payment.verificationLasts, policy.calendar)

/** C3: the policy says when asking opens and when it closes. */
function requestWindow({ order, policy }: Situation<None>): Window {
  const { opens, closes } = policy.request
  const opening =
    opens === 'verification-ends'
      ? verificationEnds(order, policy)
      : after(paidAt(order), opens.afterPayment, policy.calendar)
  return closes === 'shipping'
    ? from(opening)
    : between(opening, after(paidAt(order), closes.afterPayment, policy.calendar))
}

/** C4: from the payment until the seller begins processing. */
const untilProcessed = (order: Order): Window =>
  order.fulfilment.state === 'processing' ? between(paidAt(order), order.fulfilment.begunAt) : from(paidAt(order))

/** Where cancelling needs nobody's approval, there is nothing to ask (C2, C4). */
const mustAsk: Guard = {
  code: 'cancel-directly',
  rule: 'C2',
  holds: ({ order, policy }) =>
    !cancellableAtWill.holds({ order, policy }) ||
    !(
      (policy.payment.cancelWhileVerifying && order.payment.state === 'verifying') ||
      (policy.cancel.whileUnprocessed && order.fulfilment.state !== 'processing')
    ),
}

const request = (c: Case<None, 'request'>): Outcome => {
  const { order, state, command, now, policy } = c
  const answerBy = after(now, policy.request.answersWithin, policy.calendar)
  const asked: Asked = { reason: command.reason, note: command.note?.trim() || null, requestedAt: now }
  return {
    order: {
      ...order,
      cancellation: { state: 'requested', requests: state.requests + 1, answerBy, ...asked },
    },
    follows: [
      { kind: 'tell', whom: 'buyer', about: 'requested' },
      { kind: 'tell', whom: 'seller', about: 'requested' },
    ],
  }
}

const refuse: Row<Requested, 'refuse'>['then'] = ({ order, state, command, now, policy }) => {
  const { answerBy: _, state: __, ...asked } = state
  const { because } = command
  const refused: Order = {
    ...order,
    cancellation: { ...asked, state: 'refused', refusedAt: now, because },
    fulfilment: goesOn(order, state.requestedAt, now, policy),
  }
  const news = { kind: 'tell', whom: 'buyer', about: 'request-refused' } as const
  if (!saysShipped(command) || !notShipped.holds({ order, policy })) return { order: refused, follows: [news] }
  const handed = handedOver(refused, command, now)
  return { order: handed.order, follows: [news, ...handed.follows] }
}

type Parcelled = { readonly carrier: string; readonly tracking: string }
const saysShipped = (command: Command<'refuse'>): command is Command<'refuse'> & Parcelled =>
  command.because === 'already-shipped'

/** C16: who says the goods are gone enters their tracking, and had no leave to send them before the money was in. */
const trackingGiven: Check<Requested, 'refuse'> = ({ command, order, policy }) => {
  if (!saysShipped(command) || !notShipped.holds({ order, policy })) return null
  if (!moneyIsIn.holds({ order, policy })) return { code: moneyIsIn.code, rule: 'M3' }
  if (!command.carrier?.trim() || !command.tracking?.trim()) return { code: 'tracking-needed', rule: 'C16' }
  return trackingFits({ order, command })
}

const backToNone = (order: Order, state: Requested, now: number, policy: Policy): Order => ({
  ...order,
  cancellation: { state: 'none', requests: state.requests },
  fulfilment: goesOn(order, state.requestedAt, now, policy),
})

/** Cancellation: at once while it harms nobody, by asking the seller afterwards, by the platform when time runs out. */
export const cancellation: Region<'cancellation'> = {
  none: {
    cancel: [
      { rule: 'C1', by: ['buyer'], to: ['cancelled'], needs: [unpaid], checks: [reasonGiven], then: atOnce },
      {
        rule: 'C2',
        by: ['buyer'],
        to: ['cancelled'],
        needs: [paid, notShipped, cancellableAtWill, cancelsWhileVerifying],
        within: ({ order, policy }) => between(paidAt(order), verificationEnds(order, policy)),
        checks: [reasonGiven],
        then: atOnce,
      },
      {
        rule: 'C2',
        by: ['buyer'],
        to: ['cancelled'],
        needs: [paid, notShipped, cancellableAtWill, freeMinutesExist],
        within: ({ order, policy }) =>
          between(paidAt(order), after(paidAt(order), policy.cancel.freeFor ?? { ms: 0 }, policy.calendar)),
        checks: [reasonGiven],
        then: atOnce,
      },
      {
        rule: 'C4',
        by: ['buyer'],
        to: ['cancelled'],
        needs: [paid, notShipped, cancellableAtWill, cancelsWhileUnprocessed],
        within: ({ order }) => untilProcessed(order),
        checks: [reasonGiven],
        then: atOnce,
      },
    ],
    request: [
      {
        rule: 'C3',
        by: ['buyer'],
        to: ['requested'],
        needs: [paid, notShipped, noOpenDispute, someReasonOpen, mustAsk, requestsLeft],
        within: requestWindow,
        checks: [reasonGiven, reasonFitsItem],
        then: request,
      },
      {
        rule: 'C14',
        by: ['buyer'],
        to: ['requested'],
        needs: [paymentVerified, shipped, shippedRequestsAllowed, notDelivered, noOpenDispute, requestsLeft],
        checks: [reasonGiven, reasonFitsShipped],
        then: request,
      },
    ],
  },

  requested: {
    withdraw: [
      {
        rule: 'C15',
        by: ['buyer'],
        to: ['none'],
        then: ({ order, state, now, policy }) => ({
          order: backToNone(order, state, now, policy),
          follows: [
            { kind: 'tell', whom: 'buyer', about: 'request-withdrawn' },
            { kind: 'tell', whom: 'seller', about: 'request-withdrawn' },
          ],
        }),
      },
    ],
    accept: [
      {
        rule: 'C7',
        by: ['seller'],
        to: ['cancelled'],
        then: ({ order, state, ...c }) =>
          cancelled(order, c, {
            by: 'seller',
            because: 'seller-accepted',
            reason: state.reason,
            fault: faultOf(state.reason, c.policy),
          }),
      },
    ],
    refuse: [{ rule: 'C7', by: ['seller'], to: ['refused'], checks: [trackingGiven], then: refuse }],
    lapse: [
      {
        rule: 'C8',
        by: ['clock'],
        to: ['cancelled'],
        needs: [notShipped, silenceCancels],
        within: ({ state }) => from(state.answerBy),
        then: ({ order, state, ...c }) =>
          cancelled(order, c, {
            by: 'clock',
            because: 'seller-silent',
            reason: state.reason,
            fault: faultOf(state.reason, c.policy),
          }),
      },
      {
        // Silence that does not cancel: the policy says so (C8), or the goods are gone and only a yes counts (C14).
        rule: 'C8',
        by: ['clock'],
        to: ['none'],
        within: ({ state }) => from(state.answerBy),
        then: ({ order, state, now, policy }) => ({
          order: backToNone(order, state, now, policy),
          follows: [
            { kind: 'tell', whom: 'buyer', about: 'request-lapsed' },
            { kind: 'tell', whom: 'seller', about: 'request-lapsed' },
          ],
        }),
      },
    ],
  },

  refused: {
    'step-in': [
      {
        rule: 'C9',
        by: ['clock'],
        to: ['cancelled'],
        needs: [notShipped, platformStepsIn],
        within: ({ state, policy }) =>
          from(after(state.refusedAt, policy.request.platformCancelsAfter ?? { ms: 0 }, policy.calendar)),
        then: ({ order, state, ...c }) =>
          cancelled(order, c, {
            by: 'clock',
            because: 'seller-refused',
            reason: state.reason,
            fault: faultOf(state.reason, c.policy),
          }),
      },
    ],
  },

  cancelled: {},
}
