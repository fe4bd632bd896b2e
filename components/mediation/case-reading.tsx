import type { FormAction } from '@/components/forms/action-form'
import { TalkPages } from '@/components/messages/talk-pages'
import { History } from '@/components/orders/history'
import { Messages } from '@/components/orders/messages'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { Query } from '@/lib/address'
import type { Note } from '@/lib/mediation/notes'
import { talkAddress, wholeTalk } from '@/lib/mediation/talk-address'
import type { TalkPage } from '@/lib/messages/talk'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { NotesCard } from './notes-card'

type Props = { view: OrderView; notes: readonly Note[]; talk: TalkPage | null; query: Query; addNote: FormAction }

/** What there is to read in any case: the mediators' notes, what the two wrote to each other, and all that happened. */
export const CaseReading = ({ view, notes, talk, query, addNote }: Props) => (
  <div className="grid min-w-0 content-start gap-6">
    <NotesCard notes={notes} number={view.number} action={addNote} />
    <Card title="Messages" id="messages">
      <Messages
        view={view}
        party="mediator"
        said={talk?.messages}
        pages={talk && <Pages talk={talk} query={query} />}
      />
    </Card>
    <Card title="History">
      <History view={view} />
    </Card>
  </div>
)

/** On a screen and on paper: whoever reads a part is told so, and led to the whole. */
function Pages({ talk, query }: { talk: TalkPage; query: Query }) {
  const whole = wholeTalk(talk, query)
  return (
    <>
      {(talk.older || talk.newer) && (
        <p className="text-sm" data-talk="part">
          Not all messages are shown here.{' '}
          {whole && (
            <Link href={`${whole}#messages`} className="link print:hidden">
              Show the whole conversation
            </Link>
          )}
        </p>
      )}
      <TalkPages talk={talk} at={(cut) => `${talkAddress(query, cut)}#messages`} />
    </>
  )
}
