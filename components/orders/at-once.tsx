import { Gavel, MapPinOff, PackageX, PiggyBank, Scale, ScanBarcode, Ticket } from 'lucide-react'
import { Moment } from '@/components/ui/moment'
import { isShipped } from '@/lib/law/fulfilment'
import { arrived } from '@/lib/law/guards/fulfilment'
import type { Order, Person } from '@/lib/law/order'
import type { Preview } from '@/lib/law/preview'
import { unknownParcel } from '@/lib/law/tracking'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { addressStays, atOnceWords, couponsStay, moneyWaits, moneyWaitsForArrival, partGone } from '@/lib/words/at-once'
import { nothingPaid, orderAfter, pardonWords } from '@/lib/words/consequences'
import { money } from '@/lib/words/money'
import { partsLine } from '@/lib/words/parts'
import { Line, type Reading } from './effect-list'
import { titleOf } from './line-titles'
import { TrackingDue } from './tracking-due'

type Props = { preview: Preview; view: OrderView; reader: Person }

/** What the order is right after the move, before any money: cancelled, partly cancelled, waiting for goods, going on. */
export function AtOnce({ preview, view, reader }: Props) {
  const { effect, accepted } = preview
  const { order, facts } = view
  const { returning } = accepted.order
  const cancelled = accepted.order.cancellation.state === 'cancelled' && order.cancellation.state !== 'cancelled'
  const gone = cancelled ? null : newlyCancelled(order, accepted.order, view)
  const knownBy = isShipped(order) ? null : unknownParcel(accepted.order, view.circumstances)
  return (
    <>
      <Line icon={<PackageX className="size-4" />}>
        {gone
          ? partGone(gone)
          : (!cancelled && atOnceWords(accepted.command.move, accepted.order, reader)) ||
            orderAfter(accepted.order, effect.status)}
      </Line>
      {knownBy !== null && (
        <Line icon={<ScanBarcode className="size-4" />} data={{ 'data-rule': 'S2' }}>
          <TrackingDue from={knownBy} reader={reader} />
        </Line>
      )}
      {order.destination.state === 'asked' && isShipped(accepted.order) && !isShipped(order) && (
        <Line icon={<MapPinOff className="size-4" />} data={{ 'data-rule': 'S5' }}>
          {addressStays}
        </Line>
      )}
      {order.payment.state === 'awaiting' && cancelled && (
        <Line icon={<Scale className="size-4" />}>{nothingPaid}</Line>
      )}
      {gone && <CouponsStay coupons={view.coupons} />}
      {(returning.state === 'awaited' || returning.state === 'proof-awaited') && order.returning !== returning && (
        <Line icon={<PiggyBank className="size-4" />} data={{ 'data-waits': returning.state }}>
          {returning.state === 'awaited' &&
          !arrived.holds({ order: accepted.order, policy: view.circumstances.policy }) ? (
            moneyWaitsForArrival(money(returning.terms.amount, facts.currency), reader)
          ) : (
            <>
              {moneyWaits[returning.state](money(returning.terms.amount, facts.currency), reader)}{' '}
              <Moment at={returning.state === 'awaited' ? returning.sendBy : returning.proofBy} />.
            </>
          )}
        </Line>
      )}
      {effect.points < 0 && (
        <Line icon={<Gavel className="size-4" />} data={{ 'data-points': String(effect.points) }}>
          {pardonWords(-effect.points)}
        </Line>
      )}
    </>
  )
}

/** What becomes of the coupons while a part of the order goes on (K1). */
export const CouponsStay = ({ coupons }: Pick<Reading, 'coupons'>) =>
  coupons.length > 0 && <Line icon={<Ticket className="size-4" />}>{couponsStay}</Line>

/** The units that are cancelled afterwards and were not before; null where there are none (C13). */
function newlyCancelled(before: Order, after: Order, view: OrderView): string | null {
  const parts = after.lines.flatMap(({ number, cancelled }, at) => {
    const quantity = cancelled - (before.lines[at]?.cancelled ?? 0)
    return quantity > 0 ? [{ line: number, quantity }] : []
  })
  return parts.length > 0 ? partsLine(parts, titleOf(view)) : null
}
