'use server'

import { z } from 'zod'
import {
  acceptOffer,
  answerSimply,
  bringEvidence,
  type Door,
  moveThrough,
  proposeAmount,
  proposeMoreTime,
  simply,
  tell,
  whose,
  writeMessage,
} from '@/lib/doors/both-sides'
import { labelFields, moveWithLabel, sharedWith } from '@/lib/doors/with-label'
import { check, type FormState, text } from '@/lib/forms'
import { LONGEST_TEXT } from '@/lib/longest-text'
import { LONGEST_LABEL } from '@/lib/orders/parcel-form'
import type { PersonalCommand } from '@/lib/orders/party'
import { callOffWords, refuseWords } from '@/lib/words/reasons'

const door: Door = { as: 'seller', page: (number) => `/seller/orders/${encodeURIComponent(number)}` }

const parcel = z.object({
  ...whose,
  ...labelFields,
})
const codes = <T extends string>(words: Record<T, string>) => Object.keys(words) as [T, ...T[]]

/** Accepts the buyer's request: the order is cancelled (C7). */
export async function acceptRequest(_: FormState, form: FormData): Promise<FormState> {
  return simply(door, 'accept', form)
}

const refusal = z.object({
  ...whose,
  because: z.enum(codes(refuseWords), 'Choose a reason from the list.'),
  note: text(LONGEST_TEXT),
  carrier: text(LONGEST_LABEL).optional(),
  tracking: text(LONGEST_LABEL).optional(),
  shared: labelFields.shared,
})

/** Refuses it and says why; who says it is already shipped enters the tracking number (C7, C16). */
export async function refuseRequest(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(refusal, form)
  if ('state' in checked) return checked.state
  const { because, note, carrier, tracking } = checked.data
  const gone = because === 'already-shipped'
  const told = gone && carrier && tracking && (await sharedWith(door, checked.data, { carrier, tracking }, form))
  if (told) return told
  const label = gone ? { carrier, tracking } : {}
  return moveThrough(door, checked.data, { move: 'refuse', because, note, ...label } as PersonalCommand, form)
}

/** Begins to process the order (C4). */
export async function beginProcessing(_: FormState, form: FormData): Promise<FormState> {
  return simply(door, 'begin-processing', form)
}

/** Ships the order (S1). */
export async function ship(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(parcel, form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return moveWithLabel(door, checked.data, { move: 'ship', carrier, tracking }, form)
}

/** Adds a parcel to an order on its way (S1). */
export async function addParcel(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(parcel, form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return moveWithLabel(door, checked.data, { move: 'add-parcel', carrier, tracking }, form)
}

/** Corrects carrier or tracking number of a parcel the carrier does not have yet (S1). */
export async function correctParcel(_: FormState, form: FormData): Promise<FormState> {
  const was = z.string('Choose a parcel.').max(LONGEST_LABEL)
  const checked = check(parcel.extend({ was }), form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return moveWithLabel(
    door,
    checked.data,
    { move: 'correct-parcel', was: checked.data.was, carrier, tracking },
    form,
    true,
  )
}

/** Calls the shipment off before the carrier has it (S3). */
export async function callOff(_: FormState, form: FormData): Promise<FormState> {
  const reason = z.enum(codes(callOffWords), 'Choose a reason from the list.')
  const checked = check(z.object({ ...whose, because: reason }), form)
  if ('state' in checked) return checked.state
  return moveThrough(door, checked.data, { move: 'call-off', because: checked.data.because }, form)
}

/** Answers what the buyer asked for: more time, another address, protection; confirms a return (C11, S5, D4, D6). */
export async function answer(_: FormState, form: FormData): Promise<FormState> {
  return answerSimply(door, form)
}

/** Proposes more time to ship (C11). */
export async function proposeExtension(_: FormState, form: FormData): Promise<FormState> {
  return proposeMoreTime(door, form)
}

/** Says that something is wrong with what came back (D6). */
export async function questionReturn(_: FormState, form: FormData): Promise<FormState> {
  return tell(door, 'question-return', form)
}

/** Contests the points the order left (P1). */
export async function contest(_: FormState, form: FormData): Promise<FormState> {
  return tell(door, 'contest', form)
}

/** Appeals against the ruling (D3). */
export async function appeal(_: FormState, form: FormData): Promise<FormState> {
  return tell(door, 'appeal', form)
}

/** Proposes an amount in a dispute (D2). */
export async function propose(_: FormState, form: FormData): Promise<FormState> {
  return proposeAmount(door, form)
}

/** Accepts a proposal of the buyer (D2). */
export async function acceptProposal(_: FormState, form: FormData): Promise<FormState> {
  return acceptOffer(door, form)
}

/** Asks a mediator to decide (D3). */
export async function escalate(_: FormState, form: FormData): Promise<FormState> {
  return simply(door, 'escalate', form)
}

/** Adds evidence to the dispute (D2). */
export async function addEvidence(_: FormState, form: FormData): Promise<FormState> {
  return bringEvidence(door, form)
}

/** Writes to the buyer (P3). */
export async function writeToBuyer(_: FormState, form: FormData): Promise<FormState> {
  return writeMessage(door, form)
}
