import { linesNow } from '@/components/orders/line-titles'
import { Countdown } from '@/components/ui/countdown'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { StatusBadges } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { outlook } from '@/lib/law/outlook'
import { cancelledInPart } from '@/lib/law/parts'
import { badges, status } from '@/lib/law/status'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import { isHousekeeping } from '@/lib/words/deadlines'
import { lineWords } from '@/lib/words/parts'
import { bulkWords } from '@/lib/words/seller'
import { sourceWords } from '@/lib/words/sources'

const columns = [
  { key: 'order', label: 'Order' },
  { key: 'items', label: 'Items' },
  { key: 'buyer', label: 'Buyer' },
  { key: 'status', label: 'Status' },
  { key: 'left', label: 'Time left' },
  { key: 'source', label: 'Source' },
  { key: 'total', label: 'Total', align: 'right' },
] as const

/** Orders of the seller's stores, a line each. Inside a form, those with a request that waits can be chosen. */
export function OrderTable({ orders }: { orders: readonly ListedOrder[] }) {
  return (
    <Table
      caption="Orders of your stores"
      columns={columns}
      rows={orders.map(({ row, order, circumstances }) => {
        const next = outlook(order, circumstances).find(({ deadline }) => !isHousekeeping(deadline.move))
        return {
          key: row.id,
          cells: {
            order: (
              <span className="flex items-center gap-3">
                {order.cancellation.state === 'requested' && (
                  <input
                    type="checkbox"
                    name="order"
                    value={row.number}
                    aria-label={bulkWords.choose(row.number)}
                    className="size-5 shrink-0 accent-accent"
                  />
                )}
                <span className="grid gap-0.5">
                  <Link href={`/seller/orders/${row.number}`} className="link">
                    {row.number}
                  </Link>
                  <span className="font-normal text-ink-soft text-xs">
                    <Moment at={row.placedAt.getTime()} form="day" />
                  </span>
                </span>
              </span>
            ),
            items: <Items lines={linesNow({ row, order })} />,
            buyer: row.buyer.name,
            status: <StatusBadges status={status(order)} badges={badges(order)} />,
            left: next ? <Countdown until={next.deadline.at} now={circumstances.now} /> : undefined,
            source: sourceWords[row.source] ?? row.source,
            total: <Total amount={row.total} cancelled={cancelledInPart(order)} currency={row.currency} />,
          },
        }
      })}
    />
  )
}

/** What was ordered, a line each. */
const Items = ({ lines }: { lines: ReturnType<typeof linesNow> }) => (
  <ul className="grid gap-0.5">
    {lines.map((line) => (
      <li key={line.number}>{lineWords(line)}</li>
    ))}
  </ul>
)

/** What an order came to, and how much of that is cancelled while the rest goes on (C13). */
function Total({ amount, cancelled, currency }: { amount: number; cancelled: number; currency: string }) {
  if (cancelled === 0) return <Money amount={amount} currency={currency} />
  return (
    <span className="grid justify-items-end gap-0.5">
      <Money amount={amount} currency={currency} />
      <span className="text-ink-soft text-xs">
        <Money amount={cancelled} currency={currency} /> cancelled
      </span>
    </span>
  )
}
