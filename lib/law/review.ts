import { isPlatforms } from './guards/cancellation'
import type { Order } from './order'
import type { Policy } from './policy'
import type { Instant } from './time'

/** Something a mediator has to look at besides a running dispute, since when, and by when. */
export type Review = {
  readonly kind: 'complaint' | 'contest' | 'appeal' | 'request'
  readonly since: Instant
  readonly by: Instant
}

/** What of an order waits for a mediator besides its running dispute, soonest first (C7, C18, P1, D3). */
export function reviews(order: Order, policy: Policy): Review[] {
  const { cancellation, complaint, mark, dispute } = order
  const found: Review[] = []
  if (cancellation.state === 'requested' && isPlatforms(order, policy))
    found.push({ kind: 'request', since: cancellation.requestedAt, by: cancellation.answerBy })
  if (complaint.state === 'filed') found.push({ kind: 'complaint', since: complaint.filedAt, by: complaint.reviewBy })
  if (mark.state === 'contested') found.push({ kind: 'contest', since: mark.contestedAt, by: mark.reviewBy })
  if (dispute.state === 'appealed') found.push({ kind: 'appeal', since: dispute.appealedAt, by: dispute.ruleBy })
  return found.sort((a, b) => a.by - b.by)
}
