import { after } from '../calendar'
import type { Order } from '../order'
import { identity, type Leg, sent } from '../refund'
import type { Check, Circumstances, Region, Row } from '../rule'
import { from } from '../time'

const replaced = (order: Order, leg: Leg): Order => ({
  ...order,
  refunds: order.refunds.map((other) => (other.number === leg.number ? leg : other)),
})

const tellBuyer = (about: 'refund-sent' | 'refund-settled' | 'refund-failed') =>
  ({ kind: 'tell', whom: 'buyer', about }) as const

const resent = (leg: Leg, attempt: number, order: Order, c: Circumstances) => ({
  order: replaced(order, sent(leg, attempt, c)),
  follows: [{ kind: 'ask-provider', to: 'refund', leg: leg.number, attempt } as const],
})

/** Of an attempt that is over nothing follows any more: the next one is out, and pays (M3). */
const ofThisAttempt: Check<Extract<Leg, { state: 'sent' }>, 'fail-refund'> = ({ state, command }) =>
  (command.attempt ?? state.attempt) === state.attempt ? null : { code: 'not-in-this-state', rule: 'M3' }

/** Whichever attempt it is that has arrived, the buyer has the money. If another one arrives too, the books will differ. */
const settleRefund: Row<Extract<Leg, { state: 'sent' | 'failed' }>, 'settle-refund'> = {
  rule: 'M2',
  by: ['provider'],
  to: ['settled'],
  then: ({ order, state, now }) => ({
    order: replaced(order, { ...identity(state), state: 'settled', settledAt: now }),
    follows: [tellBuyer('refund-settled')],
  }),
}

/** Refund: every leg on its way back, step by step (M2). It ends settled; a failure is tried again. */
export const refunds: Region<'refunds'> = {
  // The payment region moves these on when the money arrives, or voids them when it never will.
  'waiting-for-capture': {},

  sent: {
    'settle-refund': [settleRefund],
    'fail-refund': [
      {
        rule: 'M2',
        by: ['provider'],
        to: ['failed'],
        checks: [ofThisAttempt],
        then: ({ order, state, now, policy }) => {
          const retryAt = after(now, policy.refund.retryAfter, policy.calendar)
          const failed = {
            ...identity(state),
            state: 'failed',
            attempt: state.attempt,
            failedAt: now,
            retryAt,
          } as const
          return { order: replaced(order, failed), follows: [tellBuyer('refund-failed')] }
        },
      },
    ],
    'ask-refund-again': [
      {
        // The same attempt, so the provider's own key keeps it from paying twice (M3).
        rule: 'T1',
        by: ['clock'],
        to: ['sent'],
        within: ({ state }) => from(state.askAgainAt),
        then: ({ order, state, ...c }) => resent(state, state.attempt, order, c),
      },
    ],
  },

  failed: {
    // The provider corrects itself: what has arrived after all must not be sent again (M3).
    'settle-refund': [settleRefund],
    'retry-refund': [
      {
        rule: 'M2',
        by: ['clock'],
        to: ['sent'],
        within: ({ state }) => from(state.retryAt),
        then: ({ order, state, ...c }) => resent(state, state.attempt + 1, order, c),
      },
    ],
  },

  settled: {},
  void: {},
}
