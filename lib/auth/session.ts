import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { newestChange } from '@/lib/live/changes'
import { signInPath } from './next-path'
import { readToken, sessionCookie, type Viewer } from './token'

export type { Viewer } from './token'

/** Who is looking, checked against the database once per request; null for a visitor. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies()
  const known = await readToken(jar.get(sessionCookie.name)?.value)
  // Every page asks who is looking before it reads what it shows, so it shows at least this.
  if (known) await shownChange()
  return known
})

/** The newest change that the page being made certainly shows; what comes later, its reader is told. */
export const shownChange = cache(newestChange)

/** Who is looking; a visitor is sent to sign in and comes back to `next`, a path of this shop. */
export async function requireViewer(next: string): Promise<Viewer> {
  const known = await viewer()
  if (!known) redirect(signInPath(next))
  return known
}

/** The mediator who is looking; to everybody else the page does not exist. A visitor is asked to sign in first. */
export async function requireMediator(next: string): Promise<Viewer> {
  const known = await requireViewer(next)
  if (!known.isMediator) notFound()
  return known
}
