import type { FormAction } from '@/components/forms/action-form'
import { TalkPages } from '@/components/messages/talk-pages'
import { History } from '@/components/orders/history'
import { Messages } from '@/components/orders/messages'
import { Card } from '@/components/ui/card'
import { address, asked, type Query } from '@/lib/address'
import type { Note } from '@/lib/mediation/notes'
import type { TalkPage } from '@/lib/messages/talk'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { NotesCard } from './notes-card'

type Props = { view: OrderView; notes: readonly Note[]; talk: TalkPage | null; query: Query; addNote: FormAction }

/** What there is to read in any case: the mediators' notes, what the two wrote to each other, and all that happened. */
export const CaseReading = ({ view, notes, talk, query, addNote }: Props) => (
  <>
    <NotesCard notes={notes} number={view.number} action={addNote} />
    <Card title="Messages" id="messages">
      <Messages
        view={view}
        party="mediator"
        said={talk?.messages}
        pages={talk && <TalkPages talk={talk} at={(cut) => `${address('', { ...chosen(query), ...cut })}#messages`} />}
      />
    </Card>
    <Card title="History">
      <History view={view} />
    </Card>
  </>
)

/** What the address carries besides: a ruling that is begun stays begun. */
const chosen = ({ older: _, newer: __, ...query }: Query) =>
  Object.fromEntries(Object.keys(query).map((name) => [name, asked(query, name)]))
