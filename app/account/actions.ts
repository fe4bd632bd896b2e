'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changePassword as change } from '@/lib/auth/change-password'
import { newPassword, presentPassword, saysWhoItIs } from '@/lib/auth/new-password'
import { requireViewer } from '@/lib/auth/session'
import { addressOf } from '@/lib/auth/sign-in'
import { sessionCookie } from '@/lib/auth/token'
import { check, type FormState, withoutValues } from '@/lib/forms'
import { passwordWords } from '@/lib/words/account'

const HERE = '/account'

const wanted = z
  .object({ present: presentPassword, next: newPassword, again: z.string().default('') })
  .refine(({ next, again }) => next === again, { path: ['again'], message: passwordWords.different })
  .refine(({ next, present }) => next !== present, { path: ['next'], message: passwordWords.same })

/** Changes one's password: every session of the account ends, and a new one begins here. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(HERE)
  const checked = check(wanted, form)
  if ('state' in checked) return withoutValues(checked.state.errors)
  if (saysWhoItIs(checked.data.next, viewer)) return withoutValues({ next: passwordWords.guessable })
  const answer = await change(viewer.id, checked.data, addressOf(await headers()))
  if (answer.is === 'wrong') return withoutValues({ present: passwordWords.wrong })
  if (answer.is === 'throttled') return withoutValues({}, passwordWords.throttled(answer.waitMs))
  const jar = await cookies()
  jar.set(sessionCookie.name, answer.token, sessionCookie.options)
  redirect(`${HERE}?done=password`)
}
