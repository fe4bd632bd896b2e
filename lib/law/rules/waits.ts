import { after } from '../calendar'
import type { Order } from '../order'
import type { Policy } from '../policy'
import type { Instant } from '../time'

/** When the last dispute or return was over; before all times where there was none. */
const settledAt = ({ dispute, returning }: Order): Instant =>
  Math.max(
    dispute.state === 'closed' ? dispute.closedAt : Number.NEGATIVE_INFINITY,
    returning.state === 'done' ? returning.doneAt : Number.NEGATIVE_INFINITY,
  )

/** A wait that a dispute or a return holds up goes on when it is over and nobody can appeal any more, never in the past. */
export const notBefore = (due: Instant, order: Order): Instant =>
  Math.max(due, settledAt(order), (order.dispute.state === 'closed' ? order.dispute.appealBy : null) ?? due)

/** C10: when the time to ship is over; while more time is proposed, not before the answer to that (C11). */
export const shippingEnds = (shipBy: Instant, { extension }: Order): Instant =>
  extension.state === 'proposed' ? Math.max(shipBy, extension.answerBy) : shipBy

/**
 * S4: when a parcel nobody has confirmed counts as lost. What was settled on the way gives the carrier its time anew: it is
 * not undone the next moment.
 */
export function lostAt(shippedAt: Instant, order: Order, { shipping, calendar }: Policy): Instant {
  return notBefore(after(Math.max(shippedAt, settledAt(order)), shipping.deliverWithin, calendar), order)
}

/** What was owed meanwhile held an order up until its bank had decided (M3). */
const bankDecidedAt = ({ chargeback }: Order): Instant =>
  'closedAt' in chargeback ? chargeback.closedAt : Number.NEGATIVE_INFINITY

/** T1: when a delivered order finishes: with the buyer's protection, which is longer where both sides extended it (D4). */
export function finishesAt(deliveredAt: Instant, order: Order, { shipping, calendar }: Policy): Instant {
  const plain = after(deliveredAt, shipping.finishAfter, calendar)
  const longer = order.protection.state === 'extended' && shipping.protectionExtendsBy
  return Math.max(notBefore(longer ? after(plain, longer, calendar) : plain, order), bankDecidedAt(order))
}
