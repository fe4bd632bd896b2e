import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Moment } from '@/components/ui/moment'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Person } from '@/lib/law/order'
import { outlook } from '@/lib/law/outlook'
import { preview } from '@/lib/law/preview'
import { regionOf } from '@/lib/law/table'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { orderAfter } from '@/lib/words/consequences'
import { deadlineEffect, midSentence } from '@/lib/words/deadlines'
import { moveTitles, moveWords } from '@/lib/words/moves'

type Props = { view: OrderView; party: Person; action: FormAction }

/** Asks a mediator to decide, where the law has it open (D3). */
export function EscalateForm({ view, party, action }: Props) {
  const tried = preview(view.order, { move: 'escalate', by: party }, view.circumstances)
  if ('refusal' in tried) return null
  const { accepted, effect } = tried.preview
  // What the clock does about other matters of the order meanwhile is not told here.
  const unruled = outlook(accepted.order, view.circumstances).find(
    ({ deadline }) => regionOf[deadline.move] === 'dispute',
  )
  return (
    <section className="grid gap-3 border-line border-t pt-5 print:hidden" data-move="escalate">
      <h3 className="font-semibold text-sm">{moveTitles.escalate}</h3>
      <p className="text-ink-soft text-sm">
        {orderAfter(accepted.order, effect.status)}
        {unruled && (
          <>
            {' '}
            Without a ruling by <Moment at={unruled.deadline.at} />,{' '}
            {midSentence(deadlineEffect(unruled.deadline.move, unruled.after, party))}
          </>
        )}
      </p>
      <ActionForm action={action} id="escalate" hidden={{ number: view.number, seen: view.version }}>
        <div>
          <SubmitButton variant="secondary">{moveWords.escalate}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
