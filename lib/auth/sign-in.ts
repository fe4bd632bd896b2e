import { recordDeed } from '@/lib/audit/deed'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { MINUTE } from '@/lib/law/time'
import { passwordFits } from './password'
import { countTry, forgetTries } from './throttle'
import { issueToken } from './token'

export type SignInAnswer =
  | { readonly is: 'signed-in'; readonly userId: string; readonly token: string }
  /** The account does not exist or the password is another: which of them is not told. */
  | { readonly is: 'wrong' }
  | { readonly is: 'throttled'; readonly waitMs: number }

/** Signs in by registered e-mail and password (F1). `address` is where the request came from, for the throttle. */
export async function signIn(email: string, password: string, address: string): Promise<SignInAnswer> {
  const account = email.trim().toLowerCase()
  const waitMs = await countTry(account, address)
  if (waitMs > 0) {
    await refused('throttled')
    return { is: 'throttled', waitMs }
  }
  const user = await reader.user.findUnique({
    where: { email: account },
    select: { id: true, passwordHash: true, sessionVersion: true },
  })
  if (!(await passwordFits(password, user?.passwordHash)) || !user) {
    await refused('wrong')
    return { is: 'wrong' }
  }
  await forgetTries(account, address)
  const at = await now()
  await inTransaction((tx) => recordDeed(tx, { at, actorId: user.id, kind: 'signed-in' }))
  return { is: 'signed-in', userId: user.id, token: await issueToken(user) }
}

/**
 * Writes a refused sign-in down, without a word about who tried or from where. A volley that is throttled is one entry a
 * minute: a log that anybody can fill helps nobody.
 */
async function refused(because: 'wrong' | 'throttled'): Promise<void> {
  const at = await now()
  await inTransaction(async (tx) => {
    if (because === 'throttled') {
      const lately = { kind: 'sign-in-refused', at: { gt: new Date(at - MINUTE) } }
      const known = await tx.deed.findMany({ where: lately, select: { facts: true } })
      if (known.some(({ facts }) => (facts as { because?: string }).because === because)) return
    }
    await recordDeed(tx, { at, actorId: null, kind: 'sign-in-refused', facts: { because } })
  })
}

/**
 * The address a request came from: the last one named, which is what our own proxy (or Next's server, without one) saw.
 * Those before it are whatever the client claimed.
 */
export const addressOf = (headers: Pick<Headers, 'get'>): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
