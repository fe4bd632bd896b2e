import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import type { Person } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { seenBy } from '@/lib/words/parties'

type Props = {
  view: OrderView
  party: Person
  /** The form to write with; left out for those who only read. */
  form?: ReactNode
}

/** The thread of an order between its buyer and its seller (P3). */
export function Messages({ view: { facts }, party, form }: Props) {
  return (
    <div className="grid gap-5">
      {facts.messages.length === 0 ? (
        <p className="text-ink-soft text-sm">No messages yet.</p>
      ) : (
        <ol className="grid gap-3">
          {facts.messages.map(({ id, as, author, text, sentAt }) => (
            <li
              key={id}
              className={clsx(
                'grid max-w-[85%] gap-1 rounded-lg px-3.5 py-2.5 text-sm',
                as === party
                  ? 'justify-self-end bg-accent-soft text-on-accent-soft'
                  : 'justify-self-start bg-sunken text-ink',
              )}
            >
              <p className="text-xs">
                <span className="font-semibold">{seenBy(as as Person, party)}</span>
                {as !== party && ` · ${author.name}`} · <Moment at={sentAt.getTime()} />
              </p>
              <p className="whitespace-pre-line break-words">{text}</p>
            </li>
          ))}
        </ol>
      )}
      {form}
    </div>
  )
}
