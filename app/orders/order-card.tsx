import { Declined } from '@/components/orders/declined'
import { LinePicture } from '@/components/orders/line-picture'
import { linesNow } from '@/components/orders/line-titles'
import { Countdown } from '@/components/ui/countdown'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { StatusBadges } from '@/components/ui/status-badge'
import { deadlines } from '@/lib/law/deadline'
import { cancelledInPart } from '@/lib/law/parts'
import { badges, status } from '@/lib/law/status'
import type { Instant } from '@/lib/law/time'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import { deadlineLabel, isHousekeeping } from '@/lib/words/deadlines'
import { lineWords } from '@/lib/words/parts'
import { CardActions } from './card-actions'

const PICTURES = 4

type Props = {
  listed: ListedOrder
  /** When its last payment was declined, where it waits to be paid again. */
  declined?: Instant
}

/** One order among others: what it is, where it stands, how long that lasts, and what can be done now (F2). */
export function OrderCard({ listed, declined }: Props) {
  const { row, order, circumstances } = listed
  const { number, lines, store, currency, total } = row
  const cancelled = cancelledInPart(order)
  const next = deadlines(order, circumstances.policy).find(({ move }) => !isHousekeeping(move))
  return (
    <li className="rounded-lg border border-line bg-raised shadow-card" data-order={number}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 sm:px-5">
        <h2 id={`order-${number}`} className="font-semibold text-base">
          <Link href={`/orders/${number}`} className="rounded-sm hover:underline">
            Order {number}
          </Link>
        </h2>
        <StatusBadges status={status(order)} badges={badges(order)} />
        <p className="text-ink-soft text-sm sm:ml-auto">
          <Moment at={order.placedAt} form="day" />
        </p>
      </div>
      <div className="flex flex-col gap-4 p-4 sm:flex-row sm:px-5">
        <div className="flex min-w-0 flex-1 gap-4">
          <div className="flex shrink-0 -space-x-6">
            {lines.slice(0, PICTURES).map((line) => (
              <LinePicture key={line.title} {...line} />
            ))}
          </div>
          <div className="grid min-w-0 content-start gap-1 text-sm">
            <p className="font-medium">{titles(linesNow(listed))}</p>
            <p className="text-ink-soft">
              {store.name} · <Money amount={total} currency={currency} />
              {cancelled > 0 && (
                <>
                  , <Money amount={cancelled} currency={currency} /> of it cancelled
                </>
              )}
            </p>
            {declined !== undefined && (
              <p>
                <Declined at={declined} reader="buyer" />
              </p>
            )}
            {next && (
              <p className="flex flex-wrap gap-x-2">
                <span className="text-ink-soft">{deadlineLabel(next.move)}</span>
                <Countdown until={next.at} now={circumstances.now} />
              </p>
            )}
          </div>
        </div>
        <CardActions {...listed} />
      </div>
    </li>
  )
}

function titles(lines: ReturnType<typeof linesNow>): string {
  const named = lines.map(lineWords)
  return named.length > 2 ? `${named.slice(0, 2).join(', ')} and ${named.length - 2} more` : named.join(', ')
}
