import { PackageSearch, ShoppingBag } from 'lucide-react'
import type { Metadata } from 'next'
import { PlacedNotice } from '@/components/orders/placed-notice'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { myOrders } from '@/lib/orders/queries/my-orders'
import { statusWords } from '@/lib/words/statuses'
import { Around } from './around'
import { type Looking, listAddress, lookingFor, statuses } from './looking'
import { OrderCard } from './order-card'
import { SearchBar } from './search-bar'

export const metadata: Metadata = { title: 'My orders' }

type Props = { searchParams: Promise<Query> }

/** Everything the buyer ordered, with what can be done about each now (F2). */
export default async function OrdersPage({ searchParams }: Props) {
  const query = await searchParams
  const looking = lookingFor(query)
  const { search, status, mark, sort, after, before } = looking
  const kept = { search, mark, sort }
  const viewer = await requireViewer(listAddress(looking))
  const list = await myOrders({ buyerId: viewer.id, search, status, mark }, { sort, after, before })
  const { counts } = list
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PageHeader title="My orders" />
      <div className="mb-6 empty:hidden">
        <PlacedNotice buyerId={viewer.id} query={query} />
      </div>
      <SearchBar looking={looking} />
      <Tabs
        label="Orders by status"
        current={status ?? 'all'}
        tabs={[
          { key: 'all', label: 'All', count: all, href: listAddress(kept) },
          ...statuses
            .filter((name) => counts[name] || name === status)
            .map((name) => ({
              key: name,
              label: statusWords[name],
              count: counts[name] ?? 0,
              href: listAddress({ ...kept, status: name }),
            })),
        ]}
      />
      <TabPanel current={status ?? 'all'}>
        {list.orders.length === 0 ? (
          <Card>
            <Nothing looking={looking} />
          </Card>
        ) : (
          <ul className="grid gap-4" aria-label="Orders">
            {list.orders.map((listed) => (
              <OrderCard key={listed.row.id} listed={listed} declined={list.declined.get(listed.row.id)} />
            ))}
          </ul>
        )}
        <Around
          previous={list.previous && listAddress({ ...kept, status, before: list.previous })}
          next={list.next && listAddress({ ...kept, status, after: list.next })}
          first={listAddress({ ...kept, status })}
        />
      </TabPanel>
    </>
  )
}

function Nothing({ looking: { search, status, mark } }: { looking: Looking }) {
  const narrowed = mark ? 'No order waits for this' : 'No order with this status'
  if (search || status || mark)
    return (
      <EmptyState
        icon={PackageSearch}
        title={search ? `No order matches “${search}”` : narrowed}
        actions={<ButtonLink href="/orders">Show all orders</ButtonLink>}
      >
        {search
          ? 'Search by order number, product or store.'
          : 'When one of your orders gets there, it is listed here.'}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={ShoppingBag}
      title="You have not ordered anything yet"
      actions={
        <ButtonLink href="/" variant="primary">
          Go to the shop
        </ButtonLink>
      }
    >
      Your orders will be listed here, with what you can do about each and until when.
    </EmptyState>
  )
}
