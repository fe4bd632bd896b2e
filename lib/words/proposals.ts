import type { Proposal } from '@/lib/law/dispute'
import type { Person } from '@/lib/law/order'
import { backTo } from './disputes'
import { money } from './money'

/** Where a proposal of a dispute stands (D2): what no yes was said to may have been answered by another proposal. */
export function proposalWords({ state, by, number }: Proposal, proposals: readonly Proposal[]): string {
  const answer = state === 'unanswered' && proposals.find((one) => one.by !== by && one.number > number)
  return answer ? `Answered by proposal ${answer.number}` : states[state]
}

const states: Record<Proposal['state'], string> = {
  standing: 'Open',
  replaced: 'Replaced by a newer one',
  accepted: 'Accepted',
  unanswered: 'Never answered',
}

/** Where a side's proposals would be; once the dispute is over, none will come. */
export function noProposalWords(own: boolean, over: boolean): string {
  if (over) return own ? 'You made no proposal.' : 'No proposal was made.'
  return own ? 'You have not made a proposal yet.' : 'No proposal yet.'
}

/** Where there are no proposals at all. */
export const noProposalsWords = (over: boolean): string =>
  over ? 'Nobody made a proposal.' : 'Nobody has made a proposal yet.'

/** What a proposal is called wherever one speaks of it: the history names it by its number, too. */
export const proposalName = (number: number): string => `Proposal ${number}`

/** How far two standing proposals are from each other. */
export const apartWords = (gap: number, currency: string): string =>
  gap === 0 ? 'The amounts are the same: either side can accept.' : `The two are ${money(gap, currency)} apart.`

/** Over the field for the amount of a proposal. */
export const amountBack = (reader: Person): string => `Amount ${backTo(reader)}`

/** Beside that field. `replaces`: an earlier proposal of one's own still stands. */
export const amountHint = (most: string, replaces: boolean): string =>
  `At most ${most}, which is what is left of what was paid.${replaces ? ' It replaces your earlier proposal.' : ''}`

/** The seller's way to propose what the buyer asks for. */
export const giveWords = {
  label: 'Give what is asked for',
  hint: (amount: string) => `Fills in ${amount}. The dispute ends on it once the buyer accepts.`,
} as const

/** A proposal's money, and when it is paid (D5, D6). */
export const withReturnWords = {
  label: (reader: Person) =>
    reader === 'buyer' ? 'You send the goods back first' : 'The buyer sends the goods back first',
  hint: 'The refund is paid once the seller has them.',
  mark: 'once the goods are back',
} as const
