import { z } from 'zod'
import { LONGEST_PASSWORD } from './password'

/** Length is what makes a password hard to guess; what is in it is nobody's business. */
export const SHORTEST_PASSWORD = 12

const ASKED = `Choose one of ${SHORTEST_PASSWORD} characters or more.`

/** The password an account has, typed to show who one is. */
export const presentPassword = z
  .string('Enter your password.')
  .min(1, 'Enter your password.')
  .max(LONGEST_PASSWORD, `A password has at most ${LONGEST_PASSWORD} characters.`)

/** A password somebody wants from now on. It is taken as it was typed, blanks included. */
export const newPassword = z
  .string(ASKED)
  .min(SHORTEST_PASSWORD, ASKED)
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`)
  .refine((typed) => new Set(typed).size > 4, 'Use more than a few different characters.')

/** Whether a password says what anybody who knows the account would try first. */
export function saysWhoItIs(password: string, { name, email }: { readonly name: string; readonly email: string }) {
  const said = bare(password)
  return [email, email.split('@')[0] ?? '', name, 'rescind', 'password', 'marketplace'].some((word) => {
    const known = bare(word)
    return known !== '' && said.replaceAll(known, '').length < SHORTEST_PASSWORD / 2 && said.includes(known)
  })
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
