import type { Metadata } from 'next'
import { AfterCards } from '@/components/orders/after-cards'
import { Deadlines } from '@/components/orders/deadlines'
import { DisputePanel } from '@/components/orders/dispute-panel'
import { History } from '@/components/orders/history'
import { KindNote } from '@/components/orders/kind-note'
import { Lines } from '@/components/orders/lines'
import { MessageForm } from '@/components/orders/message-form'
import { Messages } from '@/components/orders/messages'
import { MovesPanel } from '@/components/orders/moves-panel'
import { OrderHeader } from '@/components/orders/order-header'
import { Outcome } from '@/components/orders/outcome'
import { Parcels } from '@/components/orders/parcels'
import { ReturnCard } from '@/components/orders/return-card'
import { Totals } from '@/components/orders/totals'
import { MoneyCard } from '@/components/seller/money-card'
import { RequestCard } from '@/components/seller/request-card'
import { ShipTo } from '@/components/seller/ship-to'
import { Card } from '@/components/ui/card'
import { asked, type Query } from '@/lib/address'
import { ratesOf } from '@/lib/orders/queries/rates'
import * as actions from './actions'
import { sellerDoors } from './doors'
import { loadAsSeller } from './load'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${(await params).number}` }
}

/** One order as its seller has it: what can be done, what was asked, and everything about it (F3, F4). */
export default async function SellerOrderPage({ params, searchParams }: Props) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  const view = await loadAsSeller(number)
  const wanted = asked(query, 'do')
  const rates = await ratesOf(view.facts.store.ownerId)
  return (
    <>
      <OrderHeader view={view} party="seller" crumbs={[{ label: 'Orders', href: '/seller/orders' }]} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]" data-on-paper>
        <div className="grid min-w-0 content-start gap-6">
          <Outcome view={view} party="seller" query={query} />
          <RequestCard view={view} />
          <Card title="What you can do" id="moves" className="print:hidden">
            <MovesPanel view={view} party="seller" doors={sellerDoors(view, wanted, rates)} />
          </Card>
          <ReturnCard view={view} reader="seller" />
          <DisputePanel
            view={view}
            party="seller"
            give={{ href: `/seller/orders/${number}?do=give#propose`, here: wanted === 'give' }}
            actions={{
              propose: actions.propose,
              accept: actions.acceptProposal,
              escalate: actions.escalate,
              evidence: actions.addEvidence,
            }}
          />
          <Card title="Ordered">
            <div className="grid gap-5">
              <Lines view={view} />
              <KindNote view={view} />
              <Totals view={view} />
            </div>
          </Card>
        </div>
        {/* On a phone, where it goes stands between what is to be packed and what was said about it. */}
        <div className="grid min-w-0 content-start gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Card title="Deadlines">
            <Deadlines view={view} reader="seller" />
          </Card>
          <Card title="Parcels">
            <Parcels view={view} reader="seller" />
          </Card>
          <ShipTo view={view} />
          <MoneyCard view={view} reader="seller" />
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <AfterCards view={view} reader="seller" />
          <Card title="Messages" id="messages">
            <Messages
              view={view}
              party="seller"
              form={
                <MessageForm
                  number={number}
                  action={actions.writeToBuyer}
                  label={`Write to ${view.facts.buyer.name}`}
                />
              }
            />
          </Card>
          <Card title="History">
            <History view={view} />
          </Card>
        </div>
      </div>
    </>
  )
}
