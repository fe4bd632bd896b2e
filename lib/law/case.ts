import type { Move } from './command'
import { type Minor, ZERO } from './money'
import type { Order } from './order'
import type { Policy } from './policy'
import { paidFor } from './refund'
import { type Review, reviews } from './review'
import type { Instant } from './time'

/** What a mediator decides: a dispute, or one of the reviews beside it. */
export type CaseKind = 'dispute' | Review['kind']

/** Where a case stands: the two still negotiate, a mediator has to decide, or a second one has to agree (D3). */
export type CaseStage = 'negotiating' | 'waiting' | 'approving'

/** Something of an order that is a mediator's to decide. Kind and `since` together name it among all of its order. */
export type Case = {
  readonly kind: CaseKind
  readonly since: Instant
  readonly stage: CaseStage
  readonly by: Instant
  /** What is at stake, in minor units: what is asked for in a dispute, nothing where only points are, otherwise what the order cost. */
  readonly amount: Minor
}

/** Whether money is at stake: a complaint and what a seller contests are about points (C18, P1). */
export const isAboutMoney = (kind: CaseKind): boolean => kind !== 'complaint' && kind !== 'contest'

/** The cases of an order as it stands (C7, C18, D3, P1). */
export function casesOf(order: Order, policy: Policy): Case[] {
  const beside = reviews(order, policy).map(
    (review): Case => ({
      ...review,
      stage: 'waiting',
      amount: atStake(review.kind, order),
    }),
  )
  const running = disputed(order)
  return running ? [running, ...beside] : beside
}

function atStake(kind: CaseKind, order: Order): Minor {
  if (!isAboutMoney(kind)) return ZERO
  return kind === 'appeal' && 'wanted' in order.dispute ? order.dispute.wanted : paidFor(order)
}

function disputed({ dispute }: Order): Case | null {
  if (dispute.state === 'open') return { ...aboutDispute(dispute), stage: 'negotiating', by: dispute.negotiateUntil }
  if (dispute.state === 'awaiting-approval')
    return { ...aboutDispute(dispute), stage: 'approving', by: dispute.approveBy }
  if (dispute.state === 'with-mediator') return { ...aboutDispute(dispute), stage: 'waiting', by: dispute.ruleBy }
  return null
}

const aboutDispute = ({ openedAt, wanted }: { readonly openedAt: Instant; readonly wanted: Minor }) =>
  ({ kind: 'dispute', since: openedAt, amount: wanted }) as const

/** The kind of case a mediator's move decides; moves that are not here decide none. */
export const decides: { readonly [M in Move]?: CaseKind } = {
  rule: 'dispute',
  'approve-ruling': 'dispute',
  'send-back-ruling': 'dispute',
  'rule-appeal': 'appeal',
  'review-complaint': 'complaint',
  'review-contest': 'contest',
  accept: 'request',
  refuse: 'request',
}
