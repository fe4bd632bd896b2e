import { Facts } from '@/components/ui/facts'
import { Money } from '@/components/ui/money'
import type { OrderView } from '@/lib/orders/queries/order-view'

/** What the order comes to: goods, shipping, what coupons took off, and the whole. */
export function Totals({ view: { facts } }: { view: OrderView }) {
  const { currency, goods, shipping, discount, total } = facts
  return (
    <Facts
      facts={[
        { label: 'Goods', value: <Money amount={goods} currency={currency} /> },
        { label: 'Shipping', value: <Money amount={shipping} currency={currency} /> },
        discount > 0 && { label: 'Coupons', value: <Money amount={-discount} currency={currency} /> },
      ]}
      total={{ label: 'Total', value: <Money amount={total} currency={currency} /> }}
    />
  )
}
