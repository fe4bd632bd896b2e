import type { Terms } from '../beside'
import { after } from '../calendar'
import type { Payloads } from '../command'
import type { Dispute } from '../dispute'
import { closed } from '../ending'
import { markedByIt } from '../guards/beside'
import { appealsExist, ruled } from '../guards/dispute'
import { somethingMoreToRefund } from '../guards/payment'
import { minor } from '../money'
import type { Order, Side } from '../order'
import type { Outcome } from '../outcome'
import { isUnreviewed } from '../penalty'
import type { Fault } from '../policy'
import { unpromisedTotal } from '../refund'
import type { Circumstances, Guard, Row } from '../rule'
import { paidOut } from '../settlement'
import { both } from '../sides'
import { between, from } from '../time'
import { needsApproval } from './approval'
import { noMoreThan } from './proposals'

type Closed = Extract<Dispute, { state: 'closed' }>
type Appealed = Extract<Dispute, { state: 'appealed' }>

const appealBy = (by: Side, worth: Guard): Row<Closed, 'appeal'> => ({
  rule: 'D3',
  by: [by],
  to: ['appealed'],
  needs: [appealsExist, ruled, worth],
  within: ({ state }) => between(state.closedAt, state.appealBy ?? state.closedAt),
  checks: [({ command }) => (command.story.trim() ? null : { code: 'text-needed' })],
  then: ({ order, state, command, now, policy }) => {
    const { count, openedAt, reason, story, wanted, proposals, amount, reasoning, fault, ruledBy } = state
    const ruleBy = after(now, policy.dispute.ruleWithin, policy.calendar)
    const facts = { count, openedAt, reason, story, wanted, proposals, amount, reasoning }
    return {
      order: {
        ...order,
        dispute: {
          ...facts,
          ...(fault && { fault }),
          ...(ruledBy && { ruledBy }),
          state: 'appealed',
          appealedAt: now,
          appealedBy: by,
          appeal: command.story.trim(),
          ruleBy,
        },
      },
      follows: [...both('dispute-appealed'), { kind: 'tell', whom: 'mediator', about: 'dispute-appealed' }],
    }
  },
})

/** A buyer appeals for more, a seller against the mark: money that has gone back stays with the buyer. */
export const appeals = [appealBy('buyer', somethingMoreToRefund), appealBy('seller', markedByIt)]

/** The ruling that stays: nothing appeals it again. */
function upheld(order: Order, state: Appealed, now: number, more: number, reasoning: string | null): Order {
  const amount = state.amount + more
  return { ...order, dispute: closed(state, now, 'appeal-ruled', amount, reasoning ?? state.reasoning) }
}

/** Whether it matters whose fault an appeal finds: more can go back, or goods and their money are still to come (P1). */
export const isFaultOpen = (order: Order): boolean => unpromisedTotal(order) > 0 || 'terms' in order.returning

/**
 * Whose fault it is after an appeal (D3): as the mediator finds it, and where they say nothing of it, as the ruling did; but
 * whoever takes the points off and says no more clears the seller. `undefined` where no ruling kept it.
 */
export const faultOnAppeal = (
  { dispute }: Order,
  { fault, pardon }: Pick<Payloads['rule-appeal'], 'fault' | 'pardon'>,
): Fault | undefined => fault ?? (pardon ? 'nobody' : 'fault' in dispute ? dispute.fault : undefined)

/** Goods that are still to come back leave on the seller's record what the appeal finds (P1). */
const refound = ({ returning, ...order }: Order, fault: Fault | undefined): Order => ({
  ...order,
  returning: fault && 'terms' in returning ? { ...returning, terms: { ...returning.terms, fault } } : returning,
})

/** What an order left on the seller's record is struck (P1). */
function pardoned(order: Order, reasoning: string, now: number): Outcome {
  const { mark } = order
  if (!isUnreviewed(mark)) return { order, follows: [] }
  const { points, markedAt } = mark
  return {
    order: { ...order, mark: { state: 'reviewed', points, markedAt, struck: true, reasoning, reviewedAt: now } },
    follows: [{ kind: 'pardon', points }],
  }
}

const ruleAppeal: Row<Appealed, 'rule-appeal'> = {
  rule: 'D3',
  by: ['mediator'],
  to: ['closed'],
  checks: [
    ({ command }) => (command.reasoning.trim() ? null : { code: 'text-needed' }),
    // What the ruling gave for goods that are still to come back is not there to be given again.
    ({ command, order }) =>
      command.amount < 0 ? { code: 'amount-too-low', limit: 0 } : noMoreThan(unpromisedTotal(order), command.amount),
    // An appeal is a second look already; above the amount, all in all, it has to be another mediator's.
    ({ command, state, policy }) =>
      command.amount > 0 &&
      needsApproval({ policy }, state.amount + command.amount) &&
      (command.mediator ?? '') === (state.ruledBy ?? '')
        ? { code: 'own-ruling' }
        : null,
  ],
  then: ({ order, state, command, ...c }) => {
    const reasoning = command.reasoning.trim()
    const found: Appealed = command.fault ? { ...state, fault: command.fault } : state
    const fault = faultOnAppeal(order, command)
    const final = refound(upheld(order, found, c.now, command.amount, reasoning), fault)
    // First what comes off: points that are added are for what is found now.
    const pardon = command.pardon ? pardoned(final, reasoning, c.now) : { order: final, follows: [] }
    const terms = { amount: minor(command.amount), by: 'mediator', because: 'dispute-ruled' } as const
    const paid = more(pardon.order, { ...terms, fault: fault ?? 'nobody' }, c)
    return { order: paid.order, follows: [...both('appeal-ruled'), ...pardon.follows, ...paid.follows] }
  },
}

/** What goes back besides; where that makes it everything, the order ends (D3). */
const more = (order: Order, terms: Terms, c: Circumstances): Outcome =>
  terms.amount === 0 ? { order, follows: [] } : paidOut(order, terms, c)

/** Appealed: the one appeal against a ruling (D3). A mediator's silence leaves the ruling as it is. */
export const appealed = {
  'rule-appeal': [ruleAppeal],
  'end-appeal': [
    {
      rule: 'T1',
      by: ['clock'],
      to: ['closed'],
      within: ({ state }) => from(state.ruleBy),
      then: ({ order, state, now }) => ({
        order: upheld(order, state, now, 0, null),
        follows: both('appeal-ruled'),
      }),
    } satisfies Row<Appealed, 'end-appeal'>,
  ],
} as const
