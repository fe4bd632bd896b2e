import type { Metadata } from 'next'
import { RecordCard } from '@/components/seller/record-card'
import { PageHeader } from '@/components/ui/page-header'
import { requireSeller } from '@/lib/auth/seller'
import { recordOf } from '@/lib/orders/queries/record'

export const metadata: Metadata = { title: 'Record' }

/** What the seller's orders have left on their record, and how to contest it (P1). */
export default async function RecordPage() {
  const viewer = await requireSeller('/seller/record')
  const record = await recordOf(viewer.id)
  return (
    <>
      <PageHeader title="Record" lead="Cancellations, whose fault they were, and what each left on your record." />
      <RecordCard
        record={record}
        orderHref={(number) => `/seller/orders/${number}`}
        contestHref={(number) => `/seller/orders/${number}/contest`}
      />
    </>
  )
}
