import Link from 'next/link'
import { Money } from '@/components/ui/money'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { LinePicture } from './line-picture'

/** What was ordered, line by line. */
export function Lines({ view: { facts } }: { view: OrderView }) {
  return (
    <ul className="grid gap-4">
      {facts.lines.map((line) => (
        <li key={line.id} className="flex gap-4">
          <LinePicture {...line} />
          <div className="min-w-0 flex-1 text-sm">
            <Link href={`/products/${line.product.slug}`} className="font-medium hover:underline">
              {line.title}
            </Link>
            <p className="text-ink-soft">
              {line.quantity} × <Money amount={line.unitPrice} currency={facts.currency} />
            </p>
          </div>
          <Money amount={line.quantity * line.unitPrice} currency={facts.currency} className="text-sm" />
        </li>
      ))}
    </ul>
  )
}
