import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireViewer } from '@/lib/auth/session'
import { findOrder, type OrderView } from '@/lib/orders/queries/order-view'

/** The order of this address for its seller; to everybody else there is no such order (F1). */
export const loadAsSeller = cache(async (number: string): Promise<OrderView> => {
  const viewer = await requireViewer(`/seller/orders/${encodeURIComponent(number)}`)
  const view = await findOrder(number, viewer)
  if (!view?.parties.includes('seller')) notFound()
  return view
})
