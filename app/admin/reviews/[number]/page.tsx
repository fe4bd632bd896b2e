import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mediatorDoors } from '@/components/admin/mediator-doors'
import { ReviewForm } from '@/components/admin/review-form'
import { ClaimBar } from '@/components/mediation/claim-bar'
import { ComplaintCard, FeedbackCard, MarkCard } from '@/components/orders/after-cards'
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
import { AcceptForm, RefuseForm } from '@/components/seller/answer-forms'
import { MoneyCard } from '@/components/seller/money-card'
import { RecordCard } from '@/components/seller/record-card'
import { RequestCard } from '@/components/seller/request-card'
import { ShipTo } from '@/components/seller/ship-to'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { option } from '@/lib/law/moves'
import { claimsOf } from '@/lib/mediation/claims-of'
import { findOrder, type OrderView } from '@/lib/orders/queries/order-view'
import { recordOf } from '@/lib/orders/queries/record'
import { reviewWords } from '@/lib/words/reviews'
import { sourceWords } from '@/lib/words/sources'
import { claim, release } from '../../disputes/actions'
import { acceptRequest, refuseRequest, reviewComplaint, reviewContest } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Review of order ${(await params).number}` }
}

/** An order as a mediator looks into it besides a dispute: a request, a complaint, contested points (C7, C18, P1). */
export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  const viewer = await requireMediator(`/admin/reviews/${encodeURIComponent(number)}`)
  const view = await findOrder(number, viewer)
  // Whoever has a side in an order does not mediate it (F1).
  if (!view?.parties.includes('mediator')) notFound()
  const [record, open] = await Promise.all([
    recordOf(view.facts.store.ownerId),
    claimsOf(view.id, viewer.id, view.circumstances.now),
  ])
  const cases = open.filter(({ kind }) => kind !== 'dispute' && kind !== 'appeal')
  return (
    <>
      <OrderHeader view={view} party="mediator" crumbs={[{ label: 'Queue', href: '/admin/disputes' }]} />
      <ClaimBar cases={cases} claim={claim} release={release} outcome={asked(query, 'claim')} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-6">
          <Outcome view={view} party="mediator" query={query} />
          <Request view={view} />
          <ComplaintCard view={view}>
            <ReviewForm view={view} move="review-complaint" action={reviewComplaint} />
          </ComplaintCard>
          <MarkCard view={view} reader="mediator">
            <ReviewForm view={view} move="review-contest" action={reviewContest} />
          </MarkCard>
          <ReturnCard view={view} reader="mediator" />
          <FeedbackCard view={view} />
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
            <Parcels view={view} />
          </Card>
          <ShipTo view={view} reader="mediator" />
          <RecordCard record={record} />
        </div>
      </div>
    </>
  )
}

/** A request the platform may answer, under the policy of the order. */
function Request({ view }: { view: OrderView }) {
  if (!option(view.order, 'accept', 'mediator', view.circumstances).open) return null
  return (
    <Card title={reviewWords.request.title} id="request">
      <div className="grid gap-5">
        <RequestCard view={view} />
        <AcceptForm view={view} party="mediator" action={acceptRequest} />
        <RefuseForm view={view} party="mediator" action={refuseRequest} />
      </div>
    </Card>
  )
}
