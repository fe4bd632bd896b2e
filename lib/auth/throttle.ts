import { limiter } from '@/lib/limiter'

/**
 * How often one may try to sign in. Tries are counted before the password is looked at, so that a volley sent at once
 * is counted in full; one that succeeds clears the account's counts.
 */
export const signInLimits = {
  /** From one address at one account. Nobody shuts anybody else out with it. */
  pair: { tries: 8, withinSeconds: 15 * 60 },
  /** At one account, from wherever: far above what one address can use up, and still too few to guess a password. */
  account: { tries: 100, withinSeconds: 15 * 60 },
  /** Many people may share an address, and whoever is not behind a proxy can name any: it only slows a sweep over accounts. */
  address: { tries: 60, withinSeconds: 15 * 60 },
} as const

const byPair = limiter('pair', signInLimits.pair)
const byAccount = limiter('account', signInLimits.account)
const byAddress = limiter('address', signInLimits.address)

const pair = (email: string, address: string) => `${address} ${email}`

/** Counts one try. Answers how long to wait, in milliseconds, when there were too many; 0 when it may go on. */
export async function countTry(email: string, address: string): Promise<number> {
  const waits = await Promise.all([byPair.count(pair(email, address)), byAddress.count(address)])
  const wait = Math.max(...waits)
  // What is refused already looks at no password: it does not count against the account, or one address could shut it.
  return wait > 0 ? wait : byAccount.count(email)
}

/** Forgets the tries at an account, once its password was right. */
export async function forgetTries(email: string, address: string): Promise<void> {
  await Promise.all([byPair.forget(pair(email, address)), byAccount.forget(email)])
}
