'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { demoPassword } from '@/lib/auth/demo'
import { presentPassword } from '@/lib/auth/new-password'
import { nextPath, signInPath } from '@/lib/auth/next-path'
import { viewer } from '@/lib/auth/session'
import { addressOf, signIn as attempt } from '@/lib/auth/sign-in'
import { endSessions, sessionCookie } from '@/lib/auth/token'
import { keepBasket } from '@/lib/buying/basket-cookie'
import { check, type FormState, formOf, line, untouched } from '@/lib/forms'
import { pause } from '@/lib/words/durations'

const form = z.object({
  email: line(200, 'Enter your e-mail address.', 'the e-mail address'),
  password: presentPassword,
})

/** Signs in and goes where one wanted to go. */
export async function signIn(_: FormState, data: FormData): Promise<FormState> {
  const checked = check(form, data)
  if ('state' in checked) return withoutPassword(checked.state)
  const { email, password } = checked.data
  const answer = await attempt(email, password, addressOf(await headers()))
  if (answer.is !== 'signed-in') {
    const message =
      answer.is === 'wrong'
        ? 'This e-mail and password do not belong together. Check both and try again.'
        : `Too many tries. Signing in is paused; try again in ${pause(answer.waitMs)}.`
    return withoutPassword({ errors: {}, values: { email }, message })
  }
  const jar = await cookies()
  jar.set(sessionCookie.name, answer.token, sessionCookie.options)
  redirect(nextPath(data.get('next')))
}

/** Signs in as one of the demo accounts, which `account` names: the same door, opened by a button. */
export async function signInAs(form: FormData): Promise<void> {
  const data = formOf(form)
  data.set('email', data.get('account') ?? '')
  data.set('password', demoPassword)
  const { message } = await signIn(untouched, data)
  if (message) redirect(`${signInPath(nextPath(data.get('next')))}&refused=1`)
}

/**
 * Signs out: here, and everywhere else this account is signed in, so that a copied cookie is void at its next request.
 */
export async function signOut(): Promise<void> {
  const known = await viewer()
  if (known) await endSessions(known.id)
  const jar = await cookies()
  jar.set(sessionCookie.name, '', { ...sessionCookie.options, maxAge: 0 })
  // Whoever sits down here next has no business with it.
  await keepBasket([])
  redirect('/')
}

/** What was typed is kept, but a password is never sent back. */
function withoutPassword({ values, ...state }: FormState): FormState {
  return { ...state, values: { email: values.email ?? '' } }
}
