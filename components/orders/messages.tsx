import type { ReactNode } from 'react'
import { markSeen } from '@/app/messages/actions'
import { Seen } from '@/components/messages/seen'
import { type Said, Talk } from '@/components/messages/talk'
import { shownFile } from '@/lib/files/shown'
import type { Person } from '@/lib/law/order'
import { readBy } from '@/lib/messages/thread'
import type { OrderView } from '@/lib/orders/queries/order-view'

type Props = {
  view: OrderView
  party: Person
  /** The form to write with; left out for those who only read. */
  form?: ReactNode
}

/** The thread of an order between its buyer and its seller (P3). */
export const Messages = ({ view, party, form }: Props) => (
  <div className="grid gap-5">
    <Talk
      messages={saidIn(view)}
      reader={party}
      none={
        view.mayReadTalk
          ? 'No messages yet.'
          : 'What the two wrote to each other is between them. A mediator reads it once there is something to decide.'
      }
    />
    {unreadBy(view, party) && <Seen thread={view.facts.thread?.id ?? ''} action={markSeen} />}
    {form}
  </div>
)

const unreadBy = ({ facts }: OrderView, party: Person) =>
  party !== 'mediator' && facts.messages.some((message) => message[readBy[party]] === null)

const saidIn = ({ facts }: OrderView): Said[] =>
  facts.messages.map(({ id, as, author, text, sentAt, attachments }) => ({
    ...{ id, as: as as Person, author: author.name, text, at: sentAt.getTime() },
    files: attachments.map(shownFile),
  }))
