import type { Difference } from '@/lib/payments/reconcile'
import { precisely } from './durations'

/** How late the oldest of something is. */
export const lagWords = (lagMs: number): string => (lagMs === 0 ? 'On time' : `${precisely(lagMs)} late`)

export const behindWords: Record<'sweep' | 'outbox', string> = {
  sweep: 'Deadlines have passed that nobody has carried out yet. They count all the same; mails and refunds are late.',
  outbox: 'Mails, refunds or calls to the carrier wait for longer than they should.',
}

/** What a comparison of the books came to. */
export function comparedWords({
  compared,
  found,
  underWay,
}: {
  compared: number
  found: number
  underWay: number
}): string {
  const payments = compared === 1 ? '1 payment' : `${compared} payments`
  const rest = underWay > 0 ? ` ${underWay} moved within the last hour and will be compared next time.` : ''
  if (found === 0) return `${payments} compared. Our ledger and the provider’s books agree.${rest}`
  return `${payments} compared, ${found} ${found === 1 ? 'differs' : 'differ'}.${rest}`
}

/** Which way the books differ, and, where a refund was paid twice, what to call back. */
export function differenceWords({ ours, theirs, twice = [] }: Pick<Difference, 'ours' | 'theirs' | 'twice'>): string {
  if (theirs > ours) return 'The provider has more than our ledger says'
  const parts = twice.map(({ number, leg }) => ` Part ${leg} of the refund of ${number} was paid twice: call one back.`)
  return `The provider has less than our ledger says${parts.length > 0 ? `.${parts.join('')}` : ''}`
}
