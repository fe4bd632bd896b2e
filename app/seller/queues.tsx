import { Asked } from '@/components/seller/asked'
import { Kbd } from '@/components/seller/kbd'
import { Queue } from '@/components/seller/queue'
import { effectId, QuickAccept, QuickShip } from '@/components/seller/quick-forms'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { StatusBadges } from '@/components/ui/status-badge'
import { deadlines, nextTurn } from '@/lib/law/deadline'
import { sum } from '@/lib/law/money'
import { option } from '@/lib/law/moves'
import { preview } from '@/lib/law/preview'
import { badges, status } from '@/lib/law/status'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import type { Page } from '@/lib/orders/queries/lists'
import { disputeReasonWords } from '@/lib/words/dispute-reasons'
import { moveWords } from '@/lib/words/moves'
import { acceptEffect } from '@/lib/words/seller'
import { acceptFromToday, shipFromToday } from './actions'

const pageOf = ({ row }: ListedOrder) => `/seller/orders/${row.number}`

/** Requests to cancel that wait for the seller's answer (C7). */
export const RequestQueue = ({ page }: { page: Page }) => (
  <Queue
    title="Requests to cancel"
    id="requests"
    orders={page.orders.filter(({ order }) => order.cancellation.state === 'requested')}
    total={page.total}
    empty={{ title: 'No request waits for you', text: 'When a buyer asks to cancel, you answer here.' }}
    href={pageOf}
    about={(order) => (
      <>
        <Asked {...order} />
        <AcceptEffect order={order} />
      </>
    )}
    actions={(order) => (
      <>
        {isOpen(order, 'accept') && <QuickAccept order={order} action={acceptFromToday} />}
        {isOpen(order, 'refuse') && (
          <span data-key="r">
            <ButtonLink
              href={`${pageOf(order)}?do=refuse#refuse-form`}
              size="small"
              aria-keyshortcuts="r"
              aria-describedby={effectId(order)}
            >
              {moveWords.refuse}
              <Kbd>r</Kbd>
            </ButtonLink>
          </span>
        )}
        <Details order={order} />
      </>
    )}
    more={<More href="/seller/orders?mark=requested">Agree to many at once, or see all requests</More>}
  />
)

/** Orders to hand over to a carrier (S1, C10). */
export const ShipQueue = ({ page }: { page: Page }) => (
  <Queue
    title="To ship"
    id="to-ship"
    orders={bySoonest(page.orders.filter(({ order }) => 'shipBy' in order.fulfilment))}
    total={page.total}
    empty={{ title: 'Nothing to ship', text: 'Orders come here once their payment is verified.' }}
    href={pageOf}
    about={(order) => (
      <>
        <Marks {...order} />
        <ShipBy order={order} />
      </>
    )}
    actions={(order) => (
      <>
        {isOpen(order, 'ship') && <QuickShip order={order} action={shipFromToday} />}
        <Details order={order} />
      </>
    )}
    more={<More href="/seller/orders?status=awaiting-shipment&sort=due">See everything that awaits shipment</More>}
  />
)

/** Disputes the seller can still end by agreement (D2). */
export const DisputeQueue = ({ page }: { page: Page }) => (
  <Queue
    title="Disputes"
    id="disputes"
    orders={page.orders.filter(({ order }) => order.dispute.state === 'open')}
    total={page.total}
    empty={{
      title: 'No dispute waits for you',
      text: 'When a buyer opens one, you can agree here before a mediator decides.',
    }}
    href={pageOf}
    about={(order) => (
      <>
        {'reason' in order.order.dispute && <p>{disputeReasonWords(order.order.dispute.reason)}</p>}
        <Marks {...order} />
      </>
    )}
    actions={(order) => (
      <ButtonLink href={`${pageOf(order)}#dispute`} size="small" aria-keyshortcuts="o">
        View details<span className="sr-only"> of the dispute on order {order.row.number}</span>
        <Kbd>o</Kbd>
      </ButtonLink>
    )}
    more={<More href="/seller/orders?mark=disputed">See all disputes</More>}
  />
)

/** What is left of each is told by its next deadline, which a refusal can bring before the one for shipping (C9). */
const bySoonest = (orders: readonly ListedOrder[]) =>
  orders
    .map((listed) => ({
      listed,
      at: nextTurn(listed.order, listed.circumstances.policy)?.at ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ listed }) => listed)

const isOpen = ({ order, circumstances }: ListedOrder, move: 'accept' | 'refuse' | 'ship') =>
  option(order, move, 'seller', circumstances).open

/** What a yes would do, as the law itself decides it. */
function AcceptEffect({ order: listed }: { order: ListedOrder }) {
  const { row, order, circumstances } = listed
  const tried = preview(order, { move: 'accept', by: 'seller' }, circumstances)
  if ('refusal' in tried) return null
  const { legs, points } = tried.preview.effect
  return (
    <p id={effectId(listed)} className="text-ink-soft" data-points={points}>
      {acceptEffect(sum(legs.map(({ amount }) => amount)), points, row.currency)}
    </p>
  )
}

/** By when it has to be shipped, where the time that is told first is for something else (C10, C9). */
function ShipBy({ order: { order, circumstances } }: { order: ListedOrder }) {
  const ends = deadlines(order, circumstances.policy).find(({ move }) => move === 'miss-shipping' || move === 'step-in')
  if (!ends || ends.at === nextTurn(order, circumstances.policy)?.at) return null
  return (
    <p data-ship-by={ends.at}>
      To be shipped by <Moment at={ends.at} />
    </p>
  )
}

const Marks = ({ order }: Pick<ListedOrder, 'order'>) => <StatusBadges status={status(order)} badges={badges(order)} />

const Details = ({ order }: { order: ListedOrder }) => (
  <ButtonLink href={pageOf(order)} size="small" variant="quiet" aria-keyshortcuts="o">
    View details<span className="sr-only"> of order {order.row.number}</span>
  </ButtonLink>
)

const More = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} className="link">
    {children}
  </Link>
)
