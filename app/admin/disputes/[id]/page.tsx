import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { mediatorDoors } from '@/components/admin/mediator-doors'
import { Stories } from '@/components/admin/stories'
import { ClaimBar } from '@/components/mediation/claim-bar'
import { AfterCards } from '@/components/orders/after-cards'
import { Deadlines } from '@/components/orders/deadlines'
import { History } from '@/components/orders/history'
import { Lines } from '@/components/orders/lines'
import { Messages } from '@/components/orders/messages'
import { MovesPanel } from '@/components/orders/moves-panel'
import { OrderHeader } from '@/components/orders/order-header'
import { Outcome } from '@/components/orders/outcome'
import { Parcels } from '@/components/orders/parcels'
import { ReturnCard } from '@/components/orders/return-card'
import { Totals } from '@/components/orders/totals'
import { MoneyCard } from '@/components/seller/money-card'
import { CallOffForm } from '@/components/seller/parcel-forms'
import { RecordCard } from '@/components/seller/record-card'
import { ShipTo } from '@/components/seller/ship-to'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { option } from '@/lib/law/moves'
import { claimsOf } from '@/lib/mediation/claims-of'
import { nameOf } from '@/lib/mediation/name-of'
import { findCase } from '@/lib/orders/queries/cases'
import { findOrder } from '@/lib/orders/queries/order-view'
import { recordOf } from '@/lib/orders/queries/record'
import { sourceWords } from '@/lib/words/sources'
import { claim, release } from '../actions'
import { callOff } from './actions'
import { Ruling } from './ruling'

export const metadata: Metadata = { title: 'Dispute' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export default async function CasePage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const here = `/admin/disputes/${encodeURIComponent(id)}`
  const viewer = await requireMediator(here)
  const found = await findCase(id)
  const view = found && (await findOrder(found.number, viewer))
  // Whoever has a side in an order does not mediate it (F1).
  if (!view?.parties.includes('mediator')) notFound()
  if (found && found.newest !== id) redirect(`/admin/disputes/${found.newest}`)
  const { dispute } = view.order
  const [record, open, ruledBy] = await Promise.all([
    recordOf(view.facts.store.ownerId),
    claimsOf(view.id, viewer.id, view.circumstances.now),
    nameOf(dispute.state === 'awaiting-approval' ? dispute.pending.mediator : null),
  ])
  const cases = open.filter(({ kind }) => kind === 'dispute' || kind === 'appeal')
  const mayCallOff = option(view.order, 'call-off', 'mediator', view.circumstances).open
  return (
    <>
      <OrderHeader view={view} party="mediator" crumbs={[{ label: 'Queue', href: '/admin/disputes' }]} />
      <ClaimBar cases={cases} claim={claim} release={release} outcome={asked(query, 'claim')} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-6">
          <Outcome view={view} party="mediator" query={query} />
          <Ruling
            view={view}
            query={query}
            here={here}
            id={id}
            claim={cases[0]?.claim}
            viewerId={viewer.id}
            ruledBy={ruledBy}
          />
          <ReturnCard view={view} reader="mediator" />
          <Stories view={view} />
          <AfterCards view={view} reader="mediator" />
          <Card title="Messages">
            <Messages view={view} party="mediator" />
          </Card>
          <Card title="History">
            <History view={view} />
          </Card>
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <Card title="What you can do">
            <MovesPanel view={view} party="mediator" doors={mediatorDoors(view)} />
          </Card>
          <Card title="Time running">
            <Deadlines view={view} />
          </Card>
          <Card title="Who">
            <Facts
              facts={[
                { label: 'Buyer', value: view.facts.buyer.name },
                { label: 'Store', value: view.facts.store.name },
                { label: 'Source', value: sourceWords[view.facts.source] },
              ]}
            />
          </Card>
          <Card title="Ordered">
            <div className="grid gap-4">
              <Lines view={view} />
              <Totals view={view} />
            </div>
          </Card>
          <MoneyCard view={view} />
          <Card title="Parcels">
            <div className="grid gap-4">
              <Parcels view={view} />
              {mayCallOff && <CallOffForm view={view} action={callOff} party="mediator" more={{ case: id }} />}
            </div>
          </Card>
          <ShipTo view={view} reader="mediator" />
          <RecordCard record={record} />
        </div>
      </div>
    </>
  )
}
