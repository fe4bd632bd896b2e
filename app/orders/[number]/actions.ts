'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { address } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { pay } from '@/lib/buying/pay'
import { amount, check, type FormState, text } from '@/lib/forms'
import {
  acceptOffer,
  type Door,
  LONGEST_TEXT,
  moveThrough,
  proposeAmount,
  simply,
  whose,
  writeMessage,
} from '@/lib/orders/both-sides'
import { findOrder } from '@/lib/orders/queries/order-view'
import { disputeReasons } from '@/lib/words/dispute-reasons'

const door: Door = { as: 'buyer', page: (number) => `/orders/${encodeURIComponent(number)}` }

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
  return moveThrough(door, checked.data, { move, reason, note }, form, true)
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
  const viewer = await requireViewer(door.page(number))
  const view = await findOrder(number, viewer)
  if (!view) notFound()
  const answer = await pay(viewer.id, view.facts.checkoutId)
  if (answer.is === 'not-found') notFound()
  redirect(address(door.page(number), answer.is === 'paid' ? { done: 'pay' } : { missed: 'pay', seen }))
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
  return moveThrough(door, checked.data, { move: 'open-dispute', reason, story, wanted }, form, true)
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

/** Writes to the seller (P3). */
export async function writeToSeller(_: FormState, form: FormData): Promise<FormState> {
  return writeMessage(door, form)
}
