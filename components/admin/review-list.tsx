import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import type { Review } from '@/lib/law/review'
import { status } from '@/lib/law/status'
import type { ListedReview } from '@/lib/orders/queries/reviews'
import { reviewsEmpty, reviewWords } from '@/lib/words/reviews'

const columns = [
  { key: 'order', label: 'Order' },
  { key: 'about', label: 'About' },
  { key: 'store', label: 'Store' },
  { key: 'status', label: 'Status' },
  { key: 'left', label: 'Time left' },
] as const

/** Complaints, contested points, appeals and requests that wait for a mediator, the one with the least time left first. */
export function ReviewList({ orders }: { orders: readonly ListedReview[] }) {
  const rows = orders.flatMap((listed) => listed.reviews.map((review) => ({ listed, review })))
  rows.sort((a, b) => a.review.by - b.review.by)
  return (
    <Card title="Reviews" id="reviews" aside={<span className="tabular-nums">{rows.length}</span>} flush>
      {rows.length === 0 ? (
        <EmptyState title="None here">{reviewsEmpty}</EmptyState>
      ) : (
        <Table
          caption="Reviews"
          columns={columns}
          rows={rows.map(({ listed, review }) => ({
            key: `${listed.row.id} ${review.kind}`,
            cells: cells(listed, review),
          }))}
        />
      )}
    </Card>
  )
}

const cells = ({ row, order, circumstances }: ListedReview, { kind, by }: Review) => ({
  order: (
    <span className="grid gap-0.5">
      <Link href={pageOf(row, kind)} className="link">
        {row.number}
      </Link>
      <span className="font-normal text-ink-soft text-xs">{row.buyer.name}</span>
    </span>
  ),
  about: (
    <Badge tone="caution" data-review={kind}>
      {reviewWords[kind].label}
    </Badge>
  ),
  store: row.store.name,
  status: <StatusBadge status={status(order)} />,
  left: <Countdown until={by} now={circumstances.now} />,
})

/** An appeal belongs to its case; everything else has a page of its own. */
const pageOf = (row: ListedReview['row'], kind: Review['kind']) =>
  kind === 'appeal' && row.disputes[0] ? `/admin/disputes/${row.disputes[0].id}` : `/admin/reviews/${row.number}`
