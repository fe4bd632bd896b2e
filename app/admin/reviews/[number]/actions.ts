'use server'

import { z } from 'zod'
import { mediatorSending } from '@/lib/auth/session'
import { whose } from '@/lib/doors/both-sides'
import { makeMove } from '@/lib/doors/make-move'
import { check, type FormState, text } from '@/lib/forms'
import { LONGEST_DECISION } from '@/lib/longest-text'
import { refuseWords } from '@/lib/words/reasons'

const LISTS = '/admin/disputes'

type Whose = { readonly number: string; readonly seen?: number }

const asMediator = (of: Whose, stays: boolean) =>
  ({ ...of, as: 'mediator', page: `/admin/reviews/${encodeURIComponent(of.number)}`, stays }) as const

const review = z.object({
  ...whose,
  verdict: z.enum(['yes', 'no'], 'Choose how you decide.'),
  reasoning: text(LONGEST_DECISION).min(1, 'Say why you decide like this.'),
})

/** Decides on a complaint (C18). */
export async function reviewComplaint(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(LISTS, form)
  if ('state' in viewer) return viewer.state
  const checked = check(review, form)
  if ('state' in checked) return checked.state
  const { verdict, reasoning } = checked.data
  const command = { move: 'review-complaint', upheld: verdict === 'yes', reasoning } as const
  return makeMove(asMediator(checked.data, true), command, form)
}

/** Decides on points a seller contests (P1). */
export async function reviewContest(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(LISTS, form)
  if ('state' in viewer) return viewer.state
  const checked = check(review, form)
  if ('state' in checked) return checked.state
  const { verdict, reasoning } = checked.data
  const command = { move: 'review-contest', struck: verdict === 'yes', reasoning } as const
  return makeMove(asMediator(checked.data, true), command, form)
}

/** Accepts a request to cancel for the platform, where the policy has it review requests (C7). */
export async function acceptRequest(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(LISTS, form)
  if ('state' in viewer) return viewer.state
  const checked = check(z.object(whose), form)
  if ('state' in checked) return checked.state
  return makeMove(asMediator(checked.data, false), { move: 'accept' }, form)
}

const refusal = z.object({
  ...whose,
  because: z.enum(Object.keys(refuseWords) as [keyof typeof refuseWords], 'Choose a reason from the list.'),
  note: text(LONGEST_DECISION),
})

/** Refuses one likewise, with the reason. */
export async function refuseRequest(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await mediatorSending(LISTS, form)
  if ('state' in viewer) return viewer.state
  const checked = check(refusal, form)
  if ('state' in checked) return checked.state
  const { because, note } = checked.data
  return makeMove(asMediator(checked.data, false), { move: 'refuse', because, note }, form)
}
