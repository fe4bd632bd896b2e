import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { WhyNot } from '@/components/ui/why-not'
import { asked, type Query } from '@/lib/address'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { movesOf } from '@/lib/law/table'
import { MINUTE } from '@/lib/law/time'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { doneWords } from '@/lib/words/done'
import { meanwhileWords } from '@/lib/words/meanwhile'

/** What came of the move that led here, as the address tells it: done, or why it is not open any more and who was there first (C16). */
export function Outcome({ view, party, query }: { view: OrderView; party: Person; query: Query }) {
  const name = asked(query, 'done')
  const inPart = name === 'cancel' && view.order.cancellation.state !== 'cancelled'
  const done = doneWords(inPart ? 'cancel-part' : name)
  if (done && justDone(view, party, name)) return <DoneNotice key={`${name} ${view.version}`} title={done} />
  if (done) return null
  const missed = movesOf(party).find((move) => move === asked(query, 'missed'))
  if (!missed) return null
  const now = option(view.order, missed, party, view.circumstances)
  if (now.open) return null
  const seen = Number(asked(query, 'seen')) || view.version
  return (
    <Notice tone="critical" title="Nothing was done">
      <WhyNot
        refusal={now.refusal}
        move={missed}
        currency={view.facts.currency}
        order={view.order}
        circumstances={view.circumstances}
      />
      <p>{meanwhileWords(view.history.filter(({ seq }) => seq > seen))}</p>
    </Notice>
  )
}

const WHILE_MS = 5 * MINUTE
const people: readonly string[] = ['buyer', 'seller', 'mediator'] satisfies Person[]

/** An address says it to anybody for ever: it is true while this party's move is the last a person made, and fresh. */
function justDone({ history, facts, evidence, order, circumstances }: OrderView, party: Person, name: string): boolean {
  // An order that was ordered again begins with it.
  if (name === 'reorder') return party === 'buyer' && circumstances.now - order.placedAt < WHILE_MS
  const messages = facts.messages.map(({ as, sentAt }) => ({ by: as, move: 'message', at: sentAt.getTime() }))
  const brought = evidence.map(({ as, at }) => ({ by: as, move: 'evidence', at })).sort((a, b) => a.at - b.at)
  const made =
    name === 'message' ? messages : name === 'evidence' ? brought : history.filter(({ by }) => people.includes(by))
  const last = made.at(-1)
  return last?.move === name && last.by === party && circumstances.now - last.at < WHILE_MS
}
