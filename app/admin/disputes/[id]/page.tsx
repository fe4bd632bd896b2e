import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { RulingConfirm } from '@/components/admin/ruling-confirm'
import { RulingForm } from '@/components/admin/ruling-form'
import { Stories } from '@/components/admin/stories'
import { Deadlines } from '@/components/orders/deadlines'
import { History } from '@/components/orders/history'
import { Lines } from '@/components/orders/lines'
import { Messages } from '@/components/orders/messages'
import { OrderHeader } from '@/components/orders/order-header'
import { Outcome } from '@/components/orders/outcome'
import { Parcels } from '@/components/orders/parcels'
import { Totals } from '@/components/orders/totals'
import { MoneyCard } from '@/components/seller/money-card'
import { CallOffForm } from '@/components/seller/parcel-forms'
import { RecordCard } from '@/components/seller/record-card'
import { ShipTo } from '@/components/seller/ship-to'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { WhyNot } from '@/components/ui/why-not'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { option } from '@/lib/law/moves'
import { findCase } from '@/lib/orders/queries/cases'
import { findOrder, type OrderView } from '@/lib/orders/queries/order-view'
import { recordOf } from '@/lib/orders/queries/record'
import { type Draft, weigh } from '@/lib/orders/ruling'
import { disputeEndWords } from '@/lib/words/disputes'
import { money } from '@/lib/words/money'
import { sourceWords } from '@/lib/words/sources'
import { callOff, giveRuling } from './actions'

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
  const record = await recordOf(view.facts.store.ownerId)
  const mayCallOff = option(view.order, 'call-off', 'mediator', view.circumstances).open
  return (
    <>
      <OrderHeader view={view} party="mediator" crumbs={[{ label: 'Disputes', href: '/admin/disputes' }]} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-6">
          <Outcome view={view} party="mediator" query={query} />
          <Ruling view={view} query={query} here={here} id={id} />
          <Stories view={view} />
          <Card title="Messages">
            <Messages view={view} party="mediator" />
          </Card>
          <Card title="History">
            <History view={view} />
          </Card>
        </div>
        <div className="grid min-w-0 content-start gap-6">
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
          <ShipTo view={view} />
          <RecordCard record={record} />
        </div>
      </div>
    </>
  )
}

type RulingProps = { view: OrderView; query: Query; here: string; id: string }

/** Where the case stands: the decision to take, why it cannot be taken, or the one that was. */
function Ruling({ view, query, here, id }: RulingProps) {
  const { order, circumstances, facts } = view
  const { dispute } = order
  const may = option(order, 'rule', 'mediator', circumstances)
  if (dispute.state === 'closed')
    return (
      <Card title={`Closed: ${disputeEndWords[dispute.how]}`}>
        <div className="grid gap-2 text-sm" data-dispute-end={dispute.how}>
          <p>{money(dispute.amount, facts.currency)} back to the buyer.</p>
          {dispute.reasoning && <p className="whitespace-pre-line break-words">{dispute.reasoning}</p>}
        </div>
      </Card>
    )
  if (!may.open)
    return (
      <Card title="Ruling">
        <WhyNot refusal={may.refusal} move="rule" currency={facts.currency} />
      </Card>
    )
  const draft: Draft = { share: asked(query, 'share'), amount: asked(query, 'amount'), fault: asked(query, 'fault') }
  const begun = asked(query, 'weigh') === '1'
  const weighed = begun ? weigh(draft, order, circumstances, facts.currency) : { errors: {} }
  const changing = asked(query, 'change') === '1'
  if ('preview' in weighed && !changing)
    return (
      <Card title="This is what follows" id="ruling-step">
        <RulingConfirm
          view={view}
          ruling={weighed}
          action={giveRuling}
          id={id}
          back={address(here, { ...draft, weigh: 1, change: 1 })}
        />
      </Card>
    )
  return (
    <Card title="Your ruling" id="ruling-step">
      <RulingForm view={view} action={here} draft={draft} errors={'errors' in weighed ? weighed.errors : {}} />
    </Card>
  )
}
