import { notFound } from 'next/navigation'
import { requireViewer, type SignedOut, sender, type Viewer } from './session'

/** The owner of a store who is looking; to everybody else the page does not exist. A visitor is asked to sign in first. */
export async function requireSeller(next: string): Promise<Viewer> {
  const known = await requireViewer(next)
  if (!known.hasStore) notFound()
  return known
}

/** The same for a seller's forms; whoever is signed out by now loses nothing of what was typed. */
export async function sellerSending(next: string, form: FormData): Promise<Viewer | SignedOut> {
  const known = await sender(next, form)
  if ('state' in known || known.hasStore) return known
  notFound()
}
