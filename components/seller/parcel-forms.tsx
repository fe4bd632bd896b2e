import { ActionForm, type FormAction, RadioCardsIn, UnfoldIn } from '@/components/forms/action-form'
import { Consequences } from '@/components/orders/consequences'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FaultRate } from '@/lib/law/fault-rate'
import type { CallOffReason } from '@/lib/law/fulfilment'
import type { Person } from '@/lib/law/order'
import { preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles, moveWords } from '@/lib/words/moves'
import { callOffWords } from '@/lib/words/reasons'
import { LabelFields } from './label-fields'
import { RecordEffect } from './record-effect'

type Props = {
  view: OrderView
  action: FormAction
  open?: boolean
  /** The seller's rates, where the seller acts. */
  rates?: readonly FaultRate[]
}

const confirmWords = { ship: 'Confirm: shipped', 'add-parcel': 'Confirm: add it' } as const

/** Carrier and tracking number: hands the order over, or adds a parcel to it (S1). */
export function ParcelForm({ view, action, open, move, rates }: Props & { move: 'ship' | 'add-parcel' }) {
  const { order, circumstances, number, version } = view
  const pending = order.cancellation.state === 'requested'
  // What will be typed is not known yet, and is not what is asked here.
  const tried = preview(order, { move, by: 'seller', carrier: '…', tracking: '…' }, circumstances)
  if ('refusal' in tried) return null
  // Whatever the buyer waits for comes first.
  const first = move === 'ship' && !pending && order.destination.state !== 'asked' && order.extension.state === 'none'
  return (
    <ActionForm action={action} id={`${move}-form`} hidden={{ number, seen: version }}>
      <UnfoldIn id={move} label={moveWords[move]} variant={first ? 'primary' : 'secondary'} open={open}>
        {move === 'ship' && pending && (
          <Notice tone="caution" title="This refuses the buyer’s request">
            Shipping while a request waits answers it as refused: already shipped. Only do so if the parcel is really
            gone.
          </Notice>
        )}
        <LabelFields />
        {move === 'ship' && (
          <>
            <Consequences preview={tried.preview} view={view} reader="seller" />
            <RecordEffect preview={tried.preview} view={view} rates={rates} />
          </>
        )}
        <div>
          <SubmitButton>{confirmWords[move]}</SubmitButton>
        </div>
      </UnfoldIn>
    </ActionForm>
  )
}

// A failed pick-up is the carrier's to report.
const reasons = (Object.keys(callOffWords) as CallOffReason[]).filter((code) => code !== 'pick-up-failed')

type CallOffProps = Props & { party: Person /** Sent along unseen. */; more?: Readonly<Record<string, string>> }

/** Calls a shipment off before the carrier has it, with what follows for the seller's record (S3). */
export function CallOffForm({ view, action, open, party, more, rates }: CallOffProps) {
  const because = 'cannot-ship'
  const tried = preview(view.order, { move: 'call-off', by: party, because }, view.circumstances)
  if ('refusal' in tried) return null
  return (
    <ActionForm action={action} id="call-off-form" hidden={{ number: view.number, seen: view.version, ...more }}>
      <UnfoldIn id="call-off" label={moveWords['call-off']} open={open}>
        <RadioCardsIn
          name="because"
          label={moveTitles['call-off']}
          options={reasons.map((value) => ({ value, label: callOffWords[value] }))}
        />
        <Consequences preview={tried.preview} view={view} reader={party} />
        <RecordEffect preview={tried.preview} view={view} rates={rates} />
        <div>
          <SubmitButton variant="danger">Confirm: call it off</SubmitButton>
        </div>
      </UnfoldIn>
    </ActionForm>
  )
}

/** Begins to process the order (C4). */
export function BeginForm({ view, action }: Props) {
  return (
    <ActionForm action={action} id="begin-form" hidden={{ number: view.number, seen: view.version }}>
      <div>
        <SubmitButton variant="secondary">{moveWords['begin-processing']}</SubmitButton>
      </div>
    </ActionForm>
  )
}
