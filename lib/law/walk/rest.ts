import type { Order } from '../order'
import { isMoneyIn } from '../payment'
import type { RegionName } from '../rule'
import { standing } from './rows'

/** The states in which a region waits for nobody. In every other state somebody or something has yet to come (T1). */
const AT_REST: Readonly<Record<RegionName, readonly string[]>> = {
  payment: ['paid', 'closed'],
  cancellation: ['none', 'refused', 'lapsed', 'cancelled'],
  fulfilment: ['finished', 'called-off', 'stopped'],
  dispute: ['none', 'closed'],
  extension: ['none'],
  destination: ['as-ordered', 'changed'],
  // What one side has offered the other need not answer: protection ends with the order.
  protection: ['plain', 'offered', 'extended'],
  returning: ['none', 'done'],
  complaint: ['none', 'reviewed'],
  mark: ['clean', 'marked', 'reviewed'],
  feedback: ['none', 'left'],
  chargeback: ['none', 'won', 'lost'],
  refunds: ['settled', 'void'],
}

/** Whether a region in this state waits for nobody. */
export const rests = (region: RegionName, state: string): boolean => AT_REST[region].includes(state)

/** Nothing can happen to it any more but that its money arrives where it belongs. */
export const isOver = ({ cancellation, fulfilment }: Order): boolean =>
  cancellation.state === 'cancelled' || fulfilment.state === 'finished'

/** The buyer's money is in, or it will never come. */
export const moneyRests = (order: Order): boolean => order.payment.state === 'closed' || isMoneyIn(order)

/** The order is over, its money is where it belongs, and nobody waits for anything. */
export const isAtRest = (order: Order): boolean =>
  isOver(order) && moneyRests(order) && standing(order).every(({ region, state }) => rests(region, state.state))
