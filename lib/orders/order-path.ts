import type { Person } from '@/lib/law/order'

/** Where a party sees an order; a mediator sees its newest dispute, where there is one. */
export function orderPath(number: string, whom: Person, disputeId?: string): string {
  if (whom === 'seller') return `/seller/orders/${number}`
  return whom === 'mediator' && disputeId ? `/admin/disputes/${disputeId}` : `/orders/${number}`
}
