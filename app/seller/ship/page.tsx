import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { ShipTable } from '@/components/seller/ship-table'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requireSeller } from '@/lib/auth/seller'
import { LARGEST_TABLE, MOST_ROWS } from '@/lib/orders/ship-many'
import { shipManyWords as words } from '@/lib/words/ship-many'
import { shipByTable } from './actions'

export const metadata: Metadata = { title: words.title }

/** Shipping many orders at once, by a table (S1). */
export default async function ShipPage() {
  await requireSeller('/seller/ship')
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href="/seller/ship/list" download>
            <Download className="size-4" aria-hidden="true" />
            {words.list}
          </ButtonLink>
        }
      />
      <ShipTable action={shipByTable} largest={LARGEST_TABLE} most={MOST_ROWS} />
    </>
  )
}
