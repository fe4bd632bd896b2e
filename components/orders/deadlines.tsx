import { Countdown } from '@/components/ui/countdown'
import { Moment } from '@/components/ui/moment'
import type { Person } from '@/lib/law/order'
import { comesToPass, outlook } from '@/lib/law/outlook'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { deadlineEffect, deadlineLabel, voidEffect } from '@/lib/words/deadlines'
import { RuleLink } from './rule-link'

/** Every deadline running on the order: how long it still takes, and what happens then (F3, T1). */
export function Deadlines({ view: { order, circumstances }, reader }: { view: OrderView; reader: Person }) {
  const ahead = outlook(order, circumstances).map((one) => ({
    ...one,
    comes: comesToPass(one.deadline, order, circumstances),
  }))
  if (ahead.length === 0) return <p className="text-ink-soft text-sm">Nothing is due. Time changes nothing any more.</p>
  return (
    <ul className="grid gap-4 text-sm">
      {ahead.map(({ deadline: { at, move, rule, leg }, after, comes }) => (
        <li key={`${move} ${leg}`} className="grid gap-0.5" data-deadline={move} data-void={comes ? undefined : ''}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{deadlineLabel(move)}</span>
            <Countdown until={at} now={circumstances.now} />
          </p>
          <p className="text-ink-soft">
            {comes ? deadlineEffect(move, after, reader) : voidEffect(move, after, reader)} <RuleLink rule={rule} />
          </p>
          <p className="text-ink-soft text-xs">
            <Moment at={at} />
          </p>
        </li>
      ))}
    </ul>
  )
}
