import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type FormState, hasFiles, typed } from '@/lib/forms'
import { newestChange } from '@/lib/live/changes'
import { filesAgainWords } from '@/lib/words/account'
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

/** What a form answers that nobody who is signed in has sent. */
export type SignedOut = { readonly state: FormState }

/**
 * Who sends a form of the page at `next`. Whoever is signed out by now is told so beside all that was typed, and can send it
 * again once they have signed in; without scripts, where the page is drawn anew, they are sent to sign in.
 */
export async function sender(next: string, form: FormData): Promise<Viewer | SignedOut> {
  const known = await viewer()
  if (known) return known
  const byScript = (await headers()).has('next-action')
  if (!byScript) redirect(signInPath(next))
  const message = hasFiles(form) ? { message: filesAgainWords } : {}
  return { state: { errors: {}, values: typed(form), signedOut: true, ...message } }
}

/** The same for the forms of mediators, which to everybody else do not exist. */
export async function mediatorSending(next: string, form: FormData): Promise<Viewer | SignedOut> {
  const known = await sender(next, form)
  if ('state' in known || known.isMediator) return known
  notFound()
}

/** The mediator who is looking; to everybody else the page does not exist. A visitor is asked to sign in first. */
export async function requireMediator(next: string): Promise<Viewer> {
  const known = await requireViewer(next)
  if (!known.isMediator) notFound()
  return known
}
