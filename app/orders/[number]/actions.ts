'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { address } from '@/lib/address'
import { sender } from '@/lib/auth/session'
import { pay } from '@/lib/buying/pay'
import { addressFields } from '@/lib/buying/purchase-form'
import { reorder } from '@/lib/buying/reorder'
import { mostSeen, unseenTotal } from '@/lib/buying/total-shown'
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
import { readFeedback } from '@/lib/doors/feedback-form'
import { makeMove } from '@/lib/doors/make-move'
import { refusedForm } from '@/lib/doors/refused-form'
import { readFiles } from '@/lib/files/read-form'
import { amount, check, type FormState, formOf, text, typed } from '@/lib/forms'
import { postal } from '@/lib/law/destination'
import { LONGEST_TEXT } from '@/lib/longest-text'
import { parcelLabel } from '@/lib/orders/parcel-form'
import { readParts } from '@/lib/orders/parts-form'
import { findOrder } from '@/lib/orders/queries/order-view'
import { disputeReasons } from '@/lib/words/dispute-reasons'
import { refusalWords } from '@/lib/words/refusals'
import { notAgainWords, reorderWords } from '@/lib/words/reorder'
import { shownFirst } from './cancel/choosing'

const door: Door = { as: 'buyer', page: (number) => `/orders/${encodeURIComponent(number)}` }

const cancelling = z.object({
  ...whose,
  move: z.enum(['cancel', 'request']),
  reason: z.string().max(100).default(''),
  note: text(LONGEST_TEXT),
  parts: z.string().max(2_000).default(''),
})

/**
 * Cancels the order or a part of it, or asks the seller to: whichever the page showed (C1–C3, C13). Where it has not shown
 * yet what follows from what is in its boxes, it does so first.
 */
export async function cancelOrder(_: FormState, sent: FormData): Promise<FormState> {
  const form = formOf(sent)
  const again = await shownFirst(form)
  if (again) return again
  const checked = check(cancelling, form)
  if ('state' in checked) return checked.state
  const { move, reason, note } = checked.data
  return moveThrough(door, checked.data, { move, reason, note, parts: readParts(checked.data.parts) }, form, true)
}

/** Takes a pending request back (C15). */
export async function withdrawRequest(_: FormState, form: FormData): Promise<FormState> {
  return simply(door, 'withdraw', form)
}

/** Pays what is open of the order's checkout (C1). */
export async function payNow(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(z.object(whose), form)
  if ('state' in checked) return checked.state
  const { number, seen } = checked.data
  const viewer = await sender(door.page(number), form)
  if ('state' in viewer) return viewer.state
  const view = await findOrder(number, viewer)
  if (!view) notFound()
  const answer = await pay(viewer.id, view.facts.checkoutId)
  if (answer.is === 'not-found') notFound()
  redirect(address(door.page(number), answer.is === 'paid' ? { done: 'pay' } : { missed: 'pay', seen }))
}

/** Answers what the other side asked for: more time, protection (C11, D4). */
export async function answer(_: FormState, form: FormData): Promise<FormState> {
  return answerSimply(door, form)
}

/** Proposes more time to ship (C11). */
export async function proposeExtension(_: FormState, form: FormData): Promise<FormState> {
  return proposeMoreTime(door, form)
}

const elsewhere = z.object({ ...whose, ...addressFields, intent: z.enum(['ask', 'reorder']), key: z.uuid() })

/** Asks the seller to send it to another address, or cancels and orders again with it in one step (S5). */
export async function changeAddress(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(elsewhere, form)
  if ('state' in checked) return checked.state
  const { number, intent, key } = checked.data
  const to = postal(checked.data)
  if (intent === 'ask') return moveThrough(door, checked.data, { move: 'ask-address', to }, form, true)
  const viewer = await sender(door.page(number), form)
  if ('state' in viewer) return viewer.state
  const made = await reorder(viewer.id, number, { key, address: to, seen: mostSeen(form) })
  if (made.is === 'not-found') notFound()
  if (made.is === 'placed') redirect(`${door.page(made.number)}?done=reorder`)
  refresh()
  if (made.is === 'refused') return refusedForm({ refusal: made.refusal, meanwhile: [] }, form, { move: 'cancel' })
  const message =
    made.is === 'unseen-total'
      ? unseenTotal(form, made.quote, reorderWords.unseen)
      : `${notAgainWords(made)} ${reorderWords.stands}`
  return { errors: {}, values: typed(form), ...(message && { message }) }
}

const label = z.object({ ...whose, ...parcelLabel })

/** Sends the goods back (D6). */
export async function sendBack(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(label, form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return moveThrough(door, checked.data, { move: 'send-back', carrier, tracking }, form, true)
}

const claim = z.object({
  ...whose,
  reason: z.enum(disputeReasons, 'Choose a reason from the list.'),
  story: text(LONGEST_TEXT),
  wanted: amount,
})

/** The law asks for words by itself; where something else is wrong too, they are asked for with it. */
const wordedClaim = claim.extend({ story: claim.shape.story.min(1, refusalWords({ code: 'text-needed', rule: 'D1' })) })

/** Opens a dispute, with evidence where there is some (D1). */
export async function openDispute(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(claim, form)
  if ('state' in checked) {
    const worded = check(wordedClaim, form)
    return 'state' in worded ? worded.state : checked.state
  }
  const { number, seen, reason, story, wanted } = checked.data
  const viewer = await sender(door.page(number), form)
  if ('state' in viewer) return viewer.state
  const read = await readFiles(form, 'evidence', viewer.id)
  if ('state' in read) return read.state
  return makeMove(
    { number, seen, as: door.as, page: door.page(number), stays: true, evidence: read.files },
    { move: 'open-dispute', reason, story, wanted },
    form,
  )
}

/** Proposes an amount (D2). */
export async function propose(_: FormState, form: FormData): Promise<FormState> {
  return proposeAmount(door, form)
}

/** Accepts the seller's proposal (D2). */
export async function acceptProposal(_: FormState, form: FormData): Promise<FormState> {
  return acceptOffer(door, form)
}

/** Asks a mediator to decide (D3). */
export async function escalate(_: FormState, form: FormData): Promise<FormState> {
  return simply(door, 'escalate', form)
}

/** Appeals against the ruling (D3). */
export async function appeal(_: FormState, form: FormData): Promise<FormState> {
  return tell(door, 'appeal', form)
}

/** Complains about the seller (C18). */
export async function fileComplaint(_: FormState, form: FormData): Promise<FormState> {
  return tell(door, 'file-complaint', form)
}

/** Says how it was (P2). */
export async function leaveFeedback(_: FormState, form: FormData): Promise<FormState> {
  const read = readFeedback(form)
  if ('state' in read) return read.state
  const { stars, text: said, products, ...of } = read.data
  return moveThrough(door, of, { move: 'leave-feedback', stars, text: said, products }, form, true)
}

/** Adds evidence to the dispute (D2). */
export async function addEvidence(_: FormState, form: FormData): Promise<FormState> {
  return bringEvidence(door, form)
}

/** Writes to the seller (P3). */
export async function writeToSeller(_: FormState, form: FormData): Promise<FormState> {
  return writeMessage(door, form)
}
