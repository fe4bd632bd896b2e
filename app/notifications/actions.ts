'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { formOf } from '@/lib/forms'
import { markRead } from '@/lib/notices/notices'

const HERE = '/notifications'

/** Marks as read what there was when the page was drawn. */
export async function markAllRead(form: FormData): Promise<void> {
  const { id } = await requireViewer(HERE)
  const until = z.coerce.number().int().min(0).max(8.64e15).safeParse(formOf(form).get('until'))
  if (until.success) await markRead(id, until.data, await now())
  refresh()
  redirect(HERE)
}
