import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReviewForm } from '@/components/admin/review-form'
import { CaseFrame } from '@/components/mediation/case-frame'
import { ComplaintCard, FeedbackCard, MarkCard } from '@/components/orders/after-cards'
import { ReturnCard } from '@/components/orders/return-card'
import { AcceptForm, RefuseForm } from '@/components/seller/answer-forms'
import { RequestCard } from '@/components/seller/request-card'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { option } from '@/lib/law/moves'
import { caseFile } from '@/lib/mediation/case-file'
import { isOfDispute } from '@/lib/mediation/case-path'
import type { Claim } from '@/lib/mediation/claim'
import { findOrder, type OrderView } from '@/lib/orders/queries/order-view'
import { heldWords } from '@/lib/words/cases'
import { reviewWords } from '@/lib/words/reviews'
import { addNote, claim, release } from '../../disputes/actions'
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
  const file = await caseFile(view, viewer.id, query)
  const cases = file.open.filter(({ kind }) => !isOfDispute(kind))
  return (
    <CaseFrame {...{ view, query, file, cases, claim, release, addNote }}>
      <Held claim={cases.find(({ claim }) => claim.state === 'held')?.claim} />
      <Request view={view} />
      <ComplaintCard view={view}>
        <ReviewForm view={view} move="review-complaint" action={reviewComplaint} />
      </ComplaintCard>
      <MarkCard view={view} reader="mediator">
        <ReviewForm view={view} move="review-contest" action={reviewContest} />
      </MarkCard>
      <ReturnCard view={view} reader="mediator" />
      <FeedbackCard view={view} />
    </CaseFrame>
  )
}

/** The forms stay as they are, so that nothing typed is lost: whoever has the case may give it back meanwhile. */
const Held = ({ claim }: { claim: Claim | undefined }) =>
  claim?.state === 'held' && (
    <Notice tone="caution" title="Claimed by another mediator">
      {heldWords(claim.by)}
    </Notice>
  )

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
