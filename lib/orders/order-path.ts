import type { Person } from '@/lib/law/order'

/** Where a party sees an order: a mediator as its newest dispute, where there is one. */
export function orderPath(number: string, whom: Person, disputeId?: string): string {
  if (whom === 'seller') return `/seller/orders/${number}`
  if (whom === 'buyer') return `/orders/${number}`
  return disputeId ? `/admin/disputes/${disputeId}` : `/admin/reviews/${number}`
}
