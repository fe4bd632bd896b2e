'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { address } from '@/lib/address'
import { sentBy } from '@/lib/auth/sent-by'
import { mediatorSending } from '@/lib/auth/session'
import type { FormState } from '@/lib/forms'
import { takeBack } from '@/lib/policy/take-back'
import { takeBackRefusals } from '@/lib/words/policy-drafts'

const POLICIES = '/admin/policies'
const one = z.object({ id: z.string().max(100) })

/** Takes a version back before new orders take it, and leads to the draft that it becomes (T4). */
export async function takeVersionBack(_: FormState, form: FormData): Promise<FormState> {
  const sent = sentBy(await mediatorSending(POLICIES, form), one, form)
  if ('state' in sent) return sent.state
  const answer = await takeBack({ id: sent.data.id, by: sent.viewer.id })
  if ('draft' in answer)
    redirect(address(`${POLICIES}/drafts/${encodeURIComponent(answer.draft)}`, { 'taken-back': 1 }))
  const code = answer.refused
  return { errors: {}, values: {}, message: takeBackRefusals[code], refusal: { code, rule: 'T4' } }
}
