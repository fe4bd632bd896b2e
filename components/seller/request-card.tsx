import { titleOf } from '@/components/orders/line-titles'
import { Countdown } from '@/components/ui/countdown'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { faultOf } from '@/lib/law/ending'
import { isCancellableAtWill, kindOf } from '@/lib/law/parts'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { cancelKindWords } from '@/lib/words/items'
import { partsLine, partsWords } from '@/lib/words/parts'
import { faultWords, reasonWords } from '@/lib/words/reasons'

/** What the buyer asks, and that the order is on hold meanwhile (C16). Nothing where no request waits. */
export function RequestCard({ view }: { view: OrderView }) {
  const { order, circumstances } = view
  const { cancellation } = order
  if (cancellation.state !== 'requested') return null
  const { reason, note, parts, requestedAt, answerBy } = cancellation
  const { policy, now } = circumstances
  return (
    <Notice tone="caution" title="On hold: do not ship">
      <p>
        {parts ? partsWords.asked(partsLine(parts, titleOf(view))) : 'The buyer asks to cancel this order.'} The time to
        ship stands still until there is an answer. Should it be on its way all the same, mark it as shipped: that
        refuses the request.
      </p>
      <div className="rounded-md bg-raised px-4 py-2 text-ink">
        <Facts
          facts={[
            { label: 'Reason', value: reasonWords(reason) },
            { label: 'Counts as', value: faultWords[faultOf(reason, policy)] },
            {
              label: 'To be cancelled',
              value: parts ? <span data-parts="some">{partsLine(parts, titleOf(view))}</span> : 'Everything',
            },
            !isCancellableAtWill(order, policy, parts) && {
              label: 'Item',
              value: cancelKindWords[kindOf(order, parts)],
            },
            { label: 'Asked', value: <Moment at={requestedAt} /> },
            { label: 'Answer by', value: <Moment at={answerBy} /> },
            { label: 'Time left', value: <Countdown until={answerBy} now={now} /> },
          ]}
        />
        {note && (
          <blockquote className="my-2 whitespace-pre-line wrap-anywhere border-line-strong border-l-2 pl-3">
            {note}
          </blockquote>
        )}
      </div>
    </Notice>
  )
}
