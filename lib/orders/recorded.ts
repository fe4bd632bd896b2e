import { beside } from '@/lib/law/beside'
import type { Cancellation } from '@/lib/law/cancellation'
import type { Dispute } from '@/lib/law/dispute'
import { minor } from '@/lib/law/money'
import type { CancelKind, Order } from '@/lib/law/order'

/**
 * An order as a history row keeps it, right after a move. Rows are never changed, so one written before an order had
 * lines and regions beside the main road lacks them: those stand as they began, one line is of the order's kind,
 * what was asked was everything, and no ruling could be appealed.
 */
export function recorded(stored: unknown): Order {
  const order = stored as Partial<Order> & { readonly cancelKind?: CancelKind }
  const line = { number: 1, kind: order.cancelKind ?? 'at-will', quantity: 1, cancelled: 0, cost: minor(0) } as const
  return {
    ...{ answersWithin: null, lines: [line], ...beside, ...order },
    ...(order.cancellation && { cancellation: asked(order.cancellation) }),
    ...(order.dispute && { dispute: disputed(order.dispute) }),
  } as Order
}

const asked = (cancellation: Cancellation): Cancellation =>
  'requestedAt' in cancellation ? { ...cancellation, parts: cancellation.parts ?? null } : cancellation

function disputed(dispute: Dispute): Dispute {
  if (dispute.state === 'none') return dispute
  const proposals = dispute.proposals.map((proposal) => ({ ...proposal, withReturn: proposal.withReturn ?? false }))
  return dispute.state === 'closed'
    ? { ...dispute, proposals, appealBy: dispute.appealBy ?? null }
    : { ...dispute, proposals }
}
