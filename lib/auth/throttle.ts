import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { inTransaction, reader, type Tx } from '@/lib/db'

/**
 * How often one may try to sign in. Tries are counted before the password is looked at, so that a volley sent at once
 * is counted in full; one that succeeds clears the account's counts. The counts are in the database and
 * outlive a restart. Time here is the machine's: moving the shop's clock does not open a door.
 */
export const signInLimits = {
  /** From one address at one account. Nobody shuts anybody else out with it. */
  pair: { tries: 8, withinSeconds: 15 * 60 },
  /** At one account, from wherever: far above what one address can use up, and still too few to guess a password. */
  account: { tries: 100, withinSeconds: 15 * 60 },
  /** Many people may share an address, and whoever is not behind a proxy can name any: it only slows a sweep over accounts. */
  address: { tries: 60, withinSeconds: 15 * 60 },
} as const

type Tries = Tx['signInTry']

// The limiter writes through the one door there is; what it does is short and safe to repeat.
const SignInTry = {
  findFirst: (query: Parameters<Tries['findFirst']>[0]) => reader.signInTry.findFirst(query),
  upsert: (query: Parameters<Tries['upsert']>[0]) => inTransaction((tx) => tx.signInTry.upsert(query)),
  deleteMany: (query: Parameters<Tries['deleteMany']>[0]) => inTransaction((tx) => tx.signInTry.deleteMany(query)),
}

const limiter = (kind: keyof typeof signInLimits) =>
  new RateLimiterPrisma({
    storeClient: { SignInTry },
    tableName: 'SignInTry',
    keyPrefix: kind,
    points: signInLimits[kind].tries,
    duration: signInLimits[kind].withinSeconds,
  })

const byPair = limiter('pair')
const byAccount = limiter('account')
const byAddress = limiter('address')

const pair = (email: string, address: string) => `${address} ${email}`

// Addresses and e-mails are not kept in the clear, nor is a megabyte of one.
const key = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Counts one try. Answers how long to wait, in milliseconds, when there were too many; 0 when it may go on. */
export async function countTry(email: string, address: string): Promise<number> {
  const waits = await Promise.all([waitOf(byPair, pair(email, address)), waitOf(byAddress, address)])
  const wait = Math.max(...waits)
  // What is refused already looks at no password: it does not count against the account, or one address could shut it.
  return wait > 0 ? wait : waitOf(byAccount, email)
}

/** Forgets the tries at an account, once its password was right. */
export async function forgetTries(email: string, address: string): Promise<void> {
  await Promise.all([byPair.delete(key(pair(email, address))), byAccount.delete(key(email))])
}

async function waitOf(limiter: RateLimiterPrisma, about: string): Promise<number> {
  try {
    await limiter.consume(key(about))
    return 0
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, answer.msBeforeNext)
    throw answer
  }
}
