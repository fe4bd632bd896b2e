'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { sender, viewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { check, type FormState } from '@/lib/forms'
import { answerIn, askStore, sideIn } from '@/lib/messages/find'
import { readMessage } from '@/lib/messages/message-form'
import { markThreadRead } from '@/lib/messages/read'
import type { WriteAnswer } from '@/lib/messages/write'

const whichThread = z.object({ thread: z.string().max(60) })

/** Writes into a thread of one's own (P3). */
export async function answerThread(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(whichThread, form)
  if ('state' in checked) return checked.state
  const { thread } = checked.data
  const known = await sender(`/messages/${encodeURIComponent(thread)}`, form)
  if ('state' in known) return known.state
  const read = await readMessage(form, known.id)
  if ('state' in read) return read.state
  return lead(await answerIn(thread, known.id, read.written))
}

const whichStore = z.object({ store: z.string().max(200), product: z.string().max(200).default('') })

/** Counts a thread of one's own as read, where it was seen on a page of something else. To others there is none. */
export async function markSeen(thread: string): Promise<void> {
  const known = await viewer()
  const id = z.string().max(60).safeParse(thread)
  const as = known && id.success && (await sideIn(id.data, known.id))
  if (!as) return
  await markThreadRead(id.data, as, known.id, await now())
  refresh()
}

/** Asks a store something before buying (P3). */
export async function ask(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(whichStore, form)
  if ('state' in checked) return checked.state
  const { store, product } = checked.data
  const known = await sender('/messages', form)
  if ('state' in known) return known.state
  const read = await readMessage(form, known.id)
  if ('state' in read) return read.state
  return lead(await askStore(store, product || null, known.id, read.written))
}

function lead(answer: WriteAnswer): never {
  if (answer.is === 'not-found') notFound()
  redirect(`/messages/${answer.thread}`)
}
