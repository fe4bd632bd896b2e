'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { askForLink as ask } from '@/lib/auth/forgotten'
import { addressOf } from '@/lib/auth/sign-in'
import { check, type FormState, line } from '@/lib/forms'
import { forgottenWords } from '@/lib/words/account'

const form = z.object({
  email: line(200, 'Enter your e-mail address.', 'the e-mail address').pipe(z.email(forgottenWords.noAddress)),
})

/** Has a link for a new password sent, and says the same whether anybody has an account with that address or not. */
export async function askForLink(_: FormState, data: FormData): Promise<FormState> {
  const checked = check(form, data)
  if ('state' in checked) return checked.state
  const { email } = checked.data
  const waitMs = await ask(email, addressOf(await headers()))
  if (waitMs > 0) return { errors: {}, values: { email }, message: forgottenWords.throttled(waitMs) }
  redirect('/sign-in/forgotten?done=sent')
}
