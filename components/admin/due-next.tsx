import { Fragment } from 'react'
import { RuleLink } from '@/components/orders/rule-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import type { Upcoming } from '@/lib/orders/queries/upcoming'
import { deadlineEffect } from '@/lib/words/deadlines'
import { jobWords, reportWords } from '@/lib/words/due'

/** What happens by itself next, in the order in which it happens. */
export function DueNext({ due }: { due: readonly Upcoming[] }) {
  return (
    <Card title="What is due next" flush>
      {due.length === 0 ? (
        <EmptyState title="Nothing is due">
          No order waits for anybody. Place one, and its deadlines appear here.
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line border-line border-t text-sm">
          {due.map((item) => (
            <li
              key={`${item.kind} ${item.id}`}
              className="grid gap-x-4 gap-y-0.5 px-4 py-3 sm:px-5 md:grid-cols-[12rem_1fr_14rem]"
            >
              <span className="font-medium">
                <Moment at={item.at} />
              </span>
              <span className="min-w-0">{what(item)}</span>
              <span className="flex gap-3 text-ink-soft md:justify-between">
                <span>
                  {item.numbers.map((number, index) => (
                    <Fragment key={number}>
                      {index > 0 && ', '}
                      <Link href={`/admin/reviews/${number}`} className="link">
                        {number}
                      </Link>
                    </Fragment>
                  ))}
                </span>
                {item.kind === 'deadline' && <RuleLink rule={item.rule} />}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function what(item: Upcoming): string {
  if (item.kind === 'deadline') return deadlineEffect(item.move, item.after)
  return item.kind === 'job' ? jobWords(item.job, item.attempts) : reportWords(item.report)
}
