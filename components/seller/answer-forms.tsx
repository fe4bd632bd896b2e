import { ActionForm, type FormAction, RadioCardsIn } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { Consequences } from '@/components/orders/consequences'
import type { RadioCard } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { WhyNot } from '@/components/ui/why-not'
import type { RefuseReason } from '@/lib/law/cancellation'
import type { FaultRate } from '@/lib/law/fault-rate'
import { preview } from '@/lib/law/preview'
import { LONGEST_DECISION, LONGEST_TEXT } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles, moveWords } from '@/lib/words/moves'
import { refuseWords } from '@/lib/words/reasons'
import { LabelFields } from './label-fields'
import { RecordEffect } from './record-effect'

/** A request is answered by the seller, or by a mediator for the platform, as the policy says. */
type Props = {
  view: OrderView
  party: 'seller' | 'mediator'
  action: FormAction
  /** The seller's rates, where the seller answers. */
  rates?: readonly FaultRate[]
}

/** Saying yes to a request, with everything that follows beside the button (C7). */
export function AcceptForm({ view, party, action, rates }: Props) {
  const tried = preview(view.order, { move: 'accept', by: party }, view.circumstances)
  if ('refusal' in tried) return null
  return (
    <ActionForm action={action} id="accept-form" hidden={{ number: view.number, seen: view.version }}>
      <section className="grid gap-4 rounded-md border border-line p-4">
        <h3 className="font-semibold text-sm">{moveTitles.accept}</h3>
        <Consequences preview={tried.preview} view={view} reader={party} />
        <RecordEffect preview={tried.preview} view={view} rates={rates} />
        <div>
          <SubmitButton>{moveWords.accept}</SubmitButton>
        </div>
      </section>
    </ActionForm>
  )
}

/** Saying no to a request, with the reason, and with the tracking number where the goods are gone (C7, C16). */
export function RefuseForm({ view, party, action, rates }: Props) {
  return (
    <ActionForm action={action} id="refuse-form" hidden={{ number: view.number, seen: view.version }}>
      <section className="grid gap-4 rounded-md border border-line p-4">
        <RadioCardsIn
          name="because"
          label={moveTitles.refuse}
          hint="The buyer reads your reason. Choose one to see what follows."
          options={refusalsOf(party).map((because) => reason(because, view, party, rates))}
        />
        <DraftTextareaIn
          name="note"
          label="In your own words"
          hint={`Needed for “${refuseWords.other}”. The buyer can read it.`}
          optional
          rows={3}
          longest={party === 'seller' ? LONGEST_TEXT : LONGEST_DECISION}
        />
        <div>
          <SubmitButton variant="danger">{moveWords.refuse}</SubmitButton>
        </div>
      </section>
    </ActionForm>
  )
}

// What only the seller can say of the goods is not a mediator's to say.
const refusalsOf = (party: Props['party']): readonly RefuseReason[] =>
  party === 'seller' ? (Object.keys(refuseWords) as RefuseReason[]) : ['already-made', 'already-packed', 'other']

function reason(because: RefuseReason, view: OrderView, by: Props['party'], rates: Props['rates']): RadioCard {
  const { order, circumstances } = view
  // What will be typed is not known yet, and is not what is asked here.
  const note = '…'
  const label = { carrier: '…', tracking: '…' }
  const bare = preview(order, { move: 'refuse', by, because, note }, circumstances)
  const needsTracking = 'refusal' in bare && bare.refusal.code === 'tracking-needed'
  const tried = needsTracking ? preview(order, { move: 'refuse', by, because, note, ...label }, circumstances) : bare
  return {
    value: because,
    label: refuseWords[because],
    reveals: (
      <div className="grid gap-4">
        {needsTracking && <LabelFields />}
        {'preview' in tried ? (
          <>
            <Consequences preview={tried.preview} view={view} reader={by} />
            <RecordEffect preview={tried.preview} view={view} rates={rates} />
          </>
        ) : (
          <WhyNot refusal={tried.refusal} move="refuse" />
        )}
      </div>
    ),
  }
}
