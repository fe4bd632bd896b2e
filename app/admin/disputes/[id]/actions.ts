'use server'

import { notFound } from 'next/navigation'
import { z } from 'zod'
import { sentBy } from '@/lib/auth/sent-by'
import { mediatorSending } from '@/lib/auth/session'
import { whose as ofOrder } from '@/lib/doors/both-sides'
import { makeMove } from '@/lib/doors/make-move'
import { type FormState, text } from '@/lib/forms'
import { type Minor, minor } from '@/lib/law/money'
import { LONGEST_DECISION } from '@/lib/longest-text'
import { writeNote } from '@/lib/mediation/notes'
import { FOUND } from '@/lib/orders/ruling'
import { formId } from '@/lib/sent-key'
import { callOffWords } from '@/lib/words/reasons'
import { otherStep } from './step'

const CASES = '/admin/disputes'

/** Which case, besides what every form of an order says of it. */
const whose = { ...ofOrder, case: z.string().max(100) }

const amount = z.coerce
  .number('Choose how much goes back.')
  .int('Choose how much goes back.')
  .min(0, 'Choose how much goes back.')
  .max(1e12, 'Choose how much goes back.')
  .transform((amount): Minor => minor(amount))
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const ruling = z.object({
  ...whose,
  amount,
  withReturn: ticked,
  atOnce: ticked,
  fault: z.enum(FOUND, 'Say whose fault it is.'),
  reasoning: text(LONGEST_DECISION).min(1, 'Say why you decide like this. Both sides read it.'),
  form: formId,
  note: text(LONGEST_DECISION).optional(),
})

/** What a form of this page asks of an order, as a mediator. */
const asMediator = <T extends { readonly case: string }>(of: T) =>
  ({ ...of, as: 'mediator', page: `${CASES}/${encodeURIComponent(of.case)}` }) as const

/** Rules on the dispute (D3). */
export async function giveRuling(_: FormState, form: FormData): Promise<FormState> {
  const who = await mediatorSending(CASES, form)
  const step = 'state' in who ? null : await otherStep(form)
  if (step) return step
  const sent = sentBy(who, ruling, form)
  if ('state' in sent) return sent.state
  const { amount, fault, withReturn, atOnce, reasoning, note, form: sentWith } = sent.data
  // A ruling that is refused loses no note: its form comes back as the same, and so does its note.
  const sentAlong = { form: sentWith, withRuling: true } as const
  if (note && !(await writeNote(sent.data.number, sent.viewer.id, { text: note, ...sentAlong }))) notFound()
  return makeMove(asMediator(sent.data), { move: 'rule', amount, fault, withReturn, atOnce, reasoning }, form)
}

/** Agrees to the ruling of another mediator (D3). */
export async function approveRuling(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(CASES, form), z.object(whose), form)
  if ('state' in sent) return sent.state
  return makeMove(asMediator(sent.data), { move: 'approve-ruling' }, form)
}

const back = z.object({
  ...whose,
  reasoning: text(LONGEST_DECISION).min(1, 'Say what the new ruling should look at. Only mediators read it.'),
})

/** Sends it back to be given anew. */
export async function sendRulingBack(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(CASES, form), back, form)
  if ('state' in sent) return sent.state
  return makeMove(asMediator(sent.data), { move: 'send-back-ruling', reasoning: sent.data.reasoning }, form)
}

const onAppeal = z.object({
  ...whose,
  amount,
  fault: ruling.shape.fault.optional(),
  pardon: z.enum(['yes', 'no'], 'Say what becomes of the seller’s record.'),
  reasoning: ruling.shape.reasoning,
})

/** Rules on the appeal against a ruling, for good (D3). */
export async function ruleOnAppeal(_: FormState, form: FormData): Promise<FormState> {
  const who = await mediatorSending(CASES, form)
  const step = 'state' in who ? null : await otherStep(form)
  if (step) return step
  const sent = sentBy(who, onAppeal, form)
  if ('state' in sent) return sent.state
  const { amount, fault, pardon, reasoning } = sent.data
  const how = { amount, pardon: pardon === 'yes', ...(fault && { fault }) }
  return makeMove(asMediator(sent.data), { move: 'rule-appeal', ...how, reasoning }, form)
}

const off = z.object({
  ...whose,
  because: z.enum(Object.keys(callOffWords) as [keyof typeof callOffWords], 'Choose a reason from the list.'),
})

/** Calls a shipment off for the platform (S3). */
export async function callOff(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(CASES, form), off, form)
  if ('state' in sent) return sent.state
  return makeMove(asMediator(sent.data), { move: 'call-off', because: sent.data.because }, form)
}
