import { Gavel } from 'lucide-react'
import type { SellerMark } from '@/lib/law/beside'
import type { FaultRate } from '@/lib/law/fault-rate'
import type { Preview } from '@/lib/law/preview'
import { DAY, type Instant } from '@/lib/law/time'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { recordEffectWords as words } from '@/lib/words/seller'

type Props = {
  preview: Preview
  view: OrderView
  /** The rates as they are; left out where somebody else than the seller reads. */
  rates?: readonly FaultRate[]
}

/** What a move does to the seller's record, told by the law: at once, and if nobody does anything after it (P1). */
export function RecordEffect({ preview: { effect, accepted, silence }, view, rates }: Props) {
  if (!rates) return null
  const { order, circumstances } = view
  const { cancellation } = accepted.order
  const isFault = effect.points > 0 || (cancellation.state === 'cancelled' && cancellation.fault === 'seller')
  // An order counts once: one that was marked in the last days does so already.
  const moved = isFault ? rates.filter(({ days }) => !isMarkedSince(order.mark, circumstances.now - days * DAY)) : []
  const later = silence?.effect.points ?? 0
  // What points it adds is already among what follows.
  const told = effect.points > 0
  if (told && moved.length === 0) return null
  return (
    <div className="flex gap-2.5 text-sm" data-record={effect.points}>
      <Gavel className="mt-0.5 size-4 shrink-0 opacity-70" aria-hidden="true" />
      <div className="grid gap-0.5">
        {!told && <p>{words.unchanged}</p>}
        {moved.map((rate) => (
          <p key={rate.days} className="text-ink-soft">
            {words.rate(rate)}
          </p>
        ))}
        {later > 0 && (
          <p className="text-ink-soft" data-record-later={later}>
            {words.later(later)}
          </p>
        )}
      </div>
    </div>
  )
}

const isMarkedSince = (mark: SellerMark, since: Instant) =>
  mark.state !== 'clean' && !(mark.state === 'reviewed' && mark.struck) && mark.markedAt > since
