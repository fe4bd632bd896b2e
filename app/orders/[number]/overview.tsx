import { Coupons } from '@/components/orders/coupons'
import { DisputePanel } from '@/components/orders/dispute-panel'
import { History } from '@/components/orders/history'
import { Lines } from '@/components/orders/lines'
import { MessageForm } from '@/components/orders/message-form'
import { Messages } from '@/components/orders/messages'
import { Parcels } from '@/components/orders/parcels'
import { Totals } from '@/components/orders/totals'
import { Card } from '@/components/ui/card'
import { isCancellableAtWill } from '@/lib/law/guards'
import type { Person } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { cancelKindReasons, cancelKindWords } from '@/lib/words/items'
import { acceptProposal, escalate, propose, writeToSeller } from './actions'

/** The dispute if there is one, what was ordered, where it goes, what happened, what was written. */
export function Overview({ view, party }: { view: OrderView; party: Person }) {
  const { facts, order, circumstances } = view
  const { checkout, store } = facts
  return (
    <div className="grid gap-5">
      <DisputePanel
        view={view}
        party={party}
        actions={party === 'buyer' ? { propose, accept: acceptProposal, escalate } : undefined}
      />
      <Card title="Items" aside={`Sold by ${store.name}`}>
        <div className="grid gap-4">
          <Lines view={view} />
          {!isCancellableAtWill(order, circumstances.policy) && (
            <p className="rounded-md bg-sunken px-3 py-2 text-sm" data-rule="C12">
              <span className="font-medium">{cancelKindWords[order.cancelKind]}.</span>{' '}
              {cancelKindReasons[order.cancelKind]}
            </p>
          )}
          <div className="border-line border-t pt-3">
            <Totals view={view} />
          </div>
          <Coupons view={view} />
        </div>
      </Card>
      <Card title="Delivery">
        <div className="grid gap-5 sm:grid-cols-2">
          <address className="text-sm not-italic">
            <p className="font-medium">{checkout.recipient}</p>
            <p>{checkout.street}</p>
            <p>
              {checkout.postcode} {checkout.city}
            </p>
            <p>{checkout.country}</p>
          </address>
          <Parcels view={view} />
        </div>
      </Card>
      <Card title="History">
        <History view={view} />
      </Card>
      <Card title="Messages" id="messages" aside={party === 'buyer' ? `With ${store.name}` : undefined}>
        <Messages
          view={view}
          party={party}
          form={
            party === 'buyer' && (
              <MessageForm number={view.number} action={writeToSeller} label="Your message to the seller" />
            )
          }
        />
      </Card>
    </div>
  )
}
