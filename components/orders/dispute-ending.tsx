import { Fragment } from 'react'
import { Countdown } from '@/components/ui/countdown'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import type { Dispute } from '@/lib/law/dispute'
import { option } from '@/lib/law/moves'
import type { Person, Side } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { appealable, appealedBy, backTo, disputeEndWords } from '@/lib/words/disputes'
import { Quote } from './quote'

/** How it ended, whether and until when that can be appealed, and the appeal where there is one (D3). */
export function DisputeEnding({ view, reader }: { view: OrderView; reader: Person }) {
  const { order, facts, circumstances } = view
  const { dispute } = order
  if (dispute.state !== 'closed' && dispute.state !== 'appealed') return null
  return (
    <>
      <div className="grid gap-1 rounded-md bg-sunken p-4 text-sm" data-dispute-end={endOf(dispute)}>
        <p className="font-semibold">
          {disputeEndWords[endOf(dispute)]}
          {endOf(dispute) !== 'order-cancelled' && (
            <>
              : <Money amount={dispute.amount} currency={facts.currency} /> {backTo(reader)}
            </>
          )}
        </p>
        {dispute.reasoning && <p className="whitespace-pre-line wrap-anywhere">{dispute.reasoning}</p>}
        {dispute.state === 'closed' && (
          <p className="text-ink-soft">
            <Moment at={dispute.closedAt} />
            {appeals(view).map(({ by, until }) => (
              <Fragment key={until}>
                . {appealable(by, reader)} <Moment at={until} />
              </Fragment>
            ))}
            .
          </p>
        )}
      </div>
      {dispute.state === 'appealed' && (
        <div className="grid gap-2 text-sm" data-appeal={dispute.appealedBy}>
          <h3 className="font-semibold">{appealedBy(dispute.appealedBy, reader)}</h3>
          <Quote>{dispute.appeal}</Quote>
          <p className="text-ink-soft">
            A mediator decides for good. <Countdown until={dispute.ruleBy} now={circumstances.now} /> (
            <Moment at={dispute.ruleBy} />)
          </p>
        </div>
      )}
    </>
  )
}

/** Who can appeal, as the law has it open for each, and until when: those whose time ends together are told together. */
function appeals({ order, circumstances }: OrderView): { by: Side[]; until: Instant }[] {
  const open = (['buyer', 'seller'] as const).flatMap((side) => {
    const appeal = option(order, 'appeal', side, circumstances)
    return appeal.open && appeal.until !== null ? [{ side, until: appeal.until }] : []
  })
  const ends = [...new Set(open.map(({ until }) => until))]
  return ends.map((until) => ({ by: open.filter((one) => one.until === until).map(({ side }) => side), until }))
}

// Only a ruling can be appealed.
const endOf = (dispute: Extract<Dispute, { state: 'closed' | 'appealed' }>) =>
  dispute.state === 'closed' ? dispute.how : 'ruled'
