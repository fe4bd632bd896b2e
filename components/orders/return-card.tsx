import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { mediated } from '@/lib/law/guards/dispute'
import { arrived } from '@/lib/law/guards/fulfilment'
import type { Person } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { unlessActed } from '@/lib/words/deadlines'
import { notArrivedYet, returnWords } from '@/lib/words/returns'
import { Quote } from './quote'
import { RuleLink } from './rule-link'

/** The goods on their way back: where they are, by when what is due, and the money that waits for them (D5, D6). */
export function ReturnCard({ view, reader }: { view: OrderView; reader: Person }) {
  const { order, circumstances } = view
  const { returning } = order
  if (returning.state === 'none') return null
  const proof = returning.state === 'proof-awaited' || (returning.state === 'done' && returning.how === 'proven')
  return (
    <Card title={proof ? 'Refund' : 'Return'} id="return" aside={<RuleLink rule={proof ? 'D5' : 'D6'} />}>
      <div className="grid gap-3 text-sm" data-returning={returning.state}>
        <p>{returnWords(returning, reader, mediated.holds({ order, policy: circumstances.policy }))}</p>
        {'terms' in returning && (
          <Facts
            facts={[
              {
                label: 'Waits to be paid',
                value: <Money amount={returning.terms.amount} currency={view.facts.currency} />,
              },
              returning.state === 'sent' && { label: 'Carrier', value: returning.carrier },
              returning.state === 'sent' && {
                label: 'Tracking number',
                value: <span className="break-all">{returning.tracking}</span>,
              },
            ]}
          />
        )}
        {returning.state === 'awaited' &&
          (arrived.holds({ order, policy: circumstances.policy }) ? (
            <By at={returning.sendBy} view={view} move="miss-return" />
          ) : (
            <Soft>{notArrivedYet}</Soft>
          ))}
        {returning.state === 'sent' && <By at={returning.confirmBy} view={view} move="assume-return" />}
        {returning.state === 'proof-awaited' && <By at={returning.proofBy} view={view} move="prove-parcel" />}
        {returning.state === 'questioned' && <Quote>{returning.story}</Quote>}
        {returning.state === 'done' && (
          <Soft>
            <Moment at={returning.doneAt} />
          </Soft>
        )}
      </div>
    </Card>
  )
}

type ByProps = { at: Instant; view: OrderView; move: 'miss-return' | 'assume-return' | 'prove-parcel' }

/** Until when, and what the clock does then. */
const By = ({ at, view, move }: ByProps) => (
  <Soft>
    <span className="font-medium text-ink">
      <Countdown until={at} now={view.circumstances.now} />
    </span>{' '}
    (<Moment at={at} />
    ). {unlessActed(move, 'delivered')}
  </Soft>
)

const Soft = ({ children }: { children: ReactNode }) => <p className="text-ink-soft">{children}</p>
