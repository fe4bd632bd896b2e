import type { ReactNode } from 'react'
import { type Place, SectionNav } from '@/components/ui/section-nav'
import { viewer } from '@/lib/auth/session'

const places: readonly Place[] = [
  { href: '/seller', label: 'Today', alone: true },
  { href: '/seller/orders', label: 'Orders' },
  { href: '/seller/ship', label: 'Ship many' },
  { href: '/seller/record', label: 'Record' },
  { href: '/seller/settings', label: 'Settings' },
]

/** The seller's pages, one step from each other. */
export default async function SellerLayout({ children }: { children: ReactNode }) {
  const known = await viewer()
  return (
    <>
      {known?.hasStore && <SectionNav label="Seller" places={places} />}
      {children}
    </>
  )
}
