import type { ReactNode } from 'react'
import { LinePicture } from '@/components/orders/line-picture'
import { linesNow } from '@/components/orders/line-titles'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Money } from '@/components/ui/money'
import { outlook } from '@/lib/law/outlook'
import { cancelledInPart } from '@/lib/law/parts'
import { silence } from '@/lib/law/preview'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import { isHousekeeping, unlessActed } from '@/lib/words/deadlines'
import { standingWords } from '@/lib/words/parts'
import { silenceCosts } from '@/lib/words/seller'

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
  /** Where the rest is, when there are more than are shown. */
  more?: ReactNode
}

/** Orders that wait for somebody, the one with the least time left first, each with what can be done about it. */
export function Queue({ title, id, orders, total, empty, href, about, actions, more }: Props) {
  return (
    <Card
      title={title}
      id={id}
      aside={total > 0 ? <span className="tabular-nums">{total}</span> : undefined}
      footer={total > orders.length ? more : undefined}
      flush
    >
      {orders.length === 0 ? (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {orders.map((order) => (
            <li
              key={order.row.id}
              data-order={order.row.number}
              data-row=""
              tabIndex={-1}
              className="grid gap-3 px-4 py-4 text-sm -outline-offset-2! focus:bg-surface sm:px-5"
            >
              <div className="flex min-w-0 gap-3">
                {order.row.lines[0] && <LinePicture {...order.row.lines[0]} />}
                <div className="grid min-w-0 flex-1 content-start gap-0.5">
                  <p className="flex flex-wrap items-baseline gap-x-3">
                    <span data-key="o">
                      <Link href={href(order)} className="font-medium hover:underline">
                        {order.row.number}
                      </Link>
                    </span>
                    <Money amount={order.row.total - cancelledInPart(order.order)} currency={order.row.currency} />
                    <Left order={order} />
                  </p>
                  <p className="min-w-0 text-ink-soft">
                    {standingWords(linesNow(order))} · {order.row.buyer.name}
                  </p>
                  {about(order)}
                  <Then order={order} />
                </div>
              </div>
              <div className="flex flex-wrap items-start gap-2">{actions(order)}</div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const nextOf = ({ order, circumstances }: ListedOrder) =>
  outlook(order, circumstances).find(({ deadline }) => !isHousekeeping(deadline.move))

/** The time left. */
function Left({ order }: { order: ListedOrder }) {
  const next = nextOf(order)
  return (
    next && (
      <span className="font-medium sm:ml-auto">
        <Countdown until={next.deadline.at} now={order.circumstances.now} />
      </span>
    )
  )
}

/** What the clock does when it is over, and what that costs (P1). */
function Then({ order }: { order: ListedOrder }) {
  const next = nextOf(order)
  if (!next) return null
  const points = silence(order.order, order.circumstances)?.effect.points ?? 0
  return (
    <p className="text-ink-soft" data-silence={points}>
      {unlessActed(next.deadline.move, next.after, 'seller')} {points > 0 && silenceCosts(points)}
    </p>
  )
}
