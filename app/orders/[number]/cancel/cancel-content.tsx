import { ActionForm, Kept, RadioCardsIn, TextareaIn } from '@/components/forms/action-form'
import { ReasonsShut, reasonCards, reasonsOf } from '@/components/orders/reasons'
import { ButtonLink } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { WhyNot } from '@/components/ui/why-not'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { reasonWords } from '@/lib/words/reasons'
import { cancelOrder } from '../actions'
import { waysToCancel } from './which-move'

/**
 * The reasons, what follows from each, and the confirming button (C5). The form is drawn even when nothing is open any
 * more: it is what says why the last try was refused.
 */
export function CancelContent({ view }: { view: OrderView }) {
  const { move } = waysToCancel(view)
  return (
    <ActionForm
      action={cancelOrder}
      id="cancel"
      hidden={{ number: view.number, seen: view.version, ...(move && { move }) }}
    >
      {move ? <Asked view={view} move={move} /> : <Closed view={view} />}
    </ActionForm>
  )
}

function Asked({ view, move }: { view: OrderView; move: 'cancel' | 'request' }) {
  const reasons = reasonsOf(view, move)
  const needText = reasons.open.filter(({ needsText }) => needsText).map(({ code }) => `“${reasonWords(code)}”`)
  return (
    <>
      <RadioCardsIn
        name="reason"
        label="Why do you want to cancel?"
        hint="Choose a reason to see everything that will follow. Nothing happens before you confirm."
        options={reasonCards(reasons.open, view)}
      />
      <ReasonsShut shut={reasons.shut} />
      <TextareaIn
        name="note"
        label="In your own words"
        hint={
          needText.length > 0
            ? `Needed for ${needText.join(' and ')}. The seller can read it.`
            : 'The seller can read it.'
        }
        optional
        rows={3}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant={move === 'cancel' ? 'danger' : 'primary'}>
          {move === 'cancel' ? 'Confirm cancellation' : 'Send request'}
        </SubmitButton>
        <ButtonLink href={`/orders/${view.number}`} variant="quiet">
          Keep the order
        </ButtonLink>
      </div>
    </>
  )
}

function Closed({ view }: { view: OrderView }) {
  const { cancel, request } = waysToCancel(view)
  return (
    <>
      <p className="font-medium">This order cannot be cancelled now.</p>
      {!cancel.open && <WhyNot refusal={cancel.refusal} move="cancel" />}
      {!request.open && <WhyNot refusal={request.refusal} move="request" />}
      <Kept name="note" label="What you wrote" />
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/orders/${view.number}`}>Back to the order</ButtonLink>
        <ButtonLink href={`/orders/${view.number}#messages`} variant="quiet">
          Contact seller
        </ButtonLink>
      </div>
    </>
  )
}
