import { Countdown } from '@/components/ui/countdown'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { PostalAddress } from '@/lib/law/beside'
import { addressInForce, postal } from '@/lib/law/destination'
import type { Person } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { unlessActed } from '@/lib/words/deadlines'
import { addressAsked, addressChanged } from '@/lib/words/steps'

/** Where a loaded order goes (S5). */
export const addressOf = ({ order, facts }: Pick<OrderView, 'order' | 'facts'>): PostalAddress =>
  addressInForce(order.destination, postal(facts.checkout))

/** An address, line by line. */
export const PostalLines = ({ to }: { to: PostalAddress }) => (
  <address className="wrap-anywhere text-sm not-italic">
    <p className="font-medium">{to.recipient}</p>
    <p>{to.street}</p>
    <p>
      {to.postcode} {to.city}
    </p>
    <p>{to.country}</p>
  </address>
)

/** Where the order goes, whether that was changed, and the address that is asked for and not answered yet (S5). */
export function Destination({ view, reader }: { view: OrderView; reader: Person }) {
  const { destination } = view.order
  return (
    <div className="grid content-start gap-3" data-destination={destination.state}>
      <PostalLines to={addressOf(view)} />
      {destination.state === 'changed' && (
        <p className="text-ink-soft text-sm">
          {addressChanged} <Moment at={destination.changedAt} form="day" />.
        </p>
      )}
      {destination.state === 'asked' && (
        <Notice tone="caution" title={addressAsked(reader)}>
          <PostalLines to={destination.to} />
          <p>
            <Countdown until={destination.answerBy} now={view.circumstances.now} /> (
            <Moment at={destination.answerBy} />
            ). {unlessActed('lapse-address', 'awaiting-shipment')}
          </p>
        </Notice>
      )}
    </div>
  )
}
