'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { sellerSending } from '@/lib/auth/seller'
import { sentBy } from '@/lib/auth/sent-by'
import { type FormState, text, typed } from '@/lib/forms'
import { DAY, type Duration, HOUR } from '@/lib/law/time'
import { answerTimesOf, chooseAnswerTime } from '@/lib/stores/answer-time'
import { PRODUCTS_A_PAGE, setCancelRules } from '@/lib/stores/cancel-rules'
import { addClosure, type ClosureAnswer, LONGEST_CLOSURE_DAYS, removeClosure } from '@/lib/stores/closures'
import { answerTimeWords } from '@/lib/words/answer-time'
import { closureWords } from '@/lib/words/store-settings'

const SETTINGS = '/seller/settings'
const LONGEST_NOTE = 200

const count = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, 'Enter a whole number.')
const chosen = z.object({ store: z.string().max(100), count, unit: z.enum(['hours', 'days', 'business-days']) })

/** Sets the time in which a store answers requests from now on, within what the policy leaves to it (C8). */
export async function setAnswerTime(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await sellerSending(SETTINGS, form), chosen, form)
  if ('state' in sent) return sent.state
  const { store, count, unit } = sent.data
  const answer = await chooseAnswerTime(sent.viewer.id, store, count === '' ? null : lengthOf(Number(count), unit))
  if (answer === 'done') redirect(`${SETTINGS}?done=answer-time#answer-time`)
  const times = await answerTimesOf(sent.viewer.id)
  const sentence = times && answer === 'out-of-bounds' ? answerTimeWords.bounds(times) : answerTimeWords.closed
  return { errors: { count: sentence }, values: typed(form) }
}

function lengthOf(count: number, unit: z.infer<typeof chosen>['unit']): Duration {
  if (unit === 'business-days') return { businessDays: count }
  return { ms: count * (unit === 'days' ? DAY : HOUR) }
}

const products = z.object({
  products: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.string()).max(PRODUCTS_A_PAGE, `Send at most ${PRODUCTS_A_PAGE} products at once.`)),
  page: z.coerce.number().int().min(1).catch(1),
})

/** Says which products are not to be cancelled at will, of those the form showed (C12). */
export async function saveCancelRules(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await sellerSending(SETTINGS, form), products, form)
  if ('state' in sent) return sent.state
  const { products: seen, page } = sent.data
  await setCancelRules(sent.viewer.id, seen, new Set(seen.filter((id) => form.has(`rule-${id}`))))
  redirect(`${SETTINGS}?done=products&products=${page}#products`)
}

const closure = z.object({
  store: z.string().max(100),
  from: z.iso.date(closureWords.wrong.first),
  until: z.iso.date(closureWords.wrong.last),
  note: text(LONGEST_NOTE),
})

const wrong: Record<Exclude<ClosureAnswer, 'done'>, Readonly<Record<string, string>>> = {
  over: { until: closureWords.wrong.over },
  backwards: { until: closureWords.wrong.backwards },
  'too-long': { until: closureWords.wrong.tooLong(LONGEST_CLOSURE_DAYS) },
  overlaps: { from: closureWords.wrong.overlaps },
  'too-many': { from: closureWords.wrong.tooMany },
  'not-found': { from: closureWords.wrong.gone },
}

/** Enters days on which a store is away; buyers are told, and no deadline moves (T3). */
export async function saveClosure(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await sellerSending(SETTINGS, form), closure, form)
  if ('state' in sent) return sent.state
  const { store: storeId, from, until, note } = sent.data
  const answer = await addClosure(sent.viewer.id, { storeId, from, until, note: note || null })
  if (answer !== 'done') return { errors: wrong[answer], values: typed(form) }
  redirect(`${SETTINGS}?done=closure#closures`)
}

/** Takes days away back. */
export async function dropClosure(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await sellerSending(SETTINGS, form), z.object({ closure: z.string().max(100) }), form)
  if ('state' in sent) return sent.state
  await removeClosure(sent.viewer.id, sent.data.closure)
  redirect(`${SETTINGS}?done=closure-removed#closures`)
}
