'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { choosePassword as choose } from '@/lib/auth/forgotten'
import { newPassword, saysWhoItIs } from '@/lib/auth/new-password'
import { readPasswordLink } from '@/lib/auth/password-link'
import { addressOf } from '@/lib/auth/sign-in'
import { check, type FormState, withoutValues } from '@/lib/forms'
import { forgottenWords, passwordWords } from '@/lib/words/account'

const wanted = z
  .object({ token: z.string().default(''), next: newPassword, again: z.string().default('') })
  .refine(({ next, again }) => next === again, { path: ['again'], message: passwordWords.different })

/** Chooses a new password by the link that was sent; then one signs in with it, here as everywhere. */
export async function choosePassword(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(wanted, form)
  if ('state' in checked) return withoutValues(checked.state.errors)
  const { token, next } = checked.data
  const account = await readPasswordLink(token)
  if (account && saysWhoItIs(next, account)) return withoutValues({ next: passwordWords.guessable })
  const chosen = account && (await choose(account, next, addressOf(await headers())))
  if (!chosen) return withoutValues({}, forgottenWords.used)
  redirect('/sign-in?done=password')
}
