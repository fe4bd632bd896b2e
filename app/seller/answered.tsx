import { Outcome } from '@/components/orders/outcome'
import { Link } from '@/components/ui/link'
import { asked, type Query } from '@/lib/address'
import type { Viewer } from '@/lib/auth/session'
import { findOrder } from '@/lib/orders/queries/order-view'

/** What came of the row that was answered last, as the address tells it. Nothing of an order that is not the seller's (F1). */
export async function Answered({ query, viewer }: { query: Query; viewer: Viewer }) {
  const number = asked(query, 'order')
  const view = number ? await findOrder(number, viewer) : null
  if (!view?.parties.includes('seller')) return null
  return (
    <div className="grid gap-2 empty:hidden" data-answered={number}>
      <Outcome view={view} party="seller" query={query} />
      <p className="text-ink-soft text-sm">
        Last answered:{' '}
        <Link href={`/seller/orders/${number}`} className="link">
          order {number}
        </Link>
      </p>
    </div>
  )
}
