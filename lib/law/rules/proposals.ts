import { isShipped } from '../fulfilment'
import type { Order, Side } from '../order'
import { refundableTotal } from '../refund'
import type { Check, Guard, Row } from '../rule'
import { type Running, settled } from '../settlement'
import { otherSide } from '../sides'

/** M3: not more than there is to give, in minor units. */
export const noMoreThan = (limit: number, amount: number) =>
  amount > limit ? ({ code: 'amount-too-high', rule: 'M3', limit } as const) : null

/** M3: not more than is left of what was paid. */
export const withinWhatIsLeft = (order: Order, amount: number) => noMoreThan(refundableTotal(order), amount)

/** D2: part of the money only where the policy knows such a thing. */
export const partialAllowed = (order: Order, amount: number, allowed: boolean) =>
  !allowed && amount > 0 && amount < refundableTotal(order) ? ({ code: 'partial-not-allowed' } as const) : null

/** Only what is on its way or arrived can come back (D6). */
export const returnFits = (order: Order, withReturn: boolean | undefined) =>
  withReturn && !isShipped(order) ? ({ code: 'not-shipped', rule: 'D6' } as const) : null

/** A claim for nothing is no claim. */
export const worthSomething = (amount: number) => (amount < 1 ? ({ code: 'amount-too-low', limit: 1 } as const) : null)

/** D4: closing for nothing is safe only when both sides have extended protection. */
const worthClosing = (order: Order, amount: number) => {
  if (amount < 0) return { code: 'amount-too-low', limit: 0 } as const
  return amount === 0 && order.protection.state !== 'extended'
    ? ({ code: 'protection-needed', rule: 'D4' } as const)
    : null
}

const proposalsOf = ({ dispute }: Order, side: Side) =>
  'proposals' in dispute ? dispute.proposals.filter(({ by }) => by === side) : []

const proposalsLeft = (by: Side): Guard => ({
  code: 'no-proposals-left',
  knob: true,
  holds: ({ order, policy }) => proposalsOf(order, by).length < policy.dispute.proposalsEach,
})

/** Once nothing is left, all that can be proposed is to end it for nothing (D4). */
const somethingToPropose: Guard = {
  code: 'nothing-left-to-refund',
  rule: 'M3',
  holds: ({ order }) => refundableTotal(order) > 0 || order.protection.state === 'extended',
}

const proposalFits: Check<Running, 'propose'> = ({ order, command, policy }) =>
  worthClosing(order, command.amount) ??
  withinWhatIsLeft(order, command.amount) ??
  returnFits(order, command.withReturn) ??
  partialAllowed(order, command.amount, policy.dispute.partialRefunds)

/** Each side has its own proposals to make, and the dispute stays where it is. */
export const propose = (by: Side, stays: Running['state']): Row<Running, 'propose'> => ({
  rule: 'D2',
  by: [by],
  to: [stays],
  needs: [proposalsLeft(by), somethingToPropose],
  checks: [proposalFits],
  then: ({ order, state, command, now }) => {
    const earlier = state.proposals.map((proposal) =>
      proposal.by === by && proposal.state === 'standing' ? { ...proposal, state: 'replaced' as const } : proposal,
    )
    const proposal = {
      number: earlier.length + 1,
      by,
      amount: command.amount,
      withReturn: command.withReturn ?? false,
      note: command.note?.trim() || null,
      proposedAt: now,
      state: 'standing',
    } as const
    return {
      order: { ...order, dispute: { ...state, proposals: [...earlier, proposal] } },
      follows: [{ kind: 'tell', whom: otherSide(by), about: 'proposal-made' }],
    }
  },
})

const proposedBy = (by: Side): Guard => ({
  code: 'no-such-proposal',
  // What a chargeback has taken meanwhile can no longer be given back (M3).
  holds: ({ order }) =>
    proposalsOf(order, by).some(({ state, amount }) => state === 'standing' && amount <= refundableTotal(order)),
})

/** D2: only the other side can say yes, and only to what still stands. */
const othersProposal: Check<Running, 'accept-proposal'> = ({ order, state, command }) => {
  const proposal = state.proposals.find(({ number }) => number === command.number)
  if (proposal?.state !== 'standing') return { code: 'no-such-proposal' }
  if (proposal.by === command.by) return { code: 'own-proposal' }
  // A chargeback may have come in between (M3), and protection is a matter of both sides (D4).
  return worthClosing(order, proposal.amount) ?? withinWhatIsLeft(order, proposal.amount)
}

export const acceptProposal = (by: Side, of: Side): Row<Running, 'accept-proposal'> => ({
  rule: 'D2',
  by: [by],
  to: ['closed'],
  needs: [proposedBy(of)],
  checks: [othersProposal],
  then: ({ order, state, command, ...c }) => {
    const proposal = state.proposals.find(({ number }) => number === command.number)
    if (!proposal) throw new Error('the check let an unknown proposal pass')
    const { amount, withReturn, number: accepted } = proposal
    return settled(order, state, c, {
      by: command.by,
      how: 'agreed',
      because: 'dispute-agreed',
      amount,
      fault: 'nobody',
      accepted,
      withReturn,
    })
  },
})
