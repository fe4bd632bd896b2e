import type { FormAction } from '@/components/forms/action-form'
import { History } from '@/components/orders/history'
import { Messages } from '@/components/orders/messages'
import { Card } from '@/components/ui/card'
import type { Note } from '@/lib/mediation/notes'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { NotesCard } from './notes-card'

type Props = { view: OrderView; notes: readonly Note[]; addNote: FormAction }

/** What there is to read in any case: the mediators' notes, what the two wrote to each other, and all that happened. */
export const CaseReading = ({ view, notes, addNote }: Props) => (
  <>
    <NotesCard notes={notes} number={view.number} action={addNote} />
    <Card title="Messages">
      <Messages view={view} party="mediator" />
    </Card>
    <Card title="History">
      <History view={view} />
    </Card>
  </>
)
