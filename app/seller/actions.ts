'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import { check, type FormState, line, typed } from '@/lib/forms'
import { DAY, type Duration, HOUR } from '@/lib/law/time'
import { answerTimesOf, chooseAnswerTime } from '@/lib/orders/answer-time'
import { type Door, moveThrough, simply, whose } from '@/lib/orders/both-sides'
import { answerTimeWords } from '@/lib/words/answer-time'

const HERE = '/seller'
const SETTINGS = '/seller/settings'
const count = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, 'Enter a whole number.')
const LONGEST_LABEL = 60
const today: Door = { as: 'seller', page: () => HERE, many: true }

/** Accepts a request from its row (C7). */
export async function acceptFromToday(_: FormState, form: FormData): Promise<FormState> {
  return simply(today, 'accept', form)
}

const parcel = z.object({
  ...whose,
  carrier: line(LONGEST_LABEL, 'Enter the carrier.'),
  tracking: line(LONGEST_LABEL, 'Enter the tracking number.'),
})

/** Ships an order from its row (S1). */
export async function shipFromToday(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(parcel, form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return moveThrough(today, checked.data, { move: 'ship', carrier, tracking }, form)
}

const chosen = z.object({ store: z.string().max(100), count, unit: z.enum(['hours', 'days', 'business-days']) })

/** Sets the time in which a store answers requests from now on, within what the policy leaves to it (C8). */
export async function setAnswerTime(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(SETTINGS)
  const checked = check(chosen, form)
  if ('state' in checked) return checked.state
  const { store, count, unit } = checked.data
  const answer = await chooseAnswerTime(viewer.id, store, count === '' ? null : lengthOf(Number(count), unit))
  if (answer === 'done') redirect(`${SETTINGS}?done=answer-time#answer-time`)
  const times = await answerTimesOf(viewer.id)
  const sentence = times && answer === 'out-of-bounds' ? answerTimeWords.bounds(times) : answerTimeWords.closed
  return { errors: { count: sentence }, values: typed(form) }
}

function lengthOf(count: number, unit: z.infer<typeof chosen>['unit']): Duration {
  if (unit === 'business-days') return { businessDays: count }
  return { ms: count * (unit === 'days' ? DAY : HOUR) }
}
