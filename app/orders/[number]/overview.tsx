import { AfterCards } from '@/components/orders/after-cards'
import { CarrierFacts } from '@/components/orders/carrier-facts'
import { Coupons } from '@/components/orders/coupons'
import { Destination } from '@/components/orders/delivery'
import { DisputePanel } from '@/components/orders/dispute-panel'
import { History } from '@/components/orders/history'
import { KindNote } from '@/components/orders/kind-note'
import { Lines } from '@/components/orders/lines'
import { MessageForm } from '@/components/orders/message-form'
import { Messages } from '@/components/orders/messages'
import { Parcels } from '@/components/orders/parcels'
import { ReturnCard } from '@/components/orders/return-card'
import { Totals } from '@/components/orders/totals'
import { Card } from '@/components/ui/card'
import type { Person } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { acceptProposal, addEvidence, escalate, propose, writeToSeller } from './actions'

/** The dispute if there is one, what was ordered, where it goes, what happened, what was written. */
export function Overview({ view, party }: { view: OrderView; party: Person }) {
  const { store } = view.facts
  return (
    <div className="grid gap-5">
      <ReturnCard view={view} reader={party} />
      <DisputePanel
        view={view}
        party={party}
        actions={party === 'buyer' ? { propose, accept: acceptProposal, escalate, evidence: addEvidence } : undefined}
      />
      <Card title="Items" aside={`Sold by ${store.name}`}>
        <div className="grid gap-4">
          <Lines view={view} />
          <KindNote view={view} />
          <div className="border-line border-t pt-3">
            <Totals view={view} />
          </div>
          <Coupons view={view} />
        </div>
      </Card>
      <Card title="Delivery">
        <div className="grid gap-5 sm:grid-cols-2">
          <Destination view={view} reader={party} />
          <Parcels view={view} reader={party} />
        </div>
      </Card>
      <CarrierFacts view={view} />
      <AfterCards view={view} reader={party} />
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
