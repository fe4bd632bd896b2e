import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/moment'
import type { Side } from '@/lib/law/order'
import type { ListedThread } from '@/lib/messages/inbox'

/** Threads, each with whom it is, what it is about, the last words in it, and how much of it is unread (P3). */
export const ThreadList = ({ threads }: { threads: readonly ListedThread[] }) => (
  <ul className="divide-y divide-line">
    {threads.map(({ id, as, with: whom, store, number, title, last, unread }) => (
      <li
        key={id}
        data-thread={id}
        data-unread={unread || undefined}
        className="relative grid gap-1 px-4 py-3.5 hover:bg-sunken sm:px-5"
      >
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
            {/* A page of its own each time: reading it changes the counts above. */}
            <a
              href={`/messages/${id}`}
              className={clsx('link after:absolute after:inset-0', unread > 0 && 'font-semibold')}
            >
              {whom}
            </a>
            {unread > 0 && <Badge tone="accent">{unread} new</Badge>}
          </span>
          <span className="text-ink-soft text-xs">
            <Moment at={last.at} />
          </span>
        </p>
        <p className="text-ink-soft text-xs">
          {[
            number ? `Order ${number}` : as === 'seller' ? 'Question before buying' : 'Your question',
            title,
            as === 'seller' && `to your store ${store}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="line-clamp-2 wrap-anywhere text-sm">
          {wrote(as, last.as)}
          {last.text || (last.pictures === 1 ? 'A picture' : `${last.pictures} pictures`)}
        </p>
      </li>
    ))}
  </ul>
)

const wrote = (reader: Side, author: string) =>
  author === reader ? 'You: ' : author === 'mediator' ? 'Mediator: ' : ''
