'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth/session'
import { amount, check, type FormState, line, text } from '@/lib/forms'
import { makeMove } from '@/lib/orders/make-move'
import { sendMessage } from '@/lib/orders/messages'
import type { PersonalCommand } from '@/lib/orders/move'
import { callOffWords, refuseWords } from '@/lib/words/reasons'

const LONGEST_TEXT = 2_000
const LONGEST_LABEL = 60

/** Which order, and which version of it the seller was looking at. */
const whose = {
  number: z.string().max(40),
  seen: z.coerce.number().int().positive().optional().catch(undefined),
}
const onlyWhose = z.object(whose)
const message = z.object({
  ...whose,
  text: text(LONGEST_TEXT).min(1, 'Write a message first.'),
  form: z.uuid().optional().catch(undefined),
})
const parcel = z.object({
  ...whose,
  carrier: line(LONGEST_LABEL, 'Enter the carrier.'),
  tracking: line(LONGEST_LABEL, 'Enter the tracking number.'),
})
const codes = <T extends string>(words: Record<T, string>) => Object.keys(words) as [T, ...T[]]

/** Accepts the buyer's request: the order is cancelled (C7). */
export async function acceptRequest(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(onlyWhose, form)
  return 'state' in checked ? checked.state : make(checked.data, { move: 'accept' }, form)
}

const refusal = z.object({
  ...whose,
  because: z.enum(codes(refuseWords), 'Choose a reason from the list.'),
  note: text(LONGEST_TEXT),
  carrier: text(LONGEST_LABEL).optional(),
  tracking: text(LONGEST_LABEL).optional(),
})

/** Refuses it and says why; who says it is already shipped enters the tracking number (C7, C16). */
export async function refuseRequest(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(refusal, form)
  if ('state' in checked) return checked.state
  const { because, note, carrier, tracking } = checked.data
  const label = because === 'already-shipped' ? { carrier, tracking } : {}
  return make(checked.data, { move: 'refuse', because, note, ...label } as PersonalCommand, form)
}

/** Begins to process the order (C4). */
export async function beginProcessing(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(onlyWhose, form)
  return 'state' in checked ? checked.state : make(checked.data, { move: 'begin-processing' }, form)
}

/** Ships the order (S1). */
export async function ship(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(parcel, form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return make(checked.data, { move: 'ship', carrier, tracking }, form)
}

/** Adds a parcel to an order on its way (S1). */
export async function addParcel(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(parcel, form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return make(checked.data, { move: 'add-parcel', carrier, tracking }, form)
}

/** Calls the shipment off before the carrier has it (S3). */
export async function callOff(_: FormState, form: FormData): Promise<FormState> {
  const reason = z.enum(codes(callOffWords), 'Choose a reason from the list.')
  const checked = check(z.object({ ...whose, because: reason }), form)
  if ('state' in checked) return checked.state
  return make(checked.data, { move: 'call-off', because: checked.data.because }, form)
}

/** Proposes an amount in a dispute (D2). */
export async function propose(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(z.object({ ...whose, amount, note: text(LONGEST_TEXT) }), form)
  if ('state' in checked) return checked.state
  const { amount: wanted, note } = checked.data
  return make(checked.data, { move: 'propose', amount: wanted, note } as PersonalCommand, form)
}

/** Accepts a proposal of the buyer (D2). */
export async function acceptProposal(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(z.object({ ...whose, proposal: z.coerce.number().int() }), form)
  if ('state' in checked) return checked.state
  return make(checked.data, { move: 'accept-proposal', number: checked.data.proposal }, form)
}

/** Asks a mediator to decide (D3). */
export async function escalate(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(onlyWhose, form)
  return 'state' in checked ? checked.state : make(checked.data, { move: 'escalate' }, form)
}

/** Writes to the buyer (P3). */
export async function writeToBuyer(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(message, form)
  if ('state' in checked) return checked.state
  const { number, ...written } = checked.data
  const { id: userId } = await requireViewer(page(number))
  if (!(await sendMessage(number, { userId, as: 'seller' }, written))) notFound()
  redirect(`${page(number)}?done=message#messages`)
}

const page = (number: string) => `/seller/orders/${encodeURIComponent(number)}`

const make = (whose: { number: string; seen?: number }, command: PersonalCommand, form: FormData) =>
  makeMove({ ...whose, as: 'seller', page: page(whose.number) }, command, form)
