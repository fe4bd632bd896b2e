import { ActionForm, type FormAction, UnfoldIn } from '@/components/forms/action-form'
import type { ButtonVariant } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PlainMove } from '@/lib/doors/both-sides'
import type { Person } from '@/lib/law/order'
import { preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles, moveWords } from '@/lib/words/moves'
import { Consequences } from './consequences'

type Props = {
  view: OrderView
  party: Person
  move: PlainMove
  action: FormAction
  variant?: ButtonVariant
}

/** A move that needs nothing said: a button that unfolds everything that follows, and the confirming one. */
export function AnswerForm({ view, party, move, action, variant }: Props) {
  const tried = preview(view.order, { move, by: party }, view.circumstances)
  if ('refusal' in tried) return null
  return (
    <ActionForm action={action} id={`${move}-form`} hidden={{ number: view.number, seen: view.version, move }}>
      <UnfoldIn id={move} label={moveTitles[move] ?? moveWords[move]} variant={variant} wide={party === 'buyer'}>
        <Consequences preview={tried.preview} view={view} reader={party} />
        <div>
          <SubmitButton>Confirm: {moveWords[move].toLowerCase()}</SubmitButton>
        </div>
      </UnfoldIn>
    </ActionForm>
  )
}
