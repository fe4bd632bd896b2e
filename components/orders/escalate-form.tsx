import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Moment } from '@/components/ui/moment'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Person } from '@/lib/law/order'
import { preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { orderAfter } from '@/lib/words/consequences'
import { deadlineEffect } from '@/lib/words/deadlines'
import { moveTitles, moveWords } from '@/lib/words/moves'

type Props = { view: OrderView; party: Person; action: FormAction }

/** Asks a mediator to decide, where the law has it open (D3). */
export function EscalateForm({ view, party, action }: Props) {
  const tried = preview(view.order, { move: 'escalate', by: party }, view.circumstances)
  if ('refusal' in tried) return null
  const { accepted, effect, silence } = tried.preview
  return (
    <section className="grid gap-3 border-line border-t pt-5" data-move="escalate">
      <h3 className="font-semibold text-sm">{moveTitles.escalate}</h3>
      <p className="text-ink-soft text-sm">
        {orderAfter(accepted.order, effect.status)}
        {silence && (
          <>
            {' '}
            Without a ruling by <Moment at={silence.deadline.at} />:{' '}
            {deadlineEffect(silence.deadline.move, silence.effect.status)}
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
