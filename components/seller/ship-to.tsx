import { Destination } from '@/components/orders/delivery'
import { Card } from '@/components/ui/card'
import type { Person } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'

/** Where the order goes. */
export const ShipTo = ({ view, reader = 'seller' }: { view: OrderView; reader?: Person }) => (
  <Card title="Ship to">
    <Destination view={view} reader={reader} />
  </Card>
)
