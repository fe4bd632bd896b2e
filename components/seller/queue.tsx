import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinePicture } from '@/components/orders/line-picture'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { EmptyState } from '@/components/ui/empty-state'
import { Money } from '@/components/ui/money'
import { outlook } from '@/lib/law/outlook'
import type { ListedOrder } from '@/lib/orders/queries/lists'
import { deadlineEffect, isHousekeeping } from '@/lib/words/deadlines'

type Props = {
  title: string
  id: string
  orders: readonly ListedOrder[]
  total: number
  empty: { readonly title: string; readonly text: string }
  href: (order: ListedOrder) => string
  /** What is special about each: the buyer's reason, a status. */
  about: (order: ListedOrder) => ReactNode
  actions: (order: ListedOrder) => ReactNode
}

/** Orders that wait for somebody, the one with the least time left first, each with what can be done about it. */
export function Queue({ title, id, orders, total, empty, href, about, actions }: Props) {
  return (
    <Card title={title} id={id} aside={total > 0 ? <span className="tabular-nums">{total}</span> : undefined} flush>
      {orders.length === 0 ? (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {orders.map((order) => (
            <li
              key={order.row.id}
              data-order={order.row.number}
              className="grid gap-3 px-4 py-4 text-sm sm:px-5 md:grid-cols-[1fr_auto] md:gap-5"
            >
              <div className="flex min-w-0 gap-3">
                {order.row.lines[0] && <LinePicture {...order.row.lines[0]} />}
                <div className="grid min-w-0 content-start gap-0.5">
                  <p className="flex flex-wrap items-baseline gap-x-3">
                    <Link href={href(order)} className="font-medium hover:underline">
                      {order.row.number}
                    </Link>
                    <Money amount={order.row.total} currency={order.row.currency} />
                  </p>
                  <p className="min-w-0 text-ink-soft">
                    {order.row.lines.map(({ title }) => title).join(', ')} · {order.row.buyer.name}
                  </p>
                  {about(order)}
                </div>
              </div>
              <div className="flex flex-wrap items-center gap-2 md:justify-end">{actions(order)}</div>
              <Left order={order} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** The time left, and what the clock does then. */
function Left({ order: { order, circumstances } }: { order: ListedOrder }) {
  const next = outlook(order, circumstances).find(({ deadline }) => !isHousekeeping(deadline.move))
  if (!next) return null
  return (
    <p className="text-ink-soft md:col-span-2">
      <span className="font-medium text-ink">
        <Countdown until={next.deadline.at} now={circumstances.now} />
      </span>
      . Then: {deadlineEffect(next.deadline.move, next.after)}
    </p>
  )
}
