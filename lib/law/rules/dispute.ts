import { after } from '../calendar'
import { cancelled, closed } from '../ending'
import { disputesLeft, noRequestPending, paymentVerified, somethingLeftToRefund, somethingToDispute } from '../guards'
import { minor } from '../money'
import { type CancelCause, type Dispute, type Order, type Party, requestsOf } from '../order'
import type { Consequence, Outcome } from '../outcome'
import type { Fault } from '../policy'
import { refundableTotal, refunded } from '../refund'
import type { Case, Check, Circumstances, Guard, Region, Row } from '../rule'
import { from } from '../time'

type Running = Extract<Dispute, { state: 'open' | 'with-mediator' }>
type Settlement = {
  readonly by: Party
  readonly how: 'agreed' | 'ruled' | 'mediator-silent'
  readonly because: CancelCause
  readonly amount: number
  readonly fault: Fault
  readonly reasoning?: string
  readonly accepted?: number
}

const both = (about: 'dispute-opened' | 'dispute-agreed' | 'dispute-ruled' | 'dispute-escalated'): Consequence[] => [
  { kind: 'tell', whom: 'buyer', about },
  { kind: 'tell', whom: 'seller', about },
]

/** The dispute ends on terms. Everything back ends the order too; less than that, and the order goes on (D2, D3). */
function settled(order: Order, state: Running, c: Circumstances, terms: Settlement): Outcome {
  const { amount, how, reasoning = null, accepted = null } = terms
  const dispute = closed(state, c.now, how, amount, reasoning, accepted)
  const news = both(how === 'agreed' ? 'dispute-agreed' : 'dispute-ruled')
  if (amount > 0 && amount === refundableTotal(order)) {
    const ended = cancelled({ ...order, dispute }, c, { by: terms.by, because: terms.because, fault: terms.fault })
    return { order: ended.order, follows: [...news, ...ended.follows] }
  }
  const { refunds, follows } = refunded(order, minor(amount), c)
  // The matter is settled: a refusal before it no longer makes the platform step in (C9).
  const cancellation = { state: 'none', requests: requestsOf(order) } as const
  return {
    order: { ...order, dispute, refunds, cancellation },
    // No mark on the seller's record: that is for cancellations (P1).
    follows: [...news, ...follows],
  }
}

const withinWhatIsLeft = (order: Order, amount: number) => {
  const limit = refundableTotal(order)
  return amount > limit ? ({ code: 'amount-too-high', rule: 'M3', limit } as const) : null
}

const partialAllowed = (order: Order, amount: number, allowed: boolean) =>
  !allowed && amount > 0 && amount < refundableTotal(order) ? ({ code: 'partial-not-allowed' } as const) : null

/** D4: nobody is talked into closing a dispute for nothing. */
const worthSomething = (amount: number) =>
  amount < 1 ? ({ code: 'amount-too-low', rule: 'D4', limit: 1 } as const) : null

const openDispute: Row<Extract<Dispute, { state: 'none' | 'closed' }>, 'open-dispute'> = {
  rule: 'D1',
  by: ['buyer'],
  to: ['open'],
  needs: [somethingToDispute, paymentVerified, noRequestPending, somethingLeftToRefund, disputesLeft],
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

type Side = 'buyer' | 'seller'
const proposalsOf = ({ dispute }: Order, side: Side) =>
  'proposals' in dispute ? dispute.proposals.filter(({ by }) => by === side) : []

const proposalsLeft = (by: Side): Guard => ({
  code: 'no-proposals-left',
  knob: true,
  holds: ({ order, policy }) => proposalsOf(order, by).length < policy.dispute.proposalsEach,
})

const proposalFits: Check<Running, 'propose'> = ({ order, command, policy }) =>
  worthSomething(command.amount) ??
  withinWhatIsLeft(order, command.amount) ??
  partialAllowed(order, command.amount, policy.dispute.partialRefunds)

/** Each side has its own proposals to make, and the dispute stays where it is. */
const propose = (by: Side, stays: Running['state']): Row<Running, 'propose'> => ({
  rule: 'D2',
  by: [by],
  to: [stays],
  needs: [proposalsLeft(by)],
  checks: [proposalFits],
  then: ({ order, state, command, now }) => {
    const earlier = state.proposals.map((proposal) =>
      proposal.by === by && proposal.state === 'standing' ? { ...proposal, state: 'replaced' as const } : proposal,
    )
    const proposal = {
      number: earlier.length + 1,
      by,
      amount: command.amount,
      note: command.note?.trim() || null,
      proposedAt: now,
      state: 'standing',
    } as const
    return {
      order: { ...order, dispute: { ...state, proposals: [...earlier, proposal] } },
      follows: [{ kind: 'tell', whom: by === 'buyer' ? 'seller' : 'buyer', about: 'proposal-made' }],
    }
  },
})

const proposedBy = (by: Side): Guard => ({
  code: 'no-such-proposal',
  holds: ({ order }) => proposalsOf(order, by).some(({ state }) => state === 'standing'),
})

/** D2: only the other side can say yes, and only to what still stands. */
const othersProposal: Check<Running, 'accept-proposal'> = ({ state, command }) => {
  const proposal = state.proposals.find(({ number }) => number === command.number)
  if (proposal?.state !== 'standing') return { code: 'no-such-proposal' }
  return proposal.by === command.by ? { code: 'own-proposal' } : null
}

const acceptProposal = (by: Side, of: Side): Row<Running, 'accept-proposal'> => ({
  rule: 'D2',
  by: [by],
  to: ['closed'],
  needs: [proposedBy(of)],
  checks: [othersProposal],
  then: ({ order, state, command, ...c }) => {
    const proposal = state.proposals.find(({ number }) => number === command.number)
    if (!proposal) throw new Error('the check let an unknown proposal pass')
    const { amount, number: accepted } = proposal
    return settled(order, state, c, {
      by: command.by,
      how: 'agreed',
      because: 'dispute-agreed',
      amount,
      fault: 'nobody',
      accepted,
    })
  },
})

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

/** Dispute: opened by the buyer, settled between the two, or ruled by a mediator. */
export const dispute: Region<'dispute'> = {
  none: { 'open-dispute': [openDispute] },

  open: {
    propose: [propose('buyer', 'open'), propose('seller', 'open')],
    'accept-proposal': [acceptProposal('buyer', 'seller'), acceptProposal('seller', 'buyer')],
    escalate: [{ rule: 'D3', by: ['buyer', 'seller'], to: ['with-mediator'], then: toMediator }],
    'escalate-unanswered': [
      {
        rule: 'D3',
        by: ['clock'],
        to: ['with-mediator'],
        within: ({ state }) => from(state.negotiateUntil),
        then: toMediator,
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
        to: ['closed'],
        checks: [
          ({ command }) => (command.reasoning.trim() ? null : { code: 'text-needed' }),
          ({ command, order }) =>
            command.amount < 0 ? { code: 'amount-too-low', limit: 0 } : withinWhatIsLeft(order, command.amount),
          ({ command, order, policy }) => partialAllowed(order, command.amount, policy.dispute.partialRefunds),
        ],
        then: ({ order, state, command, ...c }) =>
          settled(order, state, c, {
            by: 'mediator',
            how: 'ruled',
            because: 'dispute-ruled',
            amount: command.amount,
            fault: command.fault,
            reasoning: command.reasoning.trim(),
          }),
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
            amount: c.policy.dispute.mediatorSilence === 'refund' ? refundableTotal(order) : 0,
            fault: 'nobody',
          }),
      },
    ],
  },

  closed: { 'open-dispute': [openDispute] },
}
