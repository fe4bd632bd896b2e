import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { ChoiceButton } from '@/components/forms/choice-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { ParcelUnderWay } from '@/lib/orders/queries/parcels'

const labels = { 'pick-up': 'Picked up', 'fail-pick-up': 'Pick-up failed', deliver: 'Delivered' } as const

/** Parcels on their way, and what the simulated carrier can report about each at once. */
export function CarrierParcels({ parcels, report }: { parcels: readonly ParcelUnderWay[]; report: FormAction }) {
  return (
    <Card title="Simulated carrier" id="carrier">
      <p className="text-ink-soft text-sm">
        It picks a parcel up after 20 hours and delivers it after 6 days, by itself. Here it can be quicker.
      </p>
      {parcels.length === 0 ? (
        <EmptyState title="No parcel is on its way">Ship an order as its seller, and it appears here.</EmptyState>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {parcels.map(({ orderId, number, store, carrier, tracking, pickedUp, reports }) => (
            <li key={`${orderId} ${tracking}`} className="grid gap-2 py-4 last:pb-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 text-sm">
                <span className="min-w-0 wrap-anywhere font-medium">
                  {carrier} {tracking}
                </span>
                <Badge tone={pickedUp ? 'accent' : 'neutral'}>
                  {pickedUp ? 'With the carrier' : 'Not picked up yet'}
                </Badge>
              </div>
              <p className="text-ink-soft text-sm">
                Order {number}, from {store}
              </p>
              <ActionForm
                action={report}
                id={`parcel-${orderId}-${tracking}`.replaceAll(/[^\w-]/g, '-')}
                hidden={{ orderId, tracking }}
                className="grid gap-3"
              >
                <div className="flex flex-wrap gap-2">
                  {reports.map((move) => (
                    <ChoiceButton key={move} name="move" value={move} size="small">
                      {labels[move]}
                    </ChoiceButton>
                  ))}
                </div>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
