'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { choosePassword as choose } from '@/lib/auth/forgotten'
import { newPassword, saysWhoItIs } from '@/lib/auth/new-password'
import { readPasswordLink } from '@/lib/auth/password-link'
import { addressOf } from '@/lib/auth/sign-in'
import { check, type FormState } from '@/lib/forms'
import { forgottenWords, passwordWords } from '@/lib/words/account'

const wanted = z
  .object({ token: z.string().default(''), next: newPassword, again: z.string().default('') })
  .refine(({ next, again }) => next === again, { path: ['again'], message: passwordWords.different })

/** A password is never sent back, whatever was wrong with it. */
const refused = (errors: FormState['errors'], message?: string): FormState => ({
  errors,
  values: {},
  ...(message && { message }),
})

/** Chooses a new password by the link that was sent; then one signs in with it, here as everywhere. */
export async function choosePassword(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(wanted, form)
  if ('state' in checked) return refused(checked.state.errors)
  const { token, next } = checked.data
  const account = await readPasswordLink(token)
  if (account && saysWhoItIs(next, account)) return refused({ next: passwordWords.guessable })
  if (!(await choose(token, next, addressOf(await headers())))) return refused({}, forgottenWords.used)
  redirect('/sign-in?done=password')
}
