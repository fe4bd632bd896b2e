import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { StatusBadges } from '@/components/ui/status-badge'
import type { Query } from '@/lib/address'
import { badges, status } from '@/lib/law/status'
import { loadAsBuyer } from '../load'
import { CancelContent } from './cancel-content'
import { chosenHere } from './choosing'
import { cancelTitle } from './which-move'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Cancel order ${(await params).number}` }
}

/** Cancelling, as a page of its own: for readers without JavaScript, and for its address. */
export default async function CancelPage({ params, searchParams }: Props) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  const view = await loadAsBuyer(number)
  const chosen = await chosenHere(view.order, query)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={cancelTitle(view, chosen.parts)}
        crumbs={[
          { label: 'My orders', href: '/orders' },
          { label: `Order ${view.number}`, href: `/orders/${view.number}` },
        ]}
        beside={<StatusBadges status={status(view.order)} badges={badges(view.order)} />}
      />
      <Card>
        <CancelContent view={view} chosen={chosen} />
      </Card>
    </div>
  )
}
