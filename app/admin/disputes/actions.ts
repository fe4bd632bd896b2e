'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { address } from '@/lib/address'
import { sentBy } from '@/lib/auth/sent-by'
import { mediatorSending, requireMediator } from '@/lib/auth/session'
import { type FormState, formOf, text } from '@/lib/forms'
import { LONGEST_DECISION } from '@/lib/longest-text'
import { type ClaimAnswer, claimCase, releaseCase } from '@/lib/mediation/claiming'
import { writeNote } from '@/lib/mediation/notes'
import { pageOfCase } from '@/lib/mediation/page-of-case'
import { formId } from '@/lib/sent-key'

const QUEUE = '/admin/disputes'
const which = z.object({ claim: z.string().min(1).max(100) })

const note = z.object({
  number: z.string().max(40),
  form: formId,
  note: text(LONGEST_DECISION).min(1, 'Write the note first.'),
})

/** Adds to the internal notes of an order. */
export async function addNote(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(QUEUE, form), note, form)
  if ('state' in sent) return sent.state
  const { number, note: text, form: sentWith } = sent.data
  if (!(await writeNote(number, sent.viewer.id, { text, form: sentWith }))) notFound()
  refresh()
  return { errors: {}, values: {} }
}

/** Claims a case, or takes over one that was left idle. */
export async function claim(form: FormData): Promise<void> {
  const { id } = await requireMediator(QUEUE)
  await answer(await claimCase(asked(form), id), 'claimed')
}

/** Gives a case back to the queue. */
export async function release(form: FormData): Promise<void> {
  const { id } = await requireMediator(QUEUE)
  await answer(await releaseCase(asked(form), id), 'released')
}

function asked(form: FormData): string {
  const { data } = which.safeParse(Object.fromEntries(formOf(form)))
  if (!data) notFound()
  return data.claim
}

/** To the case, which says what came of it as it stands by then. */
async function answer(answer: ClaimAnswer, done: string): Promise<never> {
  if (answer.is === 'not-found') notFound()
  const page = await pageOfCase(answer.row.kind, answer.row.orderId)
  if (!page) notFound()
  redirect(address(page, { claim: answer.is === 'done' ? done : answer.is }))
}
