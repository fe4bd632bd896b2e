import type { Complaint, SellerMark } from '@/lib/law/beside'
import type { Person } from '@/lib/law/order'
import type { Review } from '@/lib/law/review'

/** What a mediator has to look at besides running disputes. */
export const reviewWords: Record<Review['kind'], { readonly title: string; readonly label: string }> = {
  complaint: { title: 'Complaint of the buyer', label: 'Complaint' },
  contest: { title: 'Points the seller contests', label: 'Contested points' },
  appeal: { title: 'Appeal against a ruling', label: 'Appeal' },
  request: { title: 'Request to cancel', label: 'Request' },
}

/** Where a complaint stands (C18). */
export function complaintWords(complaint: Exclude<Complaint, { state: 'none' }>): string {
  if (complaint.state === 'filed') return 'Waits for a decision'
  if (complaint.upheld) return 'Upheld'
  return complaint.reasoning === null ? 'Closed without a decision' : 'Not upheld'
}

/** Where the points of an order stand (P1). */
export function contestWords(mark: Exclude<SellerMark, { state: 'clean' }>): string {
  if (mark.state === 'marked') return 'On the record'
  if (mark.state === 'contested') return 'Contested'
  return mark.struck ? 'Taken off' : 'Stands'
}

/** The same as a sentence to its reader. */
export function markSentence(mark: Exclude<SellerMark, { state: 'clean' }>, reader: Person): string {
  const points = `${mark.points} penalty ${mark.points === 1 ? 'point' : 'points'}`
  const record = reader === 'seller' ? 'your record' : 'the seller’s record'
  if (mark.state === 'marked') return `This order left ${points} on ${record}.`
  if (mark.state === 'contested') return `This order left ${points} on ${record}, and that is contested.`
  if (mark.struck) return `The ${points} of this order ${mark.points === 1 ? 'was' : 'were'} taken off ${record}.`
  return `The ${points} of this order ${mark.points === 1 ? 'stays' : 'stay'} on ${record}.`
}

/** What a mediator can decide about a complaint, and about contested points. */
export const verdictWords = {
  upheld: { yes: 'Uphold the complaint', no: 'Do not uphold it' },
  struck: { yes: 'Take the points off', no: 'Let the points stand' },
  pardon: { yes: 'Take the points off the seller’s record', no: 'Take no points off the seller’s record' },
} as const
