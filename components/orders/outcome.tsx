import { Notice } from '@/components/ui/notice'
import { WhyNot } from '@/components/ui/why-not'
import { asked, type Query } from '@/lib/address'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { movesOf } from '@/lib/law/table'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { doneWords } from '@/lib/words/done'
import { meanwhileWords } from '@/lib/words/meanwhile'

/** What came of the move that led here, as the address tells it: done, or why it is not open any more and who was there first (C16). */
export function Outcome({ view, party, query }: { view: OrderView; party: Person; query: Query }) {
  const done = doneWords(asked(query, 'done'))
  if (done) return <Notice tone="positive" title={done} />
  const missed = movesOf(party).find((move) => move === asked(query, 'missed'))
  if (!missed) return null
  const now = option(view.order, missed, party, view.circumstances)
  if (now.open) return null
  const seen = Number(asked(query, 'seen')) || view.version
  return (
    <Notice tone="critical" title="Nothing was done">
      <WhyNot refusal={now.refusal} move={missed} currency={view.facts.currency} />
      <p>{meanwhileWords(view.history.filter(({ seq }) => seq > seen))}</p>
    </Notice>
  )
}
