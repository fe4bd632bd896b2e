import type { Unpriced } from '@/lib/buying/priced'
import type { Quote } from '@/lib/buying/quote'
import { couponProblemWords } from './coupon-problems'
import { mixedWords } from './currencies'
import { meansWords } from './items'
import { leftWords } from './stock'

/** Cancelling and ordering again, where it can be done at once (S5). */
export const reorderWords = {
  title: 'Cancel and order again',
  lead: 'The order can still be cancelled at once. In one step it is cancelled and the same is ordered again, to the address above.',
  ordered: 'The new order, at today’s prices',
  button: 'Cancel and re-order with this address',
  /** Why it is cancelled, where the reason needs words. */
  note: 'Ordered again to another address.',
  unseen: 'Nothing was cancelled or ordered yet: look at the new total, then press the button again.',
  stands: 'Nothing was cancelled or ordered: the order stands as it is.',
  goesAlong: (code: string): string => `${code} comes back and is used again.`,
  leftOut: 'It comes back, and is kept for another time.',
} as const

/** How the new order is paid: as the first one was, or is to be. */
export function paidAgainWords({ card, wallet }: Quote, isPaid: boolean): string {
  const means = [...(card > 0 ? [meansWords.card] : []), ...(wallet > 0 ? [meansWords.wallet] : [])].join(' and ')
  return isPaid
    ? `It is paid at once, as this order was: ${means}.`
    : `It waits for your payment, as this order does: ${means}.`
}

/** Why the same cannot be ordered again. */
export function notAgainWords(problem: Unpriced): string {
  switch (problem.is) {
    case 'unknown-product':
      return 'One of these items is no longer for sale, so it cannot be ordered again.'
    case 'short-of-stock':
      return `${problem.title} cannot be ordered again as it was. ${leftWords(problem.left)}`
    case 'mixed-currencies':
      return mixedWords(problem.currencies)
    case 'coupon-problem':
      return couponProblemWords(problem.problem, problem.currency)
  }
}
