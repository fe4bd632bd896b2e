import { Download, PackageOpen } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '@/components/forms/filter-bar'
import { MoreFilters } from '@/components/forms/more-filters'
import { Narrow } from '@/components/forms/narrow'
import { OrderTable } from '@/components/seller/order-table'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { KeysetPages } from '@/components/ui/keyset-pages'
import { PageHeader } from '@/components/ui/page-header'
import type { Query } from '@/lib/address'
import { requireSeller } from '@/lib/auth/seller'
import { type Looking, lookingAddress, lookingFor } from '@/lib/orders/queries/seller-looking'
import { reasonsToGive, sellersOrders } from '@/lib/orders/queries/seller-orders'
import { reasonWords } from '@/lib/words/reasons'
import { bulkWords, sortWords } from '@/lib/words/seller'
import { sortLabel } from '@/lib/words/sorts'
import { foundByWords, sourceWords } from '@/lib/words/sources'
import { statusWords } from '@/lib/words/statuses'
import { waitingLabel, waitingWords } from '@/lib/words/waiting'

export const metadata: Metadata = { title: 'Orders' }

const HERE = '/seller/orders'

/** Everything the seller's stores sold, narrowed and sorted as the address says (F7). */
export default async function SellerOrdersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const looking = lookingFor(await searchParams)
  const viewer = await requireSeller(lookingAddress(HERE, looking))
  const [list, reasons] = await Promise.all([sellersOrders(viewer.id, looking), reasonsToGive()])
  const { before: _, after: __, ...narrowing } = looking
  const at = (place: Pick<Looking, 'before' | 'after'>) => lookingAddress(HERE, { ...narrowing, ...place })
  const { search, ...filters } = narrowing
  const answerable = list.orders.some(({ order }) => order.cancellation.state === 'requested')
  return (
    <>
      <PageHeader
        title="Orders"
        lead={`${list.total} ${list.total === 1 ? 'order' : 'orders'}`}
        actions={
          <ButtonLink href={lookingAddress(`${HERE}/export`, narrowing)} download>
            <Download className="size-4" aria-hidden="true" />
            Download as CSV
          </ButtonLink>
        }
      />
      <div className="grid min-w-0 gap-4">
        <FilterBar
          action={HERE}
          searchLabel="Order, product, buyer or tracking"
          search={search ?? ''}
          narrowed={Object.values(narrowing).some(Boolean)}
        >
          <MoreFilters chosen={Object.values(filters)}>
            <Narrow name="status" label="Status" chosen={looking.status ?? ''} words={statusWords} />
            <Narrow name="mark" label={waitingLabel} chosen={looking.mark ?? ''} words={waitingWords} all="Anything" />
            <Narrow
              name="reason"
              label="Reason"
              chosen={looking.reason ?? ''}
              words={Object.fromEntries(reasons.map((code) => [code, reasonWords(code)]))}
            />
            <Narrow name="source" label="Source" chosen={looking.source ?? ''} words={sourceWords} />
            <Narrow name="found" label="How it was found" chosen={looking.found ?? ''} words={foundByWords} />
            <Narrow name="sort" label={sortLabel} chosen={looking.sort ?? ''} words={sortWords} all="Newest first" />
          </MoreFilters>
        </FilterBar>
        <form action={`${HERE}/accept`} method="get" className="grid gap-4">
          <Card flush>
            {list.orders.length === 0 ? (
              <EmptyState icon={PackageOpen} title="No order matches">
                Try fewer words, or show everything.
              </EmptyState>
            ) : (
              <OrderTable orders={list.orders} />
            )}
          </Card>
          {answerable && (
            <p className="flex flex-wrap items-center gap-3 text-ink-soft text-sm">
              <Button type="submit">{bulkWords.go}</Button>
              {bulkWords.hint}
            </p>
          )}
        </form>
        <KeysetPages
          before={list.before && at({ before: list.before })}
          after={list.after && at({ after: list.after })}
        />
      </div>
    </>
  )
}
