import { couponFate } from './coupon'
import type { CancelCause, Dispute, Fulfilment, Order, Party, Payment } from './order'
import type { Consequence, Outcome } from './outcome'
import type { Fault, Policy } from './policy'
import { wholeRefund } from './refund'
import type { Circumstances } from './rule'
import type { Instant } from './time'

type Ending = {
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
  const { now, policy, coupons } = circumstances
  const { refunds, follows } = wholeRefund(order, circumstances)
  return {
    order: {
      ...order,
      payment: paymentAtRest(order.payment, now),
      fulfilment: fulfilmentAtRest(order.fulfilment, now),
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
    },
    follows: [
      ...follows,
      ...coupons.map(
        (coupon): Consequence => ({ kind: 'coupon', id: coupon.id, fate: couponFate(coupon, circumstances) }),
      ),
      ...penalty(ending.fault, ending.reason ?? ending.because, policy),
      { kind: 'tell', whom: 'buyer', about: 'cancelled' },
      { kind: 'tell', whom: 'seller', about: 'cancelled' },
    ],
  }
}

/** The mark on the seller's record, where the fault is theirs (C6, P1). */
const penalty = (fault: Fault, because: string, policy: Policy): Consequence[] =>
  fault === 'seller' && policy.sellers.pointsPerFault > 0
    ? [{ kind: 'penalty', points: policy.sellers.pointsPerFault, because }]
    : []

/** Whose fault the buyer's reason makes it (C6). */
export const faultOf = (reason: string, policy: Policy): Fault =>
  policy.cancel.reasons.find(({ code }) => code === reason)?.fault ?? 'nobody'

// Money under way still arrives and is then returned (C2); only a payment nobody made is closed.
const paymentAtRest = (payment: Payment, now: Instant): Payment =>
  payment.state === 'awaiting' ? { state: 'closed', closedAt: now } : payment

const fulfilmentAtRest = (fulfilment: Fulfilment, now: Instant): Fulfilment => ({
  state: 'stopped',
  stoppedAt: now,
  parcels: 'parcels' in fulfilment ? fulfilment.parcels : [],
})

const disputeAtRest = (dispute: Dispute, now: Instant): Dispute =>
  dispute.state === 'open' || dispute.state === 'with-mediator' ? closed(dispute, now, 'order-cancelled', 0) : dispute

/** A dispute that is over. Proposals nobody answered stay visible as such (D2). */
export function closed(
  dispute: Extract<Dispute, { state: 'open' | 'with-mediator' }>,
  closedAt: Instant,
  how: Extract<Dispute, { state: 'closed' }>['how'],
  amount: number,
  reasoning: string | null = null,
  accepted: number | null = null,
): Dispute {
  const { count, openedAt, reason, story, wanted } = dispute
  const proposals = dispute.proposals.map((proposal) => {
    if (proposal.number === accepted) return { ...proposal, state: 'accepted' as const }
    return proposal.state === 'standing' ? { ...proposal, state: 'unanswered' as const } : proposal
  })
  const facts = { count, openedAt, reason, story, wanted, proposals }
  return { ...facts, state: 'closed', closedAt, how, amount: amount as typeof wanted, reasoning }
}
