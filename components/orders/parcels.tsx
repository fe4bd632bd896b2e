import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/moment'
import type { Parcel } from '@/lib/law/fulfilment'
import type { Order, Person } from '@/lib/law/order'
import { unknownParcel } from '@/lib/law/tracking'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { parcelWords } from '@/lib/words/parcels'
import { RuleLink } from './rule-link'
import { TrackingDue } from './tracking-due'

const stateOf = (parcel: Parcel, { fulfilment }: Order): keyof typeof parcelWords => {
  if (parcel.deliveredAt !== null) return 'delivered'
  if (fulfilment.state === 'called-off') return 'called-off'
  return parcel.pickedUpAt === null ? 'handed-over' : 'picked-up'
}

/**
 * Every parcel with its carrier and tracking number, and what the buyer can do while no carrier knows it; a shipment that was
 * called off has no valid number (S1, S2, S3).
 */
export function Parcels({ view: { order, circumstances }, reader }: { view: OrderView; reader: Person }) {
  const { fulfilment } = order
  const unknown = unknownParcel(order, circumstances)
  const parcels = 'parcels' in fulfilment ? fulfilment.parcels : []
  if (parcels.length === 0) return <p className="text-ink-soft text-sm">Nothing has been shipped.</p>
  return (
    <div className="grid content-start gap-4 text-sm">
      <ul className="grid gap-4">
        {parcels.map((parcel) => {
          const state = stateOf(parcel, order)
          return (
            <li key={parcel.tracking} className="grid gap-1" data-parcel={state}>
              <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <span className="font-medium">{parcel.carrier}</span>
                <Badge tone={state === 'delivered' ? 'positive' : 'neutral'}>{parcelWords[state]}</Badge>
              </p>
              <p className="break-all">
                Tracking number{' '}
                {state === 'called-off' ? (
                  <>
                    <s className="text-ink-soft">{parcel.tracking}</s> (no longer valid)
                  </>
                ) : (
                  <span className="font-medium tabular-nums">{parcel.tracking}</span>
                )}
              </p>
              <p className="text-ink-soft">
                Shipped <Moment at={parcel.shippedAt} />
                {parcel.deliveredAt !== null && (
                  <>
                    . Delivered <Moment at={parcel.deliveredAt} />
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ul>
      {unknown !== null && (
        <p>
          <TrackingDue from={unknown} reader={reader} /> <RuleLink rule="S2" />
        </p>
      )}
    </div>
  )
}
