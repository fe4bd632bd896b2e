import type { SellerMark } from './beside'
import type { Order } from './order'
import type { Outcome } from './outcome'
import type { Instant } from './time'

/** Whether points of an order are on the seller's record and no mediator has decided about them yet (P1). */
export const isUnreviewed = (mark: SellerMark): mark is Extract<SellerMark, { state: 'marked' | 'contested' }> =>
  mark.state === 'marked' || mark.state === 'contested'

/**
 * The seller's record shows `points` more because of this order, and the order knows it, so that they can be contested
 * (P1). Nothing happens for no points.
 */
export const penalised = (order: Order, points: number, because: string, now: Instant): Outcome =>
  points > 0
    ? {
        order: { ...order, mark: marked(order.mark, points, now) },
        follows: [{ kind: 'penalty', points, because }],
      }
    : { order, follows: [] }

// A mark that was reviewed is settled, whether it was struck or stands: what is added is a new mark, contested by itself. What
// is added to one that is not contested yet has the whole time to be, however old the rest of it is.
function marked(mark: SellerMark, points: number, now: Instant): SellerMark {
  if (mark.state === 'contested') return { ...mark, points: mark.points + points }
  if (mark.state === 'marked') return { ...mark, points: mark.points + points, markedAt: now }
  return { state: 'marked', points, markedAt: now }
}
