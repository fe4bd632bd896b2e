import { after } from '../calendar'
import type { Dispute } from '../dispute'
import { noReturnUnderWay } from '../guards/beside'
import { noRequestPending } from '../guards/cancellation'
import { disputesLeft, mediated, somethingToDispute, unmediated } from '../guards/dispute'
import { paymentVerified, somethingLeftToRefund } from '../guards/payment'
import { type Minor, minor } from '../money'
import type { Order } from '../order'
import type { Outcome } from '../outcome'
import { decidableTotal } from '../owed'
import type { Case, Circumstances, Region, Row } from '../rule'
import { type Running, settled } from '../settlement'
import { both } from '../sides'
import { from } from '../time'
import { appealed, appeals } from './appeal'
import { awaitingApproval, awaitingSecond, needsApproval } from './approval'
import { acceptProposal, partialAllowed, propose, returnFits, withinWhatIsLeft, worthSomething } from './proposals'

const openDispute: Row<Extract<Dispute, { state: 'none' | 'closed' }>, 'open-dispute'> = {
  rule: 'D1',
  by: ['buyer'],
  to: ['open'],
  needs: [somethingToDispute, paymentVerified, noRequestPending, noReturnUnderWay, somethingLeftToRefund, disputesLeft],
  checks: [
    ({ command }) => (command.reason.trim() ? null : { code: 'unknown-reason' }),
    ({ command }) => (command.story.trim() ? null : { code: 'text-needed' }),
    ({ command, order }) => worthSomething(command.wanted) ?? withinWhatIsLeft(order, command.wanted),
  ],
  then: ({ order, state, command, now, policy }) => ({
    order: {
      ...order,
      dispute: {
        state: 'open',
        count: state.count + 1,
        openedAt: now,
        reason: command.reason,
        story: command.story.trim(),
        wanted: command.wanted,
        negotiateUntil: after(now, policy.dispute.negotiateFor, policy.calendar),
        proposals: [],
      },
    },
    follows: both('dispute-opened'),
  }),
}

const toMediator = ({
  order,
  state,
  now,
  policy,
}: Pick<Case<Extract<Dispute, { state: 'open' }>, 'escalate'>, 'order' | 'state' | 'now' | 'policy'>): Outcome => {
  const { negotiateUntil: _, ...facts } = state
  const ruleBy = after(now, policy.dispute.ruleWithin, policy.calendar)
  return {
    order: { ...order, dispute: { ...facts, state: 'with-mediator', escalatedAt: now, ruleBy } },
    follows: [...both('dispute-escalated'), { kind: 'tell', whom: 'mediator', about: 'dispute-escalated' }],
  }
}

/**
 * What the buyer gets where silence is in their favour: what they asked for (D3); of a return that was questioned, what had been
 * settled (D6). Everything where the policy knows no part of it.
 */
function claimed(order: Order, { wanted }: Running, { policy }: Pick<Circumstances, 'policy'>): Minor {
  const all = decidableTotal(order)
  const { returning } = order
  if (!policy.dispute.partialRefunds) return all
  return minor(Math.min(returning.state === 'questioned' ? returning.terms.amount : wanted, all))
}

/** Dispute: opened by the buyer, settled between the two, or ruled by a mediator. */
export const dispute: Region<'dispute'> = {
  none: { 'open-dispute': [openDispute] },

  open: {
    propose: [propose('buyer', 'open'), propose('seller', 'open')],
    'accept-proposal': [acceptProposal('buyer', 'seller'), acceptProposal('seller', 'buyer')],
    escalate: [{ rule: 'D3', by: ['buyer', 'seller'], to: ['with-mediator'], needs: [mediated], then: toMediator }],
    'escalate-unanswered': [
      {
        rule: 'D3',
        by: ['clock'],
        to: ['with-mediator'],
        needs: [mediated],
        within: ({ state }) => from(state.negotiateUntil),
        then: toMediator,
      },
    ],
    'end-negotiation': [
      {
        rule: 'D3',
        by: ['clock'],
        to: ['closed'],
        needs: [unmediated],
        within: ({ state }) => from(state.negotiateUntil),
        then: ({ order, state, ...c }) =>
          settled(order, state, c, {
            by: 'clock',
            how: 'no-agreement',
            because: 'no-agreement',
            amount: c.policy.dispute.withoutAgreement === 'refund' ? claimed(order, state, c) : 0,
            fault: 'nobody',
          }),
      },
    ],
  },

  'with-mediator': {
    propose: [propose('buyer', 'with-mediator'), propose('seller', 'with-mediator')],
    'accept-proposal': [acceptProposal('buyer', 'seller'), acceptProposal('seller', 'buyer')],
    rule: [
      {
        rule: 'D3',
        by: ['mediator'],
        to: ['closed', 'awaiting-approval'],
        checks: [
          ({ command }) => (command.reasoning.trim() ? null : { code: 'text-needed' }),
          ({ command, order }) =>
            command.amount < 0 ? { code: 'amount-too-low', limit: 0 } : withinWhatIsLeft(order, command.amount),
          ({ command, order, policy }) => partialAllowed(order, command.amount, policy.dispute.partialRefunds),
          ({ command, order }) => returnFits(order, command.withReturn),
        ],
        then: ({ order, state, command, ...c }) => {
          const { amount, fault, withReturn = false, atOnce = false, mediator } = command
          const ruling = { amount, fault, reasoning: command.reasoning.trim(), withReturn, atOnce }
          if (needsApproval(c, amount))
            return awaitingApproval(order, state, { ...ruling, mediator: mediator ?? '' }, c)
          return settled(order, state, c, {
            ...ruling,
            by: 'mediator',
            how: 'ruled',
            because: 'dispute-ruled',
            ruledBy: mediator,
          })
        },
      },
    ],
    'end-mediation': [
      {
        rule: 'T1',
        by: ['clock'],
        to: ['closed'],
        within: ({ state }) => from(state.ruleBy),
        then: ({ order, state, ...c }) =>
          settled(order, state, c, {
            by: 'clock',
            how: 'mediator-silent',
            because: 'mediator-silent',
            amount: c.policy.dispute.mediatorSilence === 'refund' ? claimed(order, state, c) : 0,
            fault: 'nobody',
          }),
      },
    ],
  },

  'awaiting-approval': awaitingSecond,
  closed: { 'open-dispute': [openDispute], appeal: appeals },
  appealed,
}
