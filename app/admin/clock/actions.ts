'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMediator } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { amount, check, type FormState, formOf, line, typed } from '@/lib/forms'
import { DAY, HOUR, type Instant } from '@/lib/law/time'
import { LONGEST_JUMP_DAYS, tooFar } from '@/lib/orders/advance'
import { runSoon } from '@/lib/orders/due'
import { beginJump } from '@/lib/orders/jump'
import { nextDeadlineAfter } from '@/lib/orders/queries/upcoming'
import { decideChargeback, simulateChargeback } from '@/lib/payments/chargebacks'
import { addFault, dropFault } from '@/lib/payments/faults'
import { FAULTS } from '@/lib/payments/simulated'
import { receive } from '@/lib/shipping/receive'
import { inUtc } from '@/lib/words/moments'
import { refusalSentence } from '@/lib/words/refusals'

const HERE = '/admin/clock'

/** The door of every action here: a mediator, and only while time is simulated. */
async function enter(): Promise<string> {
  const { id } = await requireMediator(HERE)
  if (!env.SIMULATION) notFound()
  return id
}

const jumps = { '1h': HOUR, '24h': DAY, '72h': 3 * DAY, '7d': 7 * DAY, '14d': 14 * DAY } as const
const jump = z.object({ by: z.enum([...(Object.keys(jumps) as (keyof typeof jumps)[]), 'deadline']) })

/** Moves the clock by a set length of time, or to the next deadline. */
export async function jumpClock(_: FormState, form: FormData): Promise<FormState> {
  const me = await enter()
  const checked = check(jump, form)
  if ('state' in checked) return { ...checked.state, errors: {}, message: 'Choose how far to move the clock.' }
  const from = await now()
  const { by } = checked.data
  const to = by === 'deadline' ? await nextDeadlineAfter(from) : from + jumps[by]
  if (to === null) return { errors: {}, values: {}, message: 'No order has a deadline, so there is none to go to.' }
  return go(from, to, me)
}

const chosen = z.object({
  at: z
    .string('Choose a date and a time.')
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'Choose a date and a time.')
    .transform((wall) => Date.parse(`${wall}Z`))
    .refine((at) => !Number.isNaN(at), 'There is no such date and time.'),
})

/** Moves the clock to a chosen time, in UTC. */
export async function setClock(_: FormState, form: FormData): Promise<FormState> {
  const me = await enter()
  const checked = check(chosen, form)
  if ('state' in checked) return checked.state
  const { at } = checked.data
  const from = await now()
  const wrong = (problem: string) => ({ errors: { at: problem }, values: typed(form) })
  if (at <= from) return wrong(`Choose a time after ${inUtc(from)}. The clock cannot be turned back.`)
  if (tooFar(from, at)) return wrong(`Choose a time within ${LONGEST_JUMP_DAYS} days from now.`)
  return go(from, at, me)
}

/** How long somebody waits for the page before it tells them how far the clock has come. */
const PATIENCE_MS = 2_000

async function go(from: Instant, to: Instant, me: string): Promise<never> {
  const { state, done } = await beginJump(from, to, me, PATIENCE_MS)
  // The time stands above every page.
  refresh()
  redirect(state === 'arrived' ? `${HERE}?done=${done}` : `${HERE}?going`)
}

const fault = z.object({ kind: z.enum(FAULTS) })

/** Tells the simulated provider to do something wrong, once. */
export async function provokeFault(form: FormData): Promise<void> {
  await enter()
  const checked = check(fault, form)
  if ('data' in checked) await addFault(checked.data.kind)
  redirect(`${HERE}#provider`)
}

/** Takes such a wish back. */
export async function forgetFault(form: FormData): Promise<void> {
  await enter()
  const id = formOf(form).get('id')
  if (typeof id === 'string') await dropFault(id)
  redirect(`${HERE}#provider`)
}

const claim = z.object({
  number: line(20, 'Enter an order number.', 'the order number').transform((number) => number.toUpperCase()),
  amount,
  means: z.enum(['card', 'wallet'], 'Choose what it was paid by.'),
})

/** Lets a simulated bank take money of an order back now. */
export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  await enter()
  const checked = check(claim, form)
  if ('state' in checked) return checked.state
  const { number, means, amount: wanted } = checked.data
  const answer = await simulateChargeback(number, means, wanted, await now())
  const values = typed(form)
  if (answer.is === 'not-found') return { errors: { number: 'There is no order with this number.' }, values }
  if (answer.is === 'refused') return { errors: {}, values, message: refusalSentence(answer.refusal) }
  runSoon()
  redirect(`${HERE}#banks`)
}

const decision = z.object({ number: z.string().max(20), how: z.enum(['won', 'lost']) })

/** Lets a simulated bank decide who keeps what it took. */
export async function decideClaim(_: FormState, form: FormData): Promise<FormState> {
  await enter()
  const checked = check(decision, form)
  const { number, how } = 'data' in checked ? checked.data : { number: '', how: 'lost' as const }
  if (!(await decideChargeback(number, how, await now())))
    return { errors: {}, values: {}, message: 'This bank has decided already.' }
  runSoon()
  redirect(`${HERE}#banks`)
}

const report = z.object({
  orderId: z.string().max(100),
  tracking: z.string().max(100),
  move: z.enum(['pick-up', 'fail-pick-up', 'deliver']),
})

/** Lets the simulated carrier report something about a parcel now. */
export async function reportParcel(_: FormState, form: FormData): Promise<FormState> {
  await enter()
  const checked = check(report, form)
  if ('state' in checked) return { errors: {}, values: {}, message: 'Choose a parcel and what happened to it.' }
  const refusal = await receive(checked.data, await now())
  if (refusal) return { errors: {}, values: {}, message: refusalSentence(refusal) }
  runSoon()
  redirect(`${HERE}#carrier`)
}
