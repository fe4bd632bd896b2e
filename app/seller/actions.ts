'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import { check, type FormState, typed } from '@/lib/forms'
import { DAY, type Duration, HOUR } from '@/lib/law/time'
import { answerTimesOf, chooseAnswerTime } from '@/lib/orders/answer-time'
import { answerTimeWords } from '@/lib/words/answer-time'

const HERE = '/seller'
const count = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, 'Enter a whole number.')
const chosen = z.object({ store: z.string().max(100), count, unit: z.enum(['hours', 'days', 'business-days']) })

/** Sets the time in which a store answers requests from now on, within what the policy leaves to it (C8). */
export async function setAnswerTime(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(HERE)
  const checked = check(chosen, form)
  if ('state' in checked) return checked.state
  const { store, count, unit } = checked.data
  const answer = await chooseAnswerTime(viewer.id, store, count === '' ? null : lengthOf(Number(count), unit))
  if (answer === 'done') redirect(`${HERE}?done=answer-time#answer-time`)
  const times = await answerTimesOf(viewer.id)
  const sentence = times && answer === 'out-of-bounds' ? answerTimeWords.bounds(times) : answerTimeWords.closed
  return { errors: { count: sentence }, values: typed(form) }
}

function lengthOf(count: number, unit: z.infer<typeof chosen>['unit']): Duration {
  if (unit === 'business-days') return { businessDays: count }
  return { ms: count * (unit === 'days' ? DAY : HOUR) }
}
