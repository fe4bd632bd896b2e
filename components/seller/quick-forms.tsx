import { ActionForm, type FormAction, UnfoldIn } from '@/components/forms/action-form'
import { CARRIERS } from '@/components/orders/carrier-names'
import { TrackingDue } from '@/components/orders/tracking-due'
import { SubmitButton } from '@/components/ui/submit-button'
import { decide } from '@/lib/law/decide'
import { unknownParcel } from '@/lib/law/tracking'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import { moveWords } from '@/lib/words/moves'
import { Kbd } from './kbd'
import { LabelFields } from './label-fields'

type Props = { order: ListedOrder; action: FormAction }

const whose = ({ row }: ListedOrder) => ({ number: row.number, seen: row.version })

/** The seller's yes to a request, from its row (C7). What follows is told in the row. */
export const QuickAccept = ({ order, action }: Props) => (
  <ActionForm action={action} id={`accept-${order.row.number}`} hidden={whose(order)} className="grid gap-3">
    <div data-key="a">
      <SubmitButton variant="secondary" size="small" aria-keyshortcuts="a" aria-describedby={effectId(order)}>
        {moveWords.accept}
        <Kbd>a</Kbd>
      </SubmitButton>
    </div>
  </ActionForm>
)

/** The element of the row that tells what accepting does. */
export const effectId = ({ row }: ListedOrder) => `effect-${row.number}`

/** Carrier and tracking number, from the row of an order to ship (S1). */
export const QuickShip = ({ order, action }: Props) => (
  <ActionForm action={action} id={`ship-${order.row.number}`} hidden={whose(order)} className="grid gap-3">
    <div data-key="s">
      <UnfoldIn
        id={`ship-fields-${order.row.number}`}
        size="small"
        label={
          <>
            Ship<span className="sr-only"> order {order.row.number}</span>
            <Kbd>s</Kbd>
          </>
        }
      >
        <LabelFields list={CARRIERS} />
        <Afterwards {...order} />
        <div>
          <SubmitButton size="small">Confirm: shipped</SubmitButton>
        </div>
      </UnfoldIn>
    </div>
  </ActionForm>
)

/** Until when a carrier has to know the number then (S2). */
function Afterwards({ order, circumstances }: ListedOrder) {
  // What will be typed is not known yet, and is not what is asked here.
  const tried = decide(order, { move: 'ship', by: 'seller', carrier: '…', tracking: '…' }, circumstances)
  const unknown = 'accepted' in tried ? unknownParcel(tried.accepted.order, circumstances) : null
  return (
    unknown !== null && (
      <p className="text-ink-soft">
        <TrackingDue from={unknown} reader="seller" />
      </p>
    )
  )
}
