import { MessageCircle } from 'lucide-react'
import type { Metadata } from 'next'
import { Deadlines } from '@/components/orders/deadlines'
import { FinanceTab } from '@/components/orders/finance-tab'
import { MovesPanel } from '@/components/orders/moves-panel'
import { OrderHeader } from '@/components/orders/order-header'
import { Outcome } from '@/components/orders/outcome'
import { PaymentTab } from '@/components/orders/payment-tab'
import { PlacedNotice } from '@/components/orders/placed-notice'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { asked, type Query } from '@/lib/address'
import type { Person } from '@/lib/law/order'
import { orderPath } from '@/lib/orders/order-path'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { buyerDoors } from './doors'
import { load } from './load'
import { Overview } from './overview'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${(await params).number}` }
}

const tabs = ['overview', 'payment', 'finance'] as const
const tabWords = { overview: 'Overview', payment: 'Payment', finance: 'Finance' } as const

/** One order: where it stands, what can be done, and everything about it (F3, F4). */
export default async function OrderPage({ params, searchParams }: Props) {
  const { view, party } = await load((await params).number)
  const query = await searchParams
  const tab = tabs.find((name) => name === asked(query, 'view')) ?? 'overview'
  const home = `/orders/${view.number}`
  return (
    <>
      <OrderHeader
        view={view}
        party={party}
        crumbs={party === 'buyer' ? [{ label: 'My orders', href: '/orders' }] : []}
        actions={
          <>
            {tab === 'overview' && (
              <ButtonLink href={`${home}?view=payment`} scroll={false}>
                View details
              </ButtonLink>
            )}
            {party === 'mediator' && view.facts.disputes[0] && (
              <ButtonLink href={orderPath(view.number, party, view.facts.disputes[0].id)} variant="primary">
                Go to the case
              </ButtonLink>
            )}
            {party === 'buyer' && (
              <ButtonLink href={`${home}#messages`}>
                <MessageCircle className="size-4" aria-hidden="true" />
                Contact seller
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="mb-6 empty:hidden">
        <Outcome view={view} party={party} query={query} />
        {party === 'buyer' && <PlacedNotice buyerId={view.facts.buyerId} query={query} />}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]" data-on-paper>
        <Aside view={view} party={party} />
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <Tabs
            label="Details of the order"
            current={tab}
            tabs={tabs.map((key) => ({
              key,
              label: tabWords[key],
              href: key === 'overview' ? home : `${home}?view=${key}`,
            }))}
          />
          <TabPanel current={tab}>
            {tab === 'overview' && <Overview view={view} party={party} />}
            {tab === 'payment' && <PaymentTab view={view} reader={party} orderHref={(number) => `/orders/${number}`} />}
            {tab === 'finance' && <FinanceTab view={view} />}
          </TabPanel>
        </div>
      </div>
    </>
  )
}

/** What can be done, and by when; on a phone it comes before the details. */
function Aside({ view, party }: { view: OrderView; party: Person }) {
  return (
    <div className="grid gap-4 lg:col-start-2 lg:row-start-1">
      {party === 'buyer' && (
        <Card title="What you can do" className="print:hidden">
          <MovesPanel view={view} party="buyer" doors={buyerDoors(view)} />
        </Card>
      )}
      <Card title="Deadlines">
        <Deadlines view={view} reader={party} />
      </Card>
    </div>
  )
}
