'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { address } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { pay } from '@/lib/buying/pay'
import { amount, check, type FormState, text } from '@/lib/forms'
import { minor } from '@/lib/law/money'
import { makeMove } from '@/lib/orders/make-move'
import { sendMessage } from '@/lib/orders/messages'
import type { PersonalCommand } from '@/lib/orders/move'
import { findOrder } from '@/lib/orders/queries/order-view'
import { disputeReasons } from '@/lib/words/dispute-reasons'

const LONGEST_TEXT = 2_000

/** Which order, and which version of it the buyer was looking at. */
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

/** Cancels the order, or asks the seller to: whichever the page showed (C1–C3). */
export async function cancelOrder(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(
    z.object({
      ...whose,
      move: z.enum(['cancel', 'request']),
      reason: z.string().max(100).default(''),
      note: text(LONGEST_TEXT),
    }),
    form,
  )
  if ('state' in checked) return checked.state
  const { move, reason, note } = checked.data
  return make(checked.data, { move, reason, note }, form, true)
}

/** Takes a pending request back (C15). */
export async function withdrawRequest(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(onlyWhose, form)
  return 'state' in checked ? checked.state : make(checked.data, { move: 'withdraw' }, form)
}

/** Pays what is open of the order's checkout (C1). */
export async function payNow(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(onlyWhose, form)
  if ('state' in checked) return checked.state
  const { number, seen } = checked.data
  const viewer = await requireViewer(page(number))
  const view = await findOrder(number, viewer)
  if (!view) notFound()
  const answer = await pay(viewer.id, view.facts.checkoutId)
  if (answer.is === 'not-found') notFound()
  redirect(address(page(number), answer.is === 'paid' ? { done: 'pay' } : { missed: 'pay', seen }))
}

/** Opens a dispute (D1). */
export async function openDispute(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(
    z.object({
      ...whose,
      reason: z.enum(disputeReasons, 'Choose a reason from the list.'),
      story: text(LONGEST_TEXT),
      wanted: amount,
    }),
    form,
  )
  if ('state' in checked) return checked.state
  const { reason, story, wanted } = checked.data
  return make(checked.data, { move: 'open-dispute', reason, story, wanted: minor(wanted) }, form, true)
}

/** Proposes an amount (D2). */
export async function propose(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(z.object({ ...whose, amount, note: text(LONGEST_TEXT) }), form)
  if ('state' in checked) return checked.state
  return make(checked.data, { move: 'propose', amount: minor(checked.data.amount), note: checked.data.note }, form)
}

/** Accepts the seller's proposal (D2). */
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

/** Writes to the seller (P3). */
export async function writeToSeller(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(message, form)
  if ('state' in checked) return checked.state
  const { number, ...written } = checked.data
  const { id: userId } = await requireViewer(page(number))
  if (!(await sendMessage(number, { userId, as: 'buyer' }, written))) notFound()
  redirect(`${page(number)}?done=message#messages`)
}

const page = (number: string) => `/orders/${encodeURIComponent(number)}`

type Whose = { readonly number: string; readonly seen?: number }

const make = (whose: Whose, command: PersonalCommand, form: FormData, stays = false) =>
  makeMove({ ...whose, as: 'buyer', page: page(whose.number), stays }, command, form)
