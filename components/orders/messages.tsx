import type { ReactNode } from 'react'
import { markSeen } from '@/app/messages/actions'
import { Seen } from '@/components/messages/seen'
import { Talk } from '@/components/messages/talk'
import { Link } from '@/components/ui/link'
import type { Person } from '@/lib/law/order'
import { type Said, saidIn } from '@/lib/messages/talk'
import { readBy } from '@/lib/messages/thread'
import type { OrderView } from '@/lib/orders/queries/order-view'

type Props = {
  view: OrderView
  party: Person
  /** The way to what was written before, where it is not on a page of its own, and what is shown of it. */
  pages?: ReactNode
  said?: readonly Said[]
  /** The form to write with; left out for those who only read. */
  form?: ReactNode
}

/** The thread of an order between its buyer and its seller (P3). */
export const Messages = ({ view, party, pages, said = view.facts.messages.map(saidIn), form }: Props) => (
  <div className="grid gap-5">
    {pages ?? (view.hasOlderTalk && <Whole thread={view.facts.thread?.id ?? ''} />)}
    <Talk
      messages={said}
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

const Whole = ({ thread }: { thread: string }) => (
  <p className="text-sm">
    These are the newest messages.{' '}
    <Link href={`/messages/${thread}`} className="link">
      Read the whole conversation
    </Link>
  </p>
)

const unreadBy = ({ facts }: OrderView, party: Person) =>
  party !== 'mediator' && facts.messages.some((message) => message[readBy[party]] === null)
