import { after } from '../calendar'
import { cancelled } from '../ending'
import { minor } from '../money'
import type { Order } from '../order'
import type { Outcome } from '../outcome'
import { cancelledCost } from '../parts'
import { isMoneyIn } from '../payment'
import { refundableTotal, refunded, released, voided } from '../refund'
import type { Circumstances, Region } from '../rule'
import { from, type Instant } from '../time'

const awaitingShipment = (order: Order, { now, policy }: Circumstances): Order['fulfilment'] =>
  order.fulfilment.state === 'not-due'
    ? { state: 'waiting', since: now, shipBy: after(now, policy.shipping.shipWithin, policy.calendar) }
    : order.fulfilment

/** Money that came without having been asked for at that moment: paid, verified and received in one. */
const arrived = (now: Instant): Order['payment'] => ({
  state: 'paid',
  paidAt: now,
  verifiedAt: now,
  capture: { state: 'captured', capturedAt: now },
})

/**
 * What was cancelled of the order before a payment for it was declined (C13): the next payment is for all of it again, so
 * that part goes back again.
 */
function partsGivenBack(order: Order, c: Circumstances): Outcome {
  const { refunds, follows } = refunded(order, minor(Math.min(cancelledCost(order), refundableTotal(order))), c)
  return { order: { ...order, refunds }, follows }
}

/** Payment: asked for, verified, captured. It runs on by itself even when the order is cancelled meanwhile (C2). */
export const payment: Region<'payment'> = {
  awaiting: {
    pay: [
      {
        rule: 'C1',
        by: ['buyer'],
        to: ['verifying'],
        then: ({ order, state, ...c }) => {
          const paid: Order = { ...order, payment: { state: 'verifying', paidAt: c.now, payBy: state.payBy } }
          const owed = partsGivenBack(paid, c)
          return {
            order: owed.order,
            follows: [
              { kind: 'ask-provider', to: 'authorise' },
              { kind: 'tell', whom: 'buyer', about: 'payment-received' },
              ...owed.follows,
            ],
          }
        },
      },
    ],
    'close-unpaid': [
      {
        rule: 'C1',
        by: ['clock'],
        to: ['closed'],
        within: ({ state }) => from(state.payBy),
        then: (c) => cancelled(c.order, c, { by: 'clock', because: 'never-paid', fault: 'nobody' }),
      },
    ],
    // Declined, and taken all the same: what has arrived counts as paid, verified and received (M3).
    'confirm-capture': [
      {
        rule: 'M3',
        by: ['provider'],
        to: ['paid'],
        then: (c) => {
          const paid: Order = { ...c.order, payment: arrived(c.now), fulfilment: awaitingShipment(c.order, c) }
          const owed = partsGivenBack(paid, c)
          return {
            order: owed.order,
            follows: [
              { kind: 'tell', whom: 'buyer', about: 'payment-arrived' },
              { kind: 'tell', whom: 'seller', about: 'order-to-ship' },
              ...owed.follows,
            ],
          }
        },
      },
    ],
  },

  verifying: {
    verify: [
      {
        rule: 'C2',
        by: ['clock'],
        to: ['paid'],
        within: ({ state, policy }) => from(after(state.paidAt, policy.payment.verificationLasts, policy.calendar)),
        then: (c) => {
          const { order, state, now, policy } = c
          const askAgainAt = after(now, policy.payment.askAgainAfter, policy.calendar)
          const goesOn = order.cancellation.state !== 'cancelled'
          return {
            order: {
              ...order,
              payment: {
                state: 'paid',
                paidAt: state.paidAt,
                verifiedAt: now,
                capture: { state: 'asked', askAgainAt },
              },
              fulfilment: awaitingShipment(order, c),
            },
            follows: [
              { kind: 'ask-provider', to: 'capture' },
              ...(goesOn ? [{ kind: 'tell', whom: 'seller', about: 'order-to-ship' } as const] : []),
            ],
          }
        },
      },
    ],
    'decline-payment': [
      {
        rule: 'M3',
        by: ['provider'],
        to: ['awaiting', 'closed'],
        then: ({ order, state, now }) => {
          const tell = { kind: 'tell', whom: 'buyer', about: 'payment-declined' } as const
          const refunds = voided(order.refunds, now)
          if (order.cancellation.state === 'cancelled') {
            return { order: { ...order, payment: { state: 'closed', closedAt: now }, refunds }, follows: [] }
          }
          const cancellation = { state: 'none', requests: order.cancellation.requests } as const
          // The buyer may try again while there is time to pay (C1).
          const payBy = Math.max(state.payBy, now)
          return { order: { ...order, payment: { state: 'awaiting', payBy }, cancellation, refunds }, follows: [tell] }
        },
      },
    ],
  },

  paid: {
    'confirm-capture': [
      {
        rule: 'M2',
        by: ['provider'],
        to: ['paid'],
        needs: [{ code: 'already-paid', holds: ({ order }) => !isMoneyIn(order) }],
        then: (c) => {
          const { refunds, follows } = released(c.order.refunds, c)
          const capture = { state: 'captured', capturedAt: c.now } as const
          return { order: { ...c.order, payment: { ...c.state, capture }, refunds }, follows }
        },
      },
    ],
    'fail-capture': [
      {
        rule: 'M3',
        by: ['provider'],
        to: ['closed'],
        needs: [{ code: 'already-paid', holds: ({ order }) => !isMoneyIn(order) }],
        then: (c) => {
          const payment = { state: 'closed', closedAt: c.now } as const
          const order = { ...c.order, payment, refunds: voided(c.order.refunds, c.now) }
          if (order.cancellation.state === 'cancelled') return { order, follows: [] }
          return cancelled(order, c, { by: 'provider', because: 'payment-failed', fault: 'nobody' })
        },
      },
    ],
    'ask-capture-again': [
      {
        rule: 'T1',
        by: ['clock'],
        to: ['paid'],
        needs: [{ code: 'already-paid', holds: ({ order }) => !isMoneyIn(order) }],
        within: ({ state }) =>
          from(state.capture.state === 'asked' ? state.capture.askAgainAt : Number.POSITIVE_INFINITY),
        then: ({ order, state, now, policy }) => {
          const askAgainAt = after(now, policy.payment.askAgainAfter, policy.calendar)
          return {
            order: { ...order, payment: { ...state, capture: { state: 'asked', askAgainAt } } },
            follows: [{ kind: 'ask-provider', to: 'capture' }],
          }
        },
      },
    ],
  },

  closed: {
    // Money that arrives for an order that is over never revives it: it all goes back (M3).
    'confirm-capture': [
      {
        rule: 'M3',
        by: ['provider'],
        to: ['paid'],
        then: (c) => {
          const order: Order = { ...c.order, payment: arrived(c.now) }
          const { refunds, follows } = refunded(order, refundableTotal(order), c)
          return { order: { ...order, refunds }, follows }
        },
      },
    ],
  },
}
