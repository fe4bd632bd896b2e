import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Page not found' }

/** What is shown for what is not there, and for what is there but not for the reader (F1): nobody can tell which. */
export default function NotFound() {
  return (
    <>
      <PageHeader
        title="Page not found"
        lead="There is nothing at this address, or it belongs to someone else. If you followed a link to an order, sign in with the account that placed it."
      />
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/orders" variant="primary">
          My orders
        </ButtonLink>
        <ButtonLink href="/">Go to the shop</ButtonLink>
      </div>
    </>
  )
}
