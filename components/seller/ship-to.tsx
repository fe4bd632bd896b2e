import { Card } from '@/components/ui/card'
import type { OrderView } from '@/lib/orders/queries/order-view'

/** Where the order goes. */
export function ShipTo({ view: { facts } }: { view: OrderView }) {
  const { recipient, street, postcode, city, country } = facts.checkout
  return (
    <Card title="Ship to">
      <address className="text-sm not-italic">
        {recipient}
        <br />
        {street}
        <br />
        {postcode} {city}
        <br />
        {country}
      </address>
    </Card>
  )
}
