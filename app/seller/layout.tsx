import type { ReactNode } from 'react'
import { SellerNav } from '@/components/seller/seller-nav'
import { viewer } from '@/lib/auth/session'

/** The seller's pages, one step from each other. */
export default async function SellerLayout({ children }: { children: ReactNode }) {
  const known = await viewer()
  return (
    <>
      {known?.hasStore && <SellerNav />}
      {children}
    </>
  )
}
