import type { Returning } from '../beside'
import { after } from '../calendar'
import { mediated, noOpenDispute } from '../guards/dispute'
import { arrived } from '../guards/fulfilment'
import type { Order } from '../order'
import type { Outcome } from '../outcome'
import type { Policy } from '../policy'
import type { Case, Circumstances, Region, Row } from '../rule'
import { paidOut } from '../settlement'
import { both } from '../sides'
import { from, type Instant } from '../time'
import { notBefore } from './waits'

type Owed = Extract<Returning, { state: 'awaited' | 'sent' }>
type Sent = Extract<Returning, { state: 'sent' }>

const over = (order: Order, how: Extract<Returning, { state: 'done' }>['how'], now: number): Order => ({
  ...order,
  returning: { state: 'done', how, doneAt: now },
})

/** The goods have arrived: only now can they be sent back, and the time for that begins (D6). */
export const withGoodsHere = (returning: Returning, now: Instant, { refund, calendar }: Policy): Returning =>
  returning.state === 'awaited' ? { ...returning, sendBy: after(now, refund.sendBackWithin, calendar) } : returning

/** The goods are back, or count as back: what was settled is paid (D5). */
function back(order: Order, state: Owed, how: 'confirmed' | 'assumed', c: Circumstances): Outcome {
  const paid = paidOut(over(order, how, c.now), state.terms, c)
  return { order: paid.order, follows: [...both('return-received'), ...paid.follows] }
}

/** The seller has the goods, or does not wait for them any longer. */
const confirm: Row<Owed, 'confirm-return'> = {
  rule: 'D6',
  by: ['seller'],
  to: ['done'],
  then: ({ order, state, ...c }) => back(order, state, 'confirmed', c),
}

/** A mediator has to look at what came back: the dispute it was settled in goes on (D3). */
function question({ order, state, command, now, policy }: Case<Sent, 'question-return'>): Outcome {
  if (order.dispute.state !== 'closed') throw new Error('goods came back without a dispute that was settled')
  const { count, openedAt, reason, story, wanted, proposals } = order.dispute
  const ruleBy = after(now, policy.dispute.ruleWithin, policy.calendar)
  const facts = { count, openedAt, reason, story, wanted, proposals }
  return {
    order: {
      ...order,
      dispute: { ...facts, state: 'with-mediator', escalatedAt: now, ruleBy },
      returning: { state: 'questioned', terms: state.terms, story: command.story.trim(), questionedAt: now },
    },
    follows: [...both('return-questioned'), { kind: 'tell', whom: 'mediator', about: 'return-questioned' }],
  }
}

/** Returning: the goods on their way back, and the money that waits for them (D5, D6). */
export const returning: Region<'returning'> = {
  none: {},

  awaited: {
    'send-back': [
      {
        rule: 'D6',
        by: ['buyer'],
        to: ['sent'],
        checks: [
          ({ command }) => (command.carrier.trim() && command.tracking.trim() ? null : { code: 'tracking-needed' }),
        ],
        then: ({ order, state, command, now, policy }) => {
          const confirmBy = after(now, policy.refund.confirmReturnWithin, policy.calendar)
          const label = { carrier: command.carrier.trim(), tracking: command.tracking.trim() }
          return {
            order: { ...order, returning: { state: 'sent', terms: state.terms, ...label, sentAt: now, confirmBy } },
            follows: [{ kind: 'tell', whom: 'seller', about: 'return-sent' }],
          }
        },
      },
    ],
    'confirm-return': [confirm],
    'miss-return': [
      {
        rule: 'D6',
        by: ['clock'],
        to: ['done'],
        needs: [arrived],
        within: ({ state }) => from(state.sendBy),
        then: ({ order, now }) => ({ order: over(order, 'not-sent', now), follows: both('return-missed') }),
      },
    ],
  },

  sent: {
    'confirm-return': [confirm],
    'question-return': [
      {
        rule: 'D6',
        by: ['seller'],
        to: ['questioned'],
        needs: [mediated, noOpenDispute],
        checks: [({ command }) => (command.story.trim() ? null : { code: 'text-needed' })],
        then: question,
      },
    ],
    'assume-return': [
      {
        rule: 'D6',
        by: ['clock'],
        to: ['done'],
        // While the ruling behind it is under appeal nobody can question the return, so silence means nothing yet.
        needs: [noOpenDispute],
        within: ({ order, state }) => from(notBefore(state.confirmBy, order)),
        then: ({ order, state, ...c }) => back(order, state, 'assumed', c),
      },
    ],
  },

  // The dispute it went back to has the deadline.
  questioned: {},

  'proof-awaited': {
    'prove-parcel': [
      {
        rule: 'D5',
        by: ['clock'],
        to: ['done'],
        within: ({ order, state }) =>
          from(order.fulfilment.state === 'delivered' ? order.fulfilment.deliveredAt : state.proofBy),
        then: ({ order, state, ...c }) => paidOut(over(order, 'proven', c.now), state.terms, c),
      },
    ],
  },

  done: {},
}
