import { MOST_ITEMS, MOST_OF_ONE } from '@/lib/buying/wish'

/** How many of something there still are, where that is worth saying. */
export const leftWords = (left: number): string =>
  left === 0 ? 'Sold out for now.' : left === 1 ? 'Only one left.' : `Only ${left} left.`

/** Why so many of something cannot be ordered. */
export const shortWords = (left: number): string =>
  left === 0 ? leftWords(0) : `${leftWords(left)} Order at most that.`

/** Why something does not go into the basket. `most`: how many still would. */
export function addingProblemWords(problem: 'full' | 'too-many' | 'short-of-stock', most: number): string {
  if (problem === 'full')
    return `Your basket holds ${MOST_ITEMS} different items, which is the most. Check out, or take something out first.`
  const rest = most === 0 ? 'Your basket holds them all already.' : `With what is in your basket, add at most ${most}.`
  return problem === 'too-many' ? `Order at most ${MOST_OF_ONE} of one item. ${rest}` : `The store has no more. ${rest}`
}
