import type { ReactNode } from 'react'
import { MediatorNav } from '@/components/mediation/mediator-nav'
import { viewer } from '@/lib/auth/session'
import { env } from '@/lib/env'

/** The mediators' pages, one step from each other. */
export default async function MediationLayout({ children }: { children: ReactNode }) {
  const known = await viewer()
  return (
    <>
      {known?.isMediator && <MediatorNav simulated={Boolean(env.SIMULATION)} />}
      {children}
    </>
  )
}
