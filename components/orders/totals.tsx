import { Facts } from '@/components/ui/facts'
import { Money } from '@/components/ui/money'
import { cancelledInPart } from '@/lib/law/parts'
import type { OrderView } from '@/lib/orders/queries/order-view'

/** What the order comes to: goods, shipping, what coupons took off, and the whole. `asPlaced`: before any of it was cancelled. */
export function Totals({ view: { facts, order }, asPlaced = false }: { view: OrderView; asPlaced?: boolean }) {
  const { currency, goods, shipping, discount, total } = facts
  // C13: of an order that is cancelled as a whole the total says what it was.
  const cancelled = asPlaced ? 0 : cancelledInPart(order)
  return (
    <Facts
      facts={[
        { label: 'Goods', value: <Money amount={goods} currency={currency} /> },
        { label: 'Shipping', value: <Money amount={shipping} currency={currency} /> },
        discount > 0 && { label: 'Coupons', value: <Money amount={-discount} currency={currency} /> },
        cancelled > 0 && { label: 'Cancelled', value: <Money amount={-cancelled} currency={currency} /> },
      ]}
      total={{ label: 'Total', value: <Money amount={total - cancelled} currency={currency} /> }}
    />
  )
}
