import { type Decision, decide } from './decide'
import type { Order } from './order'
import type { Policy, Reason } from './policy'
import type { Circumstances } from './rule'

/**
 * Why somebody cancels who orders the same again to another address (S5): for the wrong one, or for what comes nearest to
 * that and is no fault of the seller's (C6). `null`: the policy has no such reason, and so there is no such way.
 */
export function reasonToReorder({ cancel }: Policy): Reason | null {
  const reasons = cancel.reasons.filter(({ fault }) => fault !== 'seller')
  return (
    reasons.find(({ code }) => code === 'wrong-address') ??
    reasons.find(({ needsText }) => !needsText) ??
    reasons[0] ??
    null
  )
}

/**
 * What comes of cancelling an order at once to order the same again to another address, or why it cannot be (S5).
 * @param note what is said where the reason needs words.
 */
export function cancelToReorder(order: Order, circumstances: Circumstances, note: string): Decision {
  const found = reasonToReorder(circumstances.policy)
  if (!found) return { refusal: { code: 'reason-not-open', rule: 'C6' } }
  const { code: reason, needsText } = found
  return decide(order, { move: 'cancel', by: 'buyer', reason, note: needsText ? note : null }, circumstances)
}
