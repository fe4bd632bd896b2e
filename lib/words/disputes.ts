import type { Dispute, Proposal } from '@/lib/law/order'

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
