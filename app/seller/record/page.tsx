import type { Metadata } from 'next'
import { RateChart } from '@/components/seller/rate-chart'
import { RatingCard } from '@/components/seller/rating-card'
import { ReasonTable } from '@/components/seller/reason-table'
import { RecordCard } from '@/components/seller/record-card'
import { PageHeader } from '@/components/ui/page-header'
import { requireSeller } from '@/lib/auth/seller'
import { rateHistory } from '@/lib/orders/queries/rates'
import { recordOf } from '@/lib/orders/queries/record'
import { ratingsOf, reasonCounts } from '@/lib/orders/queries/record-history'
import { pointsPerFault } from '@/lib/policy/points'
import { recordPageWords as words } from '@/lib/words/seller'

export const metadata: Metadata = { title: words.title }

/** What the seller's orders have left on their record, by reason and over time, and how to contest it (P1, P2). */
export default async function RecordPage() {
  const viewer = await requireSeller('/seller/record')
  const [record, history, reasons, ratings, points] = await Promise.all([
    recordOf(viewer.id),
    rateHistory(viewer.id),
    reasonCounts(viewer.id),
    ratingsOf(viewer.id),
    pointsPerFault(),
  ])
  return (
    <>
      <PageHeader title={words.title} lead={`${words.lead} ${words.pointsRule(points)}`} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 content-start gap-6">
          <RateChart history={history} />
          <ReasonTable reasons={reasons} />
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <RecordCard
            record={record}
            reader="seller"
            orderHref={(number) => `/seller/orders/${number}`}
            contestHref={(number) => `/seller/orders/${number}/contest`}
          />
          <RatingCard ratings={ratings} />
        </div>
      </div>
    </>
  )
}
