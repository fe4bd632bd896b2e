import { Quote } from '@/components/orders/quote'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import type { RefuseReason } from '@/lib/law/cancellation'
import type { Proposal } from '@/lib/law/dispute'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { disputeReasonWords } from '@/lib/words/dispute-reasons'
import { appealedBy } from '@/lib/words/disputes'
import { proposalName, proposalWords, withReturnWords } from '@/lib/words/proposals'
import { reasonWords, refuseWords } from '@/lib/words/reasons'

/** Both sides of a dispute beside each other: what each says, and what each proposes. */
export function Stories({ view }: { view: OrderView }) {
  const { dispute } = view.order
  if (dispute.state === 'none') return null
  const { facts } = view
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Card title="The buyer says" aside={facts.buyer.name}>
        <div className="grid gap-4">
          <Facts
            facts={[
              { label: 'Reason', value: disputeReasonWords(dispute.reason) },
              { label: 'Asks for', value: <Money amount={dispute.wanted} currency={facts.currency} /> },
              { label: 'Opened', value: <Moment at={dispute.openedAt} /> },
            ]}
          />
          <Quote>{dispute.story}</Quote>
          <Requests view={view} />
          <Appeal view={view} by="buyer" />
          <Offers view={view} by="buyer" />
        </div>
      </Card>
      <Card title="The seller says" aside={facts.store.name}>
        <div className="grid gap-4">
          <Answers view={view} />
          <Appeal view={view} by="seller" />
          <Offers view={view} by="seller" />
        </div>
      </Card>
    </div>
  )
}

function Requests({ view: { facts } }: { view: OrderView }) {
  return facts.cancellationRequests.map(({ id, reason, note, requestedAt }) => (
    <div key={id} className="grid gap-1 text-sm">
      <p>
        Asked to cancel: {reasonWords(reason)}{' '}
        <span className="text-ink-soft">
          (<Moment at={requestedAt.getTime()} form="day" />)
        </span>
      </p>
      {note && <Quote>{note}</Quote>}
    </div>
  ))
}

function Answers({ view: { facts, hasOlderTalk } }: { view: OrderView }) {
  const refusals = facts.cancellationRequests.filter(({ because }) => because !== null)
  const wrote = facts.messages.filter((message) => message.as === 'seller')
  if (refusals.length === 0 && wrote.length === 0 && !hasOlderTalk)
    return <p className="text-ink-soft text-sm">The seller has not written anything.</p>
  return (
    <>
      {refusals.map(({ id, because, answerNote, answeredAt }) => (
        <div key={id} className="grid gap-1 text-sm">
          <p>
            Refused: {refuseWords[because as RefuseReason]}
            {answeredAt && (
              <span className="text-ink-soft">
                {' '}
                (<Moment at={answeredAt.getTime()} form="day" />)
              </span>
            )}
          </p>
          {answerNote && <Quote>{answerNote}</Quote>}
        </div>
      ))}
      {hasOlderTalk && (
        <a href="#messages" className="link text-sm">
          All that was written is further down
        </a>
      )}
      {wrote.map(({ id, text }) => (
        <Quote key={id}>{text}</Quote>
      ))}
    </>
  )
}

function Appeal({ view, by }: { view: OrderView; by: Proposal['by'] }) {
  const { dispute } = view.order
  if (dispute.state !== 'appealed' || dispute.appealedBy !== by) return null
  return (
    <section className="grid gap-2 border-line border-t pt-4 text-sm" data-appeal={by}>
      <h3 className="font-semibold">{appealedBy(by, 'mediator')}</h3>
      <Quote>{dispute.appeal}</Quote>
      <p className="text-ink-soft">
        <Moment at={dispute.appealedAt} />
      </p>
    </section>
  )
}

function Offers({ view: { order, facts }, by }: { view: OrderView; by: Proposal['by'] }) {
  const all = 'proposals' in order.dispute ? order.dispute.proposals : []
  const offers = all.filter((offer) => offer.by === by)
  return (
    <section className="grid gap-2 border-line border-t pt-4 text-sm">
      <h3 className="font-semibold">Proposals</h3>
      {offers.length === 0 && <p className="text-ink-soft">None made.</p>}
      {offers.map((offer) => (
        <div key={offer.number} className="grid gap-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-semibold">
              <Money amount={offer.amount} currency={facts.currency} />
              {offer.withReturn && `, ${withReturnWords.mark}`}
            </span>
            <span className="text-ink-soft">
              {proposalName(offer.number)}. {proposalWords(offer, all)}, <Moment at={offer.proposedAt} form="day" />
            </span>
          </p>
          {offer.note && <Quote>{offer.note}</Quote>}
        </div>
      ))}
    </section>
  )
}
