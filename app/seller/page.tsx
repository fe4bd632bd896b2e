import { Store } from 'lucide-react'
import type { Metadata } from 'next'
import { CarrierNames } from '@/components/orders/carrier-names'
import { QueueKeys } from '@/components/seller/queue-keys'
import { UnreadCard } from '@/components/seller/unread-card'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import type { Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { inboxOf } from '@/lib/messages/inbox'
import { sellersDay } from '@/lib/orders/queries/lists'
import { scoreOf } from '@/lib/orders/queries/record'
import { rateWords } from '@/lib/words/marks'
import { pointsWords } from '@/lib/words/seller'
import { Answered } from './answered'
import { DisputeQueue, RequestQueue, ShipQueue } from './queues'

export const metadata: Metadata = { title: 'Today' }

/** What waits for the seller, the least time left first, each row answered where it stands. */
export default async function TodayPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer('/seller')
  if (!viewer.hasStore) return <NoStore />
  const [query, day, inbox, score] = await Promise.all([
    searchParams,
    sellersDay(viewer.id),
    inboxOf(viewer.id, { unread: true }),
    scoreOf(viewer.id),
  ])
  return (
    <>
      <PageHeader title="Today" lead="What waits for you, the least time left first." />
      <CarrierNames />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <QueueKeys>
          <Answered query={query} viewer={viewer} />
          <RequestQueue page={day.requests} />
          <ShipQueue page={day.toShip} />
          <DisputeQueue page={day.disputes} />
          <UnreadCard threads={inbox.threads.filter(({ as }) => as === 'seller')} />
        </QueueKeys>
        <div className="grid min-w-0 content-start gap-6">
          <Card
            title="Your record"
            footer={
              <Link href="/seller/record" className="link">
                See what it is made of
              </Link>
            }
          >
            <p className="font-semibold text-xl">{pointsWords(score.points)}</p>
            <ul className="mt-2 grid gap-1 text-ink-soft text-sm">
              {score.rates.map((rate) => (
                <li key={rate.days} data-rate={rate.days}>
                  {rateWords(rate, 'seller')}
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  )
}

const NoStore = () => (
  <>
    <PageHeader title="Seller" />
    <Card>
      <EmptyState icon={Store} title="You have no store here">
        This page is for people who sell. What you have ordered is under My orders.
      </EmptyState>
    </Card>
  </>
)
