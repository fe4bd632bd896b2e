import { ActionForm, type FormAction, Kept, RadioCardsIn } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { Consequences } from '@/components/orders/consequences'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Command } from '@/lib/law/command'
import { option } from '@/lib/law/moves'
import { preview } from '@/lib/law/preview'
import { LONGEST_DECISION } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles, moveWords } from '@/lib/words/moves'
import { verdictWords } from '@/lib/words/reviews'

type Props = { view: OrderView; move: 'review-complaint' | 'review-contest'; action: FormAction }

/**
 * A decision of yes or no with its reasoning; each shows what the law makes of it, the points included (C18, P1). The
 * form is there even when the review is over: it is what says so, and keeps what was typed.
 */
export function ReviewForm({ view, move, action }: Props) {
  const now = option(view.order, move, 'mediator', view.circumstances)
  const words = verdictWords[move === 'review-complaint' ? 'upheld' : 'struck']
  return (
    <ActionForm action={action} id={move} hidden={{ number: view.number, seen: view.version }}>
      {now.open ? (
        <>
          <RadioCardsIn
            name="verdict"
            label={moveTitles[move]}
            hint="Choose one to see what follows. Nothing is decided before you confirm."
            options={(['yes', 'no'] as const).map((verdict) => ({
              value: verdict,
              label: words[verdict],
              reveals: <Follows view={view} command={commandOf(move, verdict === 'yes')} />,
            }))}
          />
          <DraftTextareaIn
            name="reasoning"
            label="Reasoning"
            hint="Those it concerns read it."
            rows={4}
            longest={LONGEST_DECISION}
          />
          <div>
            <SubmitButton>{moveWords[move]}</SubmitButton>
          </div>
        </>
      ) : (
        <Kept name="reasoning" label="What you wrote" />
      )}
    </ActionForm>
  )
}

const commandOf = (move: Props['move'], yes: boolean): Command =>
  move === 'review-complaint'
    ? { move, by: 'mediator', upheld: yes, reasoning: '…' }
    : { move, by: 'mediator', struck: yes, reasoning: '…' }

function Follows({ view, command }: { view: OrderView; command: Command }) {
  const tried = preview(view.order, command, view.circumstances)
  return 'preview' in tried ? <Consequences preview={tried.preview} view={view} reader="mediator" /> : null
}
