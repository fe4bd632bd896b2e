import { TextInputIn } from '@/components/forms/action-form'
import { Moment } from '@/components/ui/moment'
import type { OrderView } from '@/lib/orders/queries/order-view'

/** How many more days to ship are proposed (C11). */
export function MoreTimeField({ view: { order, circumstances } }: { view: OrderView }) {
  const { shipWithin, extension } = circumstances.policy.shipping
  const unit = 'businessDays' in shipWithin ? 'Business days' : 'Days'
  const { fulfilment } = order
  return (
    <TextInputIn
      name="days"
      label={`${unit} more to ship`}
      hint={
        <>
          From 1 to {extension.longestDays}.
          {'shipBy' in fulfilment && (
            <>
              {' '}
              They are added to the time to ship, which ends on <Moment at={fulfilment.shipBy} />.
            </>
          )}
        </>
      }
      inputMode="numeric"
      autoComplete="off"
      className="max-w-32"
    />
  )
}
