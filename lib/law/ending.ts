import { type CancelCause, requestsOf } from './cancellation'
import { couponFate } from './coupon'
import { type Dispute, type DisputeEnd, isUnderWay, type UnderWay } from './dispute'
import { goesOn } from './hold'
import { minor } from './money'
import type { Order, Part, Party } from './order'
import type { Consequence, Outcome } from './outcome'
import { givenBackOrOwed } from './owed'
import { costOf, isWhole, withCancelled } from './parts'
import { penalised } from './penalty'
import type { Fault, Policy } from './policy'
import { wholeRefund } from './refund'
import { atRest } from './rest'
import type { Circumstances } from './rule'
import { both } from './sides'
import type { Instant } from './time'

/** Who cancels, and why. */
export type Ending = {
  readonly by: Party
  readonly because: CancelCause
  readonly reason?: string | null
  readonly fault: Fault
}

/**
 * The order ends as cancelled, and everything follows: all money still held goes back (M1), each coupon meets its fate
 * (K1–K3), the seller's record shows a fault of theirs (C6), every other region comes to rest, and both sides are told (C17).
 */
export function cancelled(order: Order, circumstances: Circumstances, ending: Ending): Outcome {
  const { now, coupons } = circumstances
  const { refunds, follows } = wholeRefund(order, circumstances)
  const ended: Order = {
    ...atRest(order, now),
    dispute: disputeAtRest(order.dispute, now),
    cancellation: {
      state: 'cancelled',
      cancelledAt: now,
      by: ending.by,
      because: ending.because,
      reason: ending.reason ?? null,
      fault: ending.fault,
    },
    refunds,
  }
  const marked = atFault(ended, circumstances, ending)
  return {
    order: marked.order,
    follows: [
      ...follows,
      ...coupons.map(
        (coupon): Consequence => ({ kind: 'coupon', id: coupon.id, ...couponFate(coupon, circumstances) }),
      ),
      ...marked.follows,
      ...both('cancelled'),
    ],
  }
}

/**
 * Some units are cancelled and the rest goes on (C13): exactly what they cost goes back, never more than is left (M3), and
 * the seller's record shows a fault of theirs (C6). Coupons stay used until the last unit goes (K1).
 * @throws RangeError when the order has no such units left.
 */
export function partlyCancelled(
  order: Order,
  circumstances: Circumstances,
  ending: Ending,
  parts: readonly Part[],
): Outcome {
  const { now, policy } = circumstances
  const { order: paid, follows } = givenBackOrOwed(order, costOf(order, parts), circumstances)
  const rest: Order = {
    ...withCancelled(paid, parts),
    cancellation: { state: 'none', requests: requestsOf(order) },
    fulfilment: goesOn(order, now, policy),
  }
  const marked = atFault(rest, circumstances, ending)
  return {
    order: marked.order,
    follows: [...follows, ...marked.follows, ...both('partly-cancelled')],
  }
}

/** Cancels what was asked for: these parts, or the whole order where they are all that stands, or `null` (C13). */
export const cancelledAsAsked = (
  order: Order,
  circumstances: Circumstances,
  ending: Ending,
  parts: readonly Part[] | null,
): Outcome =>
  parts === null || isWhole(order, parts)
    ? cancelled(order, circumstances, ending)
    : partlyCancelled(order, circumstances, ending, parts)

/** The mark on the seller's record, where the fault is theirs (C6, P1). */
const atFault = (order: Order, { now, policy }: Circumstances, ending: Ending): Outcome =>
  penalised(order, ending.fault === 'seller' ? policy.sellers.pointsPerFault : 0, foundIn(ending, policy), now)

/** What the points are for: the reason that was given, but not where it is one that is no fault of the seller's (C6, S2). */
function foundIn({ reason, because }: Ending, { cancel }: Policy): string {
  const blamesNobody = cancel.reasons.some(({ code, fault }) => code === reason && fault !== 'seller')
  return blamesNobody ? because : (reason ?? because)
}

/** Whose fault the buyer's reason makes it (C6). */
export const faultOf = (reason: string, policy: Policy): Fault =>
  policy.cancel.reasons.find(({ code }) => code === reason)?.fault ?? 'nobody'

/** What an order that ends leaves of its dispute. What a ruling gave the buyer stays given (D3). */
function disputeAtRest(dispute: Dispute, now: Instant): Dispute {
  if (dispute.state === 'appealed') return closed(dispute, now, 'order-cancelled', dispute.amount, dispute.reasoning)
  return isUnderWay(dispute) ? closed(dispute, now, 'order-cancelled', 0) : dispute
}

/**
 * A dispute that is over. Proposals nobody answered stay visible as such (D2). `appealBy` is the end of the time to appeal
 * against a ruling, where there is any (D3).
 */
export function closed(
  dispute: UnderWay,
  closedAt: Instant,
  how: DisputeEnd,
  amount: number,
  reasoning: string | null = null,
  accepted: number | null = null,
  appealBy: Instant | null = null,
): Dispute {
  const { count, openedAt, reason, story, wanted } = dispute
  const proposals = dispute.proposals.map((proposal) => {
    if (proposal.number === accepted) return { ...proposal, state: 'accepted' as const }
    return proposal.state === 'standing' ? { ...proposal, state: 'unanswered' as const } : proposal
  })
  const facts = { count, openedAt, reason, story, wanted, proposals }
  const ended = { how, amount: minor(amount), reasoning, appealBy }
  // What a ruling found stays found, whatever becomes of the appeal (D3).
  const found = dispute.state === 'appealed' && dispute.fault ? { fault: dispute.fault } : {}
  return { ...facts, state: 'closed', closedAt, ...ended, ...found }
}
