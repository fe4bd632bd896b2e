import type { Metadata } from 'next'
import { Deadlines } from '@/components/orders/deadlines'
import { DisputePanel } from '@/components/orders/dispute-panel'
import { History } from '@/components/orders/history'
import { Lines } from '@/components/orders/lines'
import { Live } from '@/components/orders/live'
import { MessageForm } from '@/components/orders/message-form'
import { Messages } from '@/components/orders/messages'
import { type Door, MovesPanel } from '@/components/orders/moves-panel'
import { OrderHeader } from '@/components/orders/order-header'
import { Outcome } from '@/components/orders/outcome'
import { Parcels } from '@/components/orders/parcels'
import { Totals } from '@/components/orders/totals'
import { AcceptForm, RefuseForm } from '@/components/seller/answer-forms'
import { MoneyCard } from '@/components/seller/money-card'
import { BeginForm, CallOffForm, ParcelForm } from '@/components/seller/parcel-forms'
import { RequestCard } from '@/components/seller/request-card'
import { ShipTo } from '@/components/seller/ship-to'
import { Card } from '@/components/ui/card'
import { asked, type Query } from '@/lib/address'
import type { OrderView } from '@/lib/orders/queries/order-view'
import * as actions from './actions'
import { loadAsSeller } from './load'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${(await params).number}` }
}

export default async function SellerOrderPage({ params, searchParams }: Props) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  const view = await loadAsSeller(number)
  return (
    <>
      <Live />
      <OrderHeader view={view} party="seller" crumbs={[{ label: 'Seller', href: '/seller' }]} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-6">
          <Outcome view={view} party="seller" query={query} />
          <RequestCard view={view} />
          <Card title="What you can do" id="moves">
            <MovesPanel view={view} party="seller" doors={doors(view, asked(query, 'do'))} />
          </Card>
          <DisputePanel
            view={view}
            party="seller"
            actions={{ propose: actions.propose, accept: actions.acceptProposal, escalate: actions.escalate }}
          />
          <Card title="Ordered">
            <div className="grid gap-5">
              <Lines view={view} />
              <Totals view={view} />
            </div>
          </Card>
          <Card title="Messages" id="messages">
            <Messages
              view={view}
              party="seller"
              form={
                <MessageForm
                  key={view.facts.messages.length}
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
        <div className="grid min-w-0 content-start gap-6">
          <Card title="Time running">
            <Deadlines view={view} />
          </Card>
          <Card title="Parcels">
            <Parcels view={view} />
          </Card>
          <ShipTo view={view} />
          <MoneyCard view={view} />
        </div>
      </div>
    </>
  )
}

/** The seller's moves, each with its form. `wanted` is the one the seller came for. */
function doors(view: OrderView, wanted: string): Door[] {
  const open = (move: string) => wanted === move
  return [
    { move: 'accept', open: <AcceptForm view={view} action={actions.acceptRequest} />, quiet: true },
    { move: 'refuse', open: <RefuseForm view={view} action={actions.refuseRequest} />, quiet: true },
    { move: 'begin-processing', open: <BeginForm view={view} action={actions.beginProcessing} />, quiet: true },
    { move: 'ship', open: <ParcelForm view={view} action={actions.ship} open={open('ship')} move="ship" /> },
    { move: 'add-parcel', open: <ParcelForm view={view} action={actions.addParcel} move="add-parcel" />, quiet: true },
    { move: 'call-off', open: <CallOffForm view={view} action={actions.callOff} party="seller" /> },
  ]
}
