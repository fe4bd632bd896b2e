import { notFound } from 'next/navigation'
import { requireViewer, type Viewer } from './session'

/** The owner of a store who is looking; to everybody else the page does not exist. A visitor is asked to sign in first. */
export async function requireSeller(next: string): Promise<Viewer> {
  const known = await requireViewer(next)
  if (!known.hasStore) notFound()
  return known
}
