import { PackageOpen, Store } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '@/components/forms/filter-bar'
import { Narrow } from '@/components/forms/narrow'
import { AnswerTimeCard } from '@/components/seller/answer-time-card'
import { OrderTable } from '@/components/seller/order-table'
import { Queue } from '@/components/seller/queue'
import { RecordCard } from '@/components/seller/record-card'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { StatusBadges } from '@/components/ui/status-badge'
import { address, asked, type Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { badges, status } from '@/lib/law/status'
import { answerTimesOf } from '@/lib/orders/answer-time'
import { disputes, type ListedOrder, ordersOfSeller, requestsOf, toShip } from '@/lib/orders/queries/lists'
import { recordOf } from '@/lib/orders/queries/record'
import { disputeReasonWords } from '@/lib/words/dispute-reasons'
import { moveWords } from '@/lib/words/moves'
import { partsLine } from '@/lib/words/parts'
import { reasonWords } from '@/lib/words/reasons'
import { sourceWords } from '@/lib/words/sources'
import { statusWords } from '@/lib/words/statuses'
import { setAnswerTime } from './actions'

export const metadata: Metadata = { title: 'Seller' }

const HERE = '/seller'
const page = ({ row }: ListedOrder) => `${HERE}/orders/${row.number}`

export default async function SellerPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer(HERE)
  if (!viewer.hasStore) return <NoStore />
  const query = await searchParams
  const filter = { search: asked(query, 'q'), status: asked(query, 'status'), source: asked(query, 'source') }
  const [requests, ship, open, mediated, appealed, recent, record, times] = await Promise.all([
    requestsOf(viewer.id),
    toShip(viewer.id),
    disputes('open', viewer.id),
    disputes('with-mediator', viewer.id),
    disputes('appealed', viewer.id),
    ordersOfSeller(viewer.id, { ...filter, page: Number(asked(query, 'page')) || 1 }),
    recordOf(viewer.id),
    answerTimesOf(viewer.id),
  ])
  return (
    <>
      <PageHeader title="Seller" lead="What waits for you, the most urgent first." />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-6">
          <Queue
            title="Requests to cancel"
            id="requests"
            orders={requests.orders.filter(({ order }) => order.cancellation.state === 'requested')}
            total={requests.total}
            empty={{ title: 'No request waits for you', text: 'When a buyer asks to cancel, you answer here.' }}
            href={page}
            about={({ row, order: { cancellation } }) =>
              cancellation.state === 'requested' && (
                <p>
                  {reasonWords(cancellation.reason)}
                  {cancellation.parts &&
                    `: ${partsLine(cancellation.parts, (number) => row.lines.find((line) => line.number === number)?.title)}`}
                  {cancellation.note && <span className="text-ink-soft">. “{cancellation.note}”</span>}
                </p>
              )
            }
            actions={(order) => (
              <>
                <ButtonLink href={`${page(order)}?do=accept#accept`} size="small">
                  {moveWords.accept}
                </ButtonLink>
                <ButtonLink href={`${page(order)}?do=refuse#refuse`} size="small">
                  {moveWords.refuse}
                </ButtonLink>
                <Details order={order} />
              </>
            )}
          />
          <Queue
            title="To ship"
            id="to-ship"
            orders={ship.orders.filter(({ order }) => 'shipBy' in order.fulfilment)}
            total={ship.total}
            empty={{ title: 'Nothing to ship', text: 'Orders come here once their payment is verified.' }}
            href={page}
            about={Marks}
            actions={(order) => (
              <>
                <ButtonLink href={`${page(order)}?do=ship#ship`} size="small">
                  Ship
                </ButtonLink>
                <Details order={order} />
              </>
            )}
          />
          <Queue
            title="Disputes"
            id="disputes"
            orders={[...open.orders, ...mediated.orders, ...appealed.orders]}
            total={open.total + mediated.total + appealed.total}
            empty={{
              title: 'No dispute is open',
              text: 'When a buyer opens one, you can agree here before a mediator decides.',
            }}
            href={page}
            about={(order) => (
              <>
                {'reason' in order.order.dispute && <p>{disputeReasonWords(order.order.dispute.reason)}</p>}
                <Marks {...order} />
              </>
            )}
            actions={(order) => (
              <ButtonLink href={`${page(order)}#dispute`} size="small">
                View details
              </ButtonLink>
            )}
          />
        </div>
        <div className="grid min-w-0 content-start gap-6">
          <RecordCard
            record={record}
            orderHref={(number) => `${HERE}/orders/${number}`}
            contestHref={(number) => `${HERE}/orders/${number}/contest`}
          />
          {times && (
            <AnswerTimeCard times={times} action={setAnswerTime} saved={asked(query, 'done') === 'answer-time'} />
          )}
        </div>
        <section aria-labelledby="all" className="grid min-w-0 gap-4 lg:col-span-2">
          <h2 id="all" className="mt-2 font-semibold text-xl">
            All orders
          </h2>
          <FilterBar
            action={HERE}
            searchLabel="Order number or product"
            search={filter.search}
            narrowed={Boolean(filter.search || filter.status || filter.source)}
          >
            <Narrow name="status" label="Status" chosen={filter.status} words={statusWords} />
            <Narrow name="source" label="Source" chosen={filter.source} words={sourceWords} />
          </FilterBar>
          <Card flush>
            {recent.orders.length === 0 ? (
              <EmptyState icon={PackageOpen} title="No order matches">
                Try fewer words, or show everything.
              </EmptyState>
            ) : (
              <OrderTable orders={recent.orders} />
            )}
          </Card>
          <Pagination
            page={recent.page}
            pages={recent.pages}
            href={(page) => address(HERE, { q: filter.search, status: filter.status, source: filter.source, page })}
          />
        </section>
      </div>
    </>
  )
}

const Marks = ({ order }: Pick<ListedOrder, 'order'>) => <StatusBadges status={status(order)} badges={badges(order)} />

const Details = ({ order }: { order: ListedOrder }) => (
  <ButtonLink href={page(order)} size="small" variant="quiet">
    View details<span className="sr-only"> of order {order.row.number}</span>
  </ButtonLink>
)

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
