import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { sender } from '@/lib/auth/session'
import { FILES, readFiles } from '@/lib/files/read-form'
import { amount, check, type FormState, text, typed } from '@/lib/forms'
import { LONGEST_TEXT } from '@/lib/longest-text'
import { readMessage } from '@/lib/messages/message-form'
import { addEvidence } from '@/lib/orders/evidence'
import { sendMessage } from '@/lib/orders/messages'
import type { PersonalCommand } from '@/lib/orders/party'
import { formId } from '@/lib/sent-key'
import { noEvidenceNow } from '@/lib/words/evidence'
import { makeMove } from './make-move'

// What buyer and seller do alike, each through their own door.

/** As whom a form is sent, and the page of an order it is sent from. */
export type Door = {
  readonly as: 'buyer' | 'seller'
  readonly page: (number: string) => string
  /** Forms of many orders are on that page: its address says which one was answered. */
  readonly many?: true
}

/** Which order, and which version of it the sender was looking at. */
export const whose = {
  number: z.string().max(40),
  seen: z.coerce.number().int().positive().optional().catch(undefined),
}
export type Whose = { readonly number: string; readonly seen?: number }

/** Makes a move through a door. `stays`: the form is on a page of its own, which draws it even when the move is closed. */
export const moveThrough = (door: Door, of: Whose, command: PersonalCommand, form: FormData, stays = false) =>
  makeMove(
    { ...of, as: door.as, page: door.page(of.number), stays, ...(door.many && { carry: { order: of.number } }) },
    command,
    form,
  )

const onlyWhose = z.object(whose)

/** Moves that need nothing said with them. */
export const PLAIN_MOVES = [
  'withdraw',
  'accept',
  'begin-processing',
  'escalate',
  'agree-extension',
  'decline-extension',
  'accept-address',
  'decline-address',
  'extend-protection',
  'confirm-return',
] as const
export type PlainMove = (typeof PLAIN_MOVES)[number]

/** Makes a move that needs nothing said with it. */
export async function simply(door: Door, move: PlainMove, form: FormData): Promise<FormState> {
  const checked = check(onlyWhose, form)
  return 'state' in checked ? checked.state : moveThrough(door, checked.data, { move }, form)
}

const answer = z.object({ ...whose, move: z.enum(PLAIN_MOVES) })

/** The same, where the form names the move. */
export async function answerSimply(door: Door, form: FormData): Promise<FormState> {
  const checked = check(answer, form)
  return 'state' in checked ? checked.state : moveThrough(door, checked.data, { move: checked.data.move }, form)
}

const proposal = z.object({
  ...whose,
  amount,
  note: text(LONGEST_TEXT),
  withReturn: z.string().optional(),
})

/** Proposes an amount in a dispute, to be paid at once or when the goods are back (D2, D6). */
export async function proposeAmount(door: Door, form: FormData): Promise<FormState> {
  const checked = check(proposal, form)
  if ('state' in checked) return checked.state
  const { amount: wanted, note, withReturn } = checked.data
  const command = { move: 'propose', amount: wanted, note, withReturn: withReturn !== undefined } as const
  return moveThrough(door, checked.data, command, form, true)
}

/** Accepts a proposal of the other side (D2). */
export async function acceptOffer(door: Door, form: FormData): Promise<FormState> {
  const checked = check(z.object({ ...whose, proposal: z.coerce.number().int() }), form)
  if ('state' in checked) return checked.state
  return moveThrough(door, checked.data, { move: 'accept-proposal', number: checked.data.proposal }, form)
}

const days = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'Enter a whole number of days.')
  .transform(Number)

/** Proposes more time to ship (C11). */
export async function proposeMoreTime(door: Door, form: FormData): Promise<FormState> {
  const checked = check(z.object({ ...whose, days }), form)
  if ('state' in checked) return checked.state
  return moveThrough(door, checked.data, { move: 'propose-extension', days: checked.data.days }, form, true)
}

/** Says something in one's own words: an appeal, a complaint, an objection, what is wrong with a return. */
export async function tell(
  door: Door,
  move: 'appeal' | 'file-complaint' | 'contest' | 'question-return',
  form: FormData,
): Promise<FormState> {
  const checked = check(z.object({ ...whose, story: text(LONGEST_TEXT) }), form)
  if ('state' in checked) return checked.state
  return moveThrough(door, checked.data, { move, story: checked.data.story }, form, true)
}

/** Writes into the order's thread (P3). */
export async function writeMessage(door: Door, form: FormData): Promise<FormState> {
  const checked = check(onlyWhose, form)
  if ('state' in checked) return checked.state
  const { number } = checked.data
  const viewer = await sender(door.page(number), form)
  if ('state' in viewer) return viewer.state
  const userId = viewer.id
  const read = await readMessage(form, userId)
  if ('state' in read) return read.state
  const answer = await sendMessage(number, { userId, as: door.as }, read.written)
  if (answer.is === 'not-found') notFound()
  redirect(`${door.page(number)}?done=message#messages`)
}

/** Adds evidence to the order's dispute (D2). */
export async function bringEvidence(door: Door, form: FormData): Promise<FormState> {
  const checked = check(z.object({ ...whose, form: formId, note: text(LONGEST_TEXT) }), form)
  if ('state' in checked) return checked.state
  const { number, note, form: sentWith } = checked.data
  const viewer = await sender(door.page(number), form)
  if ('state' in viewer) return viewer.state
  const userId = viewer.id
  const read = await readFiles(form, 'evidence', userId)
  if ('state' in read) return read.state
  if (read.files.length === 0) return { errors: { [FILES]: 'Choose a picture or a PDF first.' }, values: typed(form) }
  const answer = await addEvidence(number, { userId, as: door.as }, { files: read.files, note, form: sentWith })
  if (answer.is === 'not-found') notFound()
  if (answer.is === 'refused')
    return { errors: {}, values: typed(form), message: noEvidenceNow, refusal: answer.refusal }
  redirect(`${door.page(number)}?done=evidence#evidence`)
}
