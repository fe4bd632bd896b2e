import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { runSoon } from '@/lib/orders/due'
import { hashPassword, passwordFits } from './password'
import { countTry, forgetTries } from './throttle'
import { issueToken } from './token'
import { writePassword } from './write-password'

export type ChangeAnswer =
  /** Every session of the account is void; `token` begins a new one. */
  | { readonly is: 'changed'; readonly token: string }
  /** The present password is another. */
  | { readonly is: 'wrong' }
  | { readonly is: 'throttled'; readonly waitMs: number }

type Wanted = { readonly present: string; readonly next: string }

/**
 * Gives an account another password, against the one it has: whoever sits down at a machine that was left signed in cannot.
 * Guesses count with those of the sign-in page. `address` is where the request came from, for the throttle.
 */
export async function changePassword(id: string, { present, next }: Wanted, address: string): Promise<ChangeAnswer> {
  const user = await reader.user.findUnique({ where: { id }, select: { email: true, passwordHash: true } })
  if (!user) return { is: 'wrong' }
  const waitMs = await countTry(user.email, address)
  if (waitMs > 0) return { is: 'throttled', waitMs }
  if (!(await passwordFits(present, user.passwordHash))) return { is: 'wrong' }
  await forgetTries(user.email, address)
  const [passwordHash, at] = await Promise.all([hashPassword(next), now()])
  const seen = { id, passwordHash: user.passwordHash }
  const changed = await inTransaction((tx) => writePassword(tx, seen, { passwordHash, at, byLink: false }))
  runSoon()
  return changed ? { is: 'changed', token: await issueToken(changed) } : { is: 'wrong' }
}
