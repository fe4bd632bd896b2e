import { notFound, redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { openNotice } from '@/lib/notices/notices'

type Context = { params: Promise<{ id: string }> }

/** Opens what somebody was told: it counts as read, and leads to what it is about. To anybody else there is none. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const known = await requireViewer(`/notifications/${encodeURIComponent(id)}`)
  const path = await openNotice(known, id, await now())
  if (!path) notFound()
  redirect(path)
}
