import { LINK_LASTS, passwordPath } from '@/lib/auth/password-link'
import { reader } from '@/lib/db'
import { passwordChangedWords, passwordLinkWords } from '@/lib/words/mails'
import type { Letter } from './letter'

/** `userId` is null where somebody asked for an account that is not there. */
export type PasswordLinkJob = { readonly userId: string | null }

/** The letter with the link by which an account's owner chooses a new password; to nobody where there is no account. */
export async function passwordLetter({ userId }: PasswordLinkJob): Promise<Letter> {
  const words = passwordLinkWords(LINK_LASTS)
  const user = userId && (await reader.user.findUnique({ where: { id: userId } }))
  if (!user) return { words, path: '/sign-in', to: [] }
  return { words, path: await passwordPath(user), to: [user.email] }
}

export type PasswordChangedJob = { readonly userId: string }

/** The letter that tells an account's owner that it has another password: if it was not they, nobody else would tell them. */
export async function passwordChangedLetter({ userId }: PasswordChangedJob): Promise<Letter> {
  const { email } = await reader.user.findUniqueOrThrow({ where: { id: userId } })
  return { words: passwordChangedWords, path: '/sign-in/forgotten', to: [email] }
}
