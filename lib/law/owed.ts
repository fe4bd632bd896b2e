import { type Minor, minor } from './money'
import type { Order } from './order'
import type { Outcome } from './outcome'
import { refundableTotal, refunded } from './refund'
import type { Circumstances } from './rule'

/** What was decided to go back while a bank holds the money, in minor units: it goes back if the claim is won (M3). */
export const owedBack = ({ chargeback }: Order): Minor =>
  chargeback.state === 'open' ? (chargeback.owed ?? minor(0)) : minor(0)

/** What the bank of an open chargeback holds, and nobody was promised yet, in minor units. */
const heldByBank = (order: Order): number =>
  order.chargeback.state === 'open' ? order.chargeback.amount - owedBack(order) : 0

/** The most that can be decided to go back by now, in minor units: what is left, and what comes back if a claim is won (M3). */
export const decidableTotal = (order: Order): Minor => minor(refundableTotal(order) + heldByBank(order))

/**
 * Gives back what was decided. Of what a bank holds just then it cannot be given: that much is owed, until it is known who
 * keeps it (M3). What is neither left nor held is gone for good, and not owed.
 */
export function givenBackOrOwed(order: Order, amount: number, c: Circumstances): Outcome {
  const now = minor(Math.min(amount, refundableTotal(order)))
  const { refunds, follows } = refunded(order, now, c)
  const later = Math.min(amount - now, heldByBank(order))
  if (later === 0 || order.chargeback.state !== 'open') return { order: { ...order, refunds }, follows }
  const owed = minor(owedBack(order) + later)
  return { order: { ...order, refunds, chargeback: { ...order.chargeback, owed } }, follows }
}
