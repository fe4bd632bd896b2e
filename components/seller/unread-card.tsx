import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import type { ListedThread } from '@/lib/messages/inbox'

/** What buyers have written and the seller has not read (P3). */
export function UnreadCard({ threads }: { threads: readonly ListedThread[] }) {
  const count = threads.reduce((sum, { unread }) => sum + unread, 0)
  return (
    <Card
      title="Unread messages"
      id="unread"
      aside={
        <span className="tabular-nums" data-unread={count}>
          {count}
        </span>
      }
      footer={
        <Link href="/messages" className="link">
          See all messages
        </Link>
      }
      flush
    >
      {threads.length === 0 ? (
        <EmptyState title="Nothing unread">When a buyer writes to one of your stores, it is listed here.</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-t text-sm">
          {threads.map(({ id, with: name, number, title, last, unread }) => (
            <li key={id} data-row="" tabIndex={-1} className="px-4 py-3 -outline-offset-2! focus:bg-surface sm:px-5">
              <p className="flex flex-wrap items-baseline gap-x-3" data-key="o">
                <Link href={`/messages/${id}`} className="font-medium hover:underline">
                  {name}
                  {number && ` · order ${number}`}
                </Link>
                <span className="text-ink-soft">{unread} unread</span>
                <span className="text-ink-soft sm:ml-auto">
                  <Moment at={last.at} />
                </span>
              </p>
              {title && <p className="text-ink-soft">{title}</p>}
              <p className="line-clamp-2 wrap-anywhere">{last.text}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
