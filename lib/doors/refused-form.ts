import { z } from 'zod'
import { check, type FormState, typed } from '@/lib/forms'
import type { RefusalCode } from '@/lib/law/outcome'
import type { MoveAnswer } from '@/lib/orders/move'
import { parcelLabel } from '@/lib/orders/parcel-form'
import { meanwhileWords } from '@/lib/words/meanwhile'
import type { Told } from '@/lib/words/refusal-moments'
import { refusalSentence } from '@/lib/words/refusals'

// Refusals that concern one field of a form: the first of these names the form has is the one.
const fields: Partial<Record<RefusalCode, readonly string[]>> = {
  'unknown-reason': ['reason', 'because'],
  'reason-not-open': ['reason'],
  'text-needed': ['note', 'story', 'reasoning'],
  'amount-too-high': ['amount', 'wanted'],
  'amount-too-low': ['amount', 'wanted'],
  'partial-not-allowed': ['amount', 'wanted'],
  'tracking-taken': ['tracking'],
  'same-label': ['tracking'],
  'no-such-parcel': ['tracking'],
  'days-out-of-range': ['days'],
  'address-incomplete': ['street'],
  'same-address': ['street'],
  'protection-needed': ['amount'],
  'stars-out-of-range': ['stars'],
}

const label = z.object(parcelLabel)

/**
 * What a form shows when the law refused what it asked: beside the field it concerns, or above the form with the time
 * it closed and what has changed since its sender looked. Everything typed is kept.
 */
export function refusedForm(
  { refusal, meanwhile }: Pick<Extract<MoveAnswer, { is: 'refused' }>, 'refusal' | 'meanwhile'>,
  form: FormData,
  told: Told = {},
): FormState {
  const { code, rule } = refusal
  const answer = { values: typed(form), refusal: { code, rule } }
  const field = fields[code]?.find((name) => form.has(name)) ?? fields[code]?.[0]
  const sentence = refusalSentence(refusal, told)
  const since = meanwhileWords(meanwhile)
  // Of a label it is said what of it is missing.
  const labelled = code === 'tracking-needed' && check(label, form)
  if (labelled && 'state' in labelled)
    return { ...answer, errors: labelled.state.errors, ...(since && { message: since }) }
  if (field) return { ...answer, errors: { [field]: sentence }, ...(since && { message: since }) }
  return { ...answer, errors: {}, message: [`${sentence} (Rule ${rule}.)`, since].filter(Boolean).join(' ') }
}
