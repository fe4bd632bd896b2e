import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { BuyerRecord } from '@/lib/mediation/buyer-record'

/** What the buyer's orders have come to so far. */
export const BuyerRecordCard = ({ record, name }: { record: BuyerRecord; name: string }) => (
  <Card title="The buyer’s record" id="buyer-record" aside={name}>
    <Facts
      facts={[
        { label: 'Orders', value: record.orders },
        { label: 'Of these cancelled', value: record.cancelled },
        { label: 'Requests to cancel', value: record.requests },
        { label: 'Disputes opened', value: <span data-disputes={record.disputes}>{record.disputes}</span> },
        { label: 'Decided by a mediator', value: record.ruled },
        record.ruled > 0 && { label: 'Of these with money back', value: record.inTheirFavour },
      ]}
    />
  </Card>
)
