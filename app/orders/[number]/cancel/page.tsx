import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { StatusBadges } from '@/components/ui/status-badge'
import { badges, status } from '@/lib/law/status'
import { loadAsBuyer } from '../load'
import { CancelContent } from './cancel-content'
import { cancelTitle } from './which-move'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Cancel order ${(await params).number}` }
}

/** Cancelling, as a page of its own: for readers without JavaScript, and for its address. */
export default async function CancelPage({ params }: Props) {
  const view = await loadAsBuyer((await params).number)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={cancelTitle(view)}
        crumbs={[
          { label: 'My orders', href: '/orders' },
          { label: `Order ${view.number}`, href: `/orders/${view.number}` },
        ]}
        beside={<StatusBadges status={status(view.order)} badges={badges(view.order)} />}
      />
      <Card>
        <CancelContent view={view} />
      </Card>
    </div>
  )
}
