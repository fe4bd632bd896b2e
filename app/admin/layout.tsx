import type { ReactNode } from 'react'
import { type Place, SectionNav } from '@/components/ui/section-nav'
import { viewer } from '@/lib/auth/session'
import { env } from '@/lib/env'

const places = (simulated: boolean): readonly Place[] => [
  { href: '/admin/disputes', label: 'Queue', also: '/admin/reviews' },
  { href: '/admin/audit', label: 'Audit' },
  { href: '/admin/policies', label: 'Policies' },
  ...(simulated ? [{ href: '/admin/clock', label: 'Clock' }] : []),
  { href: '/admin/mailbox', label: 'Mailbox' },
  { href: '/admin/health', label: 'Health' },
]

/** The mediators' pages, one step from each other. */
export default async function MediationLayout({ children }: { children: ReactNode }) {
  const known = await viewer()
  return (
    <>
      {known?.isMediator && <SectionNav label="Mediation" places={places(env.SIMULATION)} />}
      {children}
    </>
  )
}
