import type { Dispute, Proposal } from '@/lib/law/order'
import type { Fault } from '@/lib/law/policy'
import { recordWords } from './consequences'

type Closed = Extract<Dispute, { state: 'closed' }>

/** How a dispute ended. */
export const disputeEndWords: Record<Closed['how'], string> = {
  agreed: 'Buyer and seller agreed',
  ruled: 'A mediator ruled',
  'mediator-silent': 'No ruling came in time',
  'order-cancelled': 'The order was cancelled meanwhile',
}

/** Where a proposal stands (D2). */
export const proposalWords: Record<Proposal['state'], string> = {
  standing: 'Open',
  replaced: 'Replaced by a newer one',
  accepted: 'Accepted',
  unanswered: 'Never answered',
}

/** The parts of the mediators' queue. */
export const caseStateWords: Record<
  Exclude<Dispute['state'], 'none'>,
  { readonly title: string; readonly empty: string }
> = {
  'with-mediator': { title: 'Waiting for a ruling', empty: 'Nobody waits for you.' },
  open: { title: 'Being negotiated', empty: 'No buyer and seller are negotiating.' },
  closed: { title: 'Closed', empty: 'No dispute has ended yet.' },
}

/** What a mediator can decide about the money. */
export const shareWords = {
  none: 'Nothing goes back',
  half: 'Half of what is left goes back',
  all: 'Everything goes back, and the order ends',
  other: 'Another amount',
} as const

/** What a ruling does to the seller's record. A fault adds points only where the order is cancelled for it (P1). */
export const rulingRecord = (fault: Fault, points: number): string =>
  fault === 'seller' && points === 0
    ? 'The seller is found to be at fault. The record stays as it is, since only a cancellation adds points.'
    : recordWords(fault, points)
