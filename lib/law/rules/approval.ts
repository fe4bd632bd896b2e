import { after } from '../calendar'
import type { Dispute, PendingRuling } from '../dispute'
import { approvalsExist, silenceApproves, silenceSendsBack } from '../guards/dispute'
import { minor } from '../money'
import type { Order } from '../order'
import type { Consequence, News, Outcome } from '../outcome'
import { decidableTotal } from '../owed'
import type { Circumstances, Row } from '../rule'
import { settled } from '../settlement'
import { both } from '../sides'
import { from } from '../time'

type Case = Extract<Dispute, { state: 'with-mediator' }>
type Waiting = Extract<Dispute, { state: 'awaiting-approval' }>

/** Everybody it concerns, the mediators included. */
const all = (about: News): Consequence[] => [...both(about), { kind: 'tell', whom: 'mediator', about }]

/** D3: more than the policy lets one mediator decide alone. The very amount is still theirs. */
export const needsApproval = ({ policy }: Pick<Circumstances, 'policy'>, amount: number): boolean =>
  policy.dispute.approvalAbove !== null && amount > policy.dispute.approvalAbove

/** A ruling is given and waits for a second mediator; nothing of it is carried out yet. */
export function awaitingApproval(order: Order, state: Case, pending: PendingRuling, c: Circumstances): Outcome {
  const { count, openedAt, reason, story, wanted, proposals } = state
  const facts = { count, openedAt, reason, story, wanted, proposals }
  const approveBy = after(c.now, c.policy.dispute.approveWithin, c.policy.calendar)
  return {
    order: { ...order, dispute: { ...facts, state: 'awaiting-approval', ruledAt: c.now, approveBy, pending } },
    follows: all('approval-needed'),
  }
}

/** The ruling as it was given; of the money no more than there can be by now (M3). */
function carriedOut(order: Order, state: Waiting, c: Circumstances): Outcome {
  const { mediator, ...ruling } = state.pending
  return settled(order, state, c, {
    ...ruling,
    by: 'mediator',
    how: 'ruled',
    because: 'dispute-ruled',
    amount: minor(Math.min(ruling.amount, decidableTotal(order))),
    ruledBy: mediator,
  })
}

/** The case is to be ruled on anew, with the whole time for it. */
function sentBack(order: Order, state: Waiting, { now, policy }: Circumstances): Outcome {
  const { count, openedAt, reason, story, wanted, proposals } = state
  const facts = { count, openedAt, reason, story, wanted, proposals }
  const ruleBy = after(now, policy.dispute.ruleWithin, policy.calendar)
  return {
    order: { ...order, dispute: { ...facts, state: 'with-mediator', escalatedAt: now, ruleBy } },
    follows: all('ruling-sent-back'),
  }
}

/** D3: whoever ruled does not agree to it a second time. */
const anothers = ({ state, command }: { readonly state: Waiting; readonly command: { readonly mediator?: string } }) =>
  (command.mediator ?? '') === state.pending.mediator ? ({ code: 'own-ruling' } as const) : null

const approve: Row<Waiting, 'approve-ruling'> = {
  rule: 'D3',
  by: ['mediator'],
  to: ['closed'],
  needs: [approvalsExist],
  checks: [anothers],
  then: ({ order, state, ...c }) => carriedOut(order, state, c),
}

const sendBack: Row<Waiting, 'send-back-ruling'> = {
  rule: 'D3',
  by: ['mediator'],
  to: ['with-mediator'],
  needs: [approvalsExist],
  checks: [anothers, ({ command }) => (command.reasoning.trim() ? null : { code: 'text-needed' })],
  then: ({ order, state, ...c }) => sentBack(order, state, c),
}

const endApproval = (
  to: 'closed' | 'with-mediator',
  needs: typeof silenceApproves,
  then: typeof carriedOut,
): Row<Waiting, 'end-approval'> => ({
  rule: 'T1',
  by: ['clock'],
  to: [to],
  needs: [needs],
  within: ({ state }) => from(state.approveBy),
  then: ({ order, state, ...c }) => then(order, state, c),
})

/** Awaiting approval: a ruling above an amount, until a second mediator agrees to it or sends it back (D3). */
export const awaitingSecond = {
  'approve-ruling': [approve],
  'send-back-ruling': [sendBack],
  // Neither side waits for ever because the platform does (T1).
  'end-approval': [
    endApproval('closed', silenceApproves, carriedOut),
    endApproval('with-mediator', silenceSendsBack, sentBack),
  ],
} as const
