import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { requireViewer } from '@/lib/auth/session'
import type { Person } from '@/lib/law/order'
import { findOrder, type OrderView } from '@/lib/orders/queries/order-view'

/**
 * The order of this address for whoever looks: its buyer, or a mediator who only reads. Its seller has a page of their
 * own; to a stranger there is no such order (F1).
 */
export const load = cache(async (number: string): Promise<{ view: OrderView; party: Person }> => {
  const viewer = await requireViewer(`/orders/${number}`)
  const view = await findOrder(number, viewer)
  if (!view) notFound()
  if (view.parties.includes('buyer')) return { view, party: 'buyer' }
  if (view.parties.includes('seller')) redirect(`/seller/orders/${number}`)
  return { view, party: 'mediator' }
})

/** The same for pages on which something is done: only the buyer's. */
export async function loadAsBuyer(number: string): Promise<OrderView> {
  const { view, party } = await load(number)
  if (party !== 'buyer') notFound()
  return view
}
