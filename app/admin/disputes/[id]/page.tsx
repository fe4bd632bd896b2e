import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { Stories } from '@/components/admin/stories'
import { AppealedRuling } from '@/components/mediation/appealed-ruling'
import { CaseFrame } from '@/components/mediation/case-frame'
import { SimilarCard } from '@/components/mediation/similar-card'
import { AfterCards } from '@/components/orders/after-cards'
import { Evidence } from '@/components/orders/evidence'
import { ReturnCard } from '@/components/orders/return-card'
import { CallOffForm } from '@/components/seller/parcel-forms'
import { Card } from '@/components/ui/card'
import type { Query } from '@/lib/address'
import { requireMediator, viewer as whoLooks } from '@/lib/auth/session'
import type { Dispute } from '@/lib/law/dispute'
import { option } from '@/lib/law/moves'
import { caseFile } from '@/lib/mediation/case-file'
import { isOfDispute } from '@/lib/mediation/case-path'
import { nameOf } from '@/lib/mediation/name-of'
import { similarCases } from '@/lib/mediation/similar'
import { findCase } from '@/lib/orders/queries/cases'
import { findOrder } from '@/lib/orders/queries/order-view'
import { addNote, claim, release } from '../actions'
import { callOff } from './actions'
import { Ruling } from './ruling'
import { stepHere } from './step'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

const read = cache(findCase)

/** Several cases lie open beside each other: each tab says whose it is. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = (await whoLooks())?.isMediator ? await read((await params).id) : null
  return { title: found ? `Dispute over order ${found.number}` : 'Dispute' }
}

/** The whole case on one screen, with the ruling on top (D3). */
export default async function CasePage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const here = `/admin/disputes/${encodeURIComponent(id)}`
  const viewer = await requireMediator(here)
  const found = await read(id)
  const view = found && (await findOrder(found.number, viewer))
  // Whoever has a side in an order does not mediate it (F1).
  if (!view?.parties.includes('mediator')) notFound()
  if (found && found.newest !== id) redirect(`/admin/disputes/${found.newest}`)
  const { dispute } = view.order
  const [file, ruledBy, similar] = await Promise.all([
    caseFile(view, viewer.id, query),
    nameOf(whoRuled(dispute)),
    dispute.state === 'none'
      ? []
      : similarCases({ orderId: view.id, currency: view.facts.currency, ...dispute }, viewer.id),
  ])
  // Whoever gave a ruling that waits for a second mediator has nothing to claim in it.
  const own = dispute.state === 'awaiting-approval' && dispute.pending.mediator === viewer.id
  const cases = own ? [] : file.open.filter(({ kind }) => isOfDispute(kind))
  const mayCallOff = option(view.order, 'call-off', 'mediator', view.circumstances).open
  return (
    <CaseFrame
      {...{ view, query, file, cases, claim, release, addNote, own }}
      parcels={mayCallOff && <CallOffForm view={view} action={callOff} party="mediator" more={{ case: id }} />}
    >
      <AppealedRuling view={view} ruledBy={ruledBy} />
      <Ruling
        {...{ view, here, id, ruledBy }}
        query={await stepHere(query)}
        claim={cases[0]?.claim}
        viewerId={viewer.id}
      />
      <ReturnCard view={view} reader="mediator" />
      <Stories view={view} />
      <Card title="Evidence" id="evidence">
        <Evidence items={view.evidence} reader="mediator" over={view.order.dispute.state === 'closed'} />
      </Card>
      <AfterCards view={view} reader="mediator" />
      <SimilarCard cases={similar} />
    </CaseFrame>
  )
}

/** Who gave the ruling that stands, waits for a second mediator, or is appealed against. A closed appeal names only its first. */
function whoRuled(dispute: Dispute): string | null {
  if (dispute.state === 'awaiting-approval') return dispute.pending.mediator ?? null
  const named = dispute.state === 'appealed' || (dispute.state === 'closed' && dispute.how === 'ruled')
  return (named && dispute.ruledBy) || null
}
