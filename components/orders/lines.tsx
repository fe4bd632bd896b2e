import { Link } from '@/components/ui/link'
import { Money } from '@/components/ui/money'
import { foundByOf } from '@/lib/buying/wish'
import { unitsCancelled } from '@/lib/law/parts'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { partsWords } from '@/lib/words/parts'
import { foundByWords, sourceWords } from '@/lib/words/sources'
import { LinePicture } from './line-picture'

/** What was ordered, line by line, with how much of each is cancelled while the rest goes on (C13). */
export function Lines({ view: { facts, order } }: { view: OrderView }) {
  return (
    <ul className="grid gap-4">
      {facts.lines.map((line) => {
        const cancelled = unitsCancelled(order, line.number)
        return (
          <li key={line.id} className="flex gap-4" data-line={line.number} data-cancelled={cancelled}>
            <LinePicture {...line} />
            <div className="min-w-0 flex-1 text-sm">
              <Link href={`/products/${line.product.slug}`} className="font-medium hover:underline">
                {line.title}
              </Link>
              <p className="text-ink-soft">
                {line.quantity} × <Money amount={line.unitPrice} currency={facts.currency} />
              </p>
              <p className="text-ink-soft text-xs" data-found-by={foundByOf(line.foundBy ?? facts.foundBy)}>
                {sourceWords[facts.source]}. {foundByWords[foundByOf(line.foundBy ?? facts.foundBy)]}.
              </p>
              {cancelled > 0 && <p className="font-medium">{partsWords.cancelled(cancelled, line.quantity)}</p>}
            </div>
            <Money amount={line.quantity * line.unitPrice} currency={facts.currency} className="text-sm" />
          </li>
        )
      })}
    </ul>
  )
}
