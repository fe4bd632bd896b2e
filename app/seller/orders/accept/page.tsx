import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { AcceptMany } from '@/components/seller/accept-many'
import { Asked } from '@/components/seller/asked'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Money } from '@/components/ui/money'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import type { Query } from '@/lib/address'
import { requireSeller } from '@/lib/auth/seller'
import { sum } from '@/lib/law/money'
import { preview } from '@/lib/law/preview'
import { MOST_AT_ONCE } from '@/lib/orders/accept-many'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import { sellersOrdersNumbered } from '@/lib/orders/queries/seller-orders'
import { money } from '@/lib/words/money'
import { refusalSentence } from '@/lib/words/refusals'
import { bulkWords, pointsWords } from '@/lib/words/seller'
import { acceptChosen } from './actions'

export const metadata: Metadata = { title: bulkWords.title }

const columns = [
  { key: 'order', label: 'Order', nowrap: true },
  { key: 'buyer', label: 'Buyer' },
  { key: 'reason', label: 'Reason' },
  { key: 'back', label: 'Goes back', align: 'right' },
  { key: 'record', label: 'Your record' },
] as const

/** What follows from accepting each of the chosen requests, told by the law before anything is done (C5, C7). */
export default async function AcceptPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireSeller('/seller/orders')
  const { order = [] } = await searchParams
  const numbers = [order].flat().slice(0, MOST_AT_ONCE)
  const tried = (await sellersOrdersNumbered(viewer.id, numbers)).map((listed) => ({
    listed,
    answer: preview(listed.order, { move: 'accept', by: 'seller' }, listed.circumstances),
  }))
  const open = tried.flatMap(({ listed, answer }) =>
    'preview' in answer ? [{ listed, ...answer.preview.effect }] : [],
  )
  return (
    <>
      <PageHeader title={bulkWords.title} crumbs={[{ label: 'Orders', href: '/seller/orders' }]} />
      <AcceptMany action={acceptChosen} rows={open.map(({ listed: { row } }) => `${row.number}~${row.version}`)}>
        {open.length > 0 && (
          <p>
            {bulkWords.all(
              open.length,
              totals(open),
              open.reduce((all, { points }) => all + points, 0),
            )}
          </p>
        )}
        <Card flush>
          {tried.length === 0 ? (
            <EmptyState
              icon={Inbox}
              title={numbers.length === 0 ? bulkWords.unchosen : bulkWords.none}
              actions={<ButtonLink href="/seller/orders?mark=requested">See all requests</ButtonLink>}
            />
          ) : (
            <Table
              caption={bulkWords.title}
              columns={columns}
              rows={tried.map(({ listed, answer }) => ({
                key: listed.row.number,
                cells: {
                  ...facts(listed),
                  ...('preview' in answer
                    ? {
                        back: (
                          <Money
                            amount={sum(answer.preview.effect.legs.map(({ amount }) => amount))}
                            currency={listed.row.currency}
                          />
                        ),
                        record: (
                          <span data-points={answer.preview.effect.points}>
                            {answer.preview.effect.points > 0
                              ? pointsWords(answer.preview.effect.points)
                              : 'Stays as it is'}
                          </span>
                        ),
                      }
                    : {
                        record: (
                          <span data-refusal={answer.refusal.code}>
                            {bulkWords.left} {refusalSentence(answer.refusal, { move: 'accept' })}
                          </span>
                        ),
                      }),
                },
              }))}
            />
          )}
        </Card>
      </AcceptMany>
    </>
  )
}

const facts = ({ row, order }: ListedOrder) => ({
  order: (
    <Link href={`/seller/orders/${row.number}`} className="link">
      {row.number}
    </Link>
  ),
  buyer: row.buyer.name,
  reason: order.cancellation.state === 'requested' ? <Asked row={row} order={order} /> : undefined,
})

/** What goes back in all, in each currency. */
function totals(open: readonly { listed: ListedOrder; legs: readonly { amount: number }[] }[]): string {
  const by = new Map<string, number>()
  for (const { listed, legs } of open) {
    const { currency } = listed.row
    by.set(
      currency,
      legs.reduce((all, { amount }) => all + amount, by.get(currency) ?? 0),
    )
  }
  return [...by].map(([currency, amount]) => money(amount, currency)).join(' + ')
}
