import type { ListedOrder } from '@/lib/orders/queries/listed'
import { partsLine } from '@/lib/words/parts'
import { reasonWords } from '@/lib/words/reasons'

/** What the buyer of an order asks, and why. Nothing where no request waits. */
export function Asked({ row, order: { cancellation } }: Pick<ListedOrder, 'row' | 'order'>) {
  if (cancellation.state !== 'requested') return null
  const { reason, parts, note } = cancellation
  return (
    <p className="wrap-anywhere">
      {reasonWords(reason)}
      {parts && `: ${partsLine(parts, (number) => row.lines.find((line) => line.number === number)?.title)}`}
      {note && <span className="text-ink-soft">. “{note}”</span>}
    </p>
  )
}
