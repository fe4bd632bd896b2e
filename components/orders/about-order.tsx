import { Money } from '@/components/ui/money'
import type { Person } from '@/lib/law/order'
import { cancelledInPart, unitsCancelled } from '@/lib/law/parts'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { standingWords } from '@/lib/words/parts'

/** What an order is, in one line: what still stands of it, with whom, and what that comes to. */
export function AboutOrder({ view: { facts, order }, reader }: { view: OrderView; reader: Person }) {
  const lines = facts.lines.map((line) => ({ ...line, cancelled: unitsCancelled(order, line.number) }))
  return (
    <p className="wrap-anywhere mt-1 text-ink-soft text-sm" data-about-order="">
      {standingWords(lines)}&nbsp;· {reader === 'buyer' ? facts.store.name : facts.buyer.name}&nbsp;·{' '}
      <Money amount={facts.total - cancelledInPart(order)} currency={facts.currency} />
    </p>
  )
}
