import type { Move } from '@/lib/law/command'
import type { Order } from '@/lib/law/order'
import { isDisputable } from './disputable'
import type { Told } from './refusal-moments'

// What an order’s way to its buyer keeps closed: before it is due, once it is shipped, once it is over.

/** What does not fit an order that has been shipped, for the moves that call nothing off. */
const shippedAlready: Partial<Record<Move, string>> = {
  'propose-extension': 'The order has already been shipped, so no more time to ship is needed.',
  'agree-extension': 'The order has already been shipped, so no more time to ship is needed.',
  'ask-address':
    'The order has already been shipped. Only the carrier can send it elsewhere now, if this way of shipping allows it.',
  'accept-address': 'The order has already been shipped, to the address it had then.',
}

const noMoreTime = 'The order is over, so no more time to ship is needed.'

const isOver = ({ cancellation, fulfilment }: Order) =>
  cancellation.state === 'cancelled' || fulfilment.state === 'finished'

/** Why an order that has gone its way is not open to a move. */
export function shippedWords(move: Move, order?: Order): string | undefined {
  const aboutTime = move === 'propose-extension' || move === 'agree-extension'
  if (order && isOver(order)) return aboutTime ? noMoreTime : overWords
  return shippedAlready[move] ?? (order && inDispute(order))
}

/** Why an order that has arrived is no longer cancelled. */
export function deliveredWords(told: Told): string {
  const { order } = told
  if (order && isOver(order)) return overWords
  return (
    (order && inDispute(order)) ??
    `The order has been delivered, so there is nothing left to cancel. If something is wrong with it, ${isDisputable(told) ? 'open a dispute' : 'contact the seller'}.`
  )
}

const overWords = 'The order is over, so there is nothing left to change about it.'

const inDispute = ({ dispute }: Order): string | undefined =>
  dispute.state === 'none' || dispute.state === 'closed'
    ? undefined
    : 'The order has already been shipped. What becomes of it is settled in its dispute.'

/** Why what needs the goods to be under way is not open. */
export const unshippedWords = (order?: Order): string =>
  order && isOver(order) ? overWords : 'The order has not been shipped yet.'

/** Why there is no time to ship yet that could be longer (C11). */
export function notVerifiedWords(order?: Order): string {
  if (order?.payment.state === 'awaiting') return 'The order has not been paid yet, so no time to ship is running.'
  if (order?.payment.state === 'verifying') return 'The payment is still being verified, so no time to ship is running.'
  return 'The payment is not verified yet, so no time to ship is running.'
}
