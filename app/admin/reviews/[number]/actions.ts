'use server'

import { z } from 'zod'
import { sentBy } from '@/lib/auth/sent-by'
import { mediatorSending } from '@/lib/auth/session'
import { type Whose, whose } from '@/lib/doors/both-sides'
import { makeMove } from '@/lib/doors/make-move'
import { type FormState, text } from '@/lib/forms'
import { LONGEST_DECISION } from '@/lib/longest-text'
import { refuseWords } from '@/lib/words/reasons'

const LISTS = '/admin/disputes'

const asMediator = (of: Whose, stays: boolean) =>
  ({ ...of, as: 'mediator', page: `/admin/reviews/${encodeURIComponent(of.number)}`, stays }) as const

const review = z.object({
  ...whose,
  verdict: z.enum(['yes', 'no'], 'Choose how you decide.'),
  reasoning: text(LONGEST_DECISION).min(1, 'Say why you decide like this.'),
})

/** Decides on a complaint (C18). */
export async function reviewComplaint(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(LISTS, form), review, form)
  if ('state' in sent) return sent.state
  const { verdict, reasoning } = sent.data
  const command = { move: 'review-complaint', upheld: verdict === 'yes', reasoning } as const
  return makeMove(asMediator(sent.data, true), command, form)
}

/** Decides on points a seller contests (P1). */
export async function reviewContest(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(LISTS, form), review, form)
  if ('state' in sent) return sent.state
  const { verdict, reasoning } = sent.data
  const command = { move: 'review-contest', struck: verdict === 'yes', reasoning } as const
  return makeMove(asMediator(sent.data, true), command, form)
}

/** Accepts a request to cancel for the platform, where the policy has it review requests (C7). */
export async function acceptRequest(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(LISTS, form), z.object(whose), form)
  if ('state' in sent) return sent.state
  return makeMove(asMediator(sent.data, false), { move: 'accept' }, form)
}

const refusal = z.object({
  ...whose,
  because: z.enum(Object.keys(refuseWords) as [keyof typeof refuseWords], 'Choose a reason from the list.'),
  note: text(LONGEST_DECISION),
})

/** Refuses one likewise, with the reason. */
export async function refuseRequest(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(LISTS, form), refusal, form)
  if ('state' in sent) return sent.state
  const { because, note } = sent.data
  return makeMove(asMediator(sent.data, false), { move: 'refuse', because, note }, form)
}
