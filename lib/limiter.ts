import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { inTransaction, reader, type Tx } from '@/lib/db'

/** How often something may be tried. */
export type Limit = { readonly tries: number; readonly withinSeconds: number }

type Tries = Tx['signInTry']

// The limiter writes through the one door there is; what it does is short and safe to repeat.
const SignInTry = {
  findFirst: (query: Parameters<Tries['findFirst']>[0]) => reader.signInTry.findFirst(query),
  upsert: (query: Parameters<Tries['upsert']>[0]) => inTransaction((tx) => tx.signInTry.upsert(query)),
  deleteMany: (query: Parameters<Tries['deleteMany']>[0]) => inTransaction((tx) => tx.signInTry.deleteMany(query)),
}

// Addresses and e-mails are not kept in the clear, nor is a megabyte of one.
const key = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * Counts tries of one kind. The counts are in the database and outlive a restart. Time here is the machine's: moving
 * the shop's clock does not open a door.
 */
export function limiter(kind: string, { tries, withinSeconds }: Limit) {
  const counts = new RateLimiterPrisma({
    storeClient: { SignInTry },
    tableName: 'SignInTry',
    keyPrefix: kind,
    points: tries,
    duration: withinSeconds,
  })
  return {
    /** Counts one try of somebody's. Answers how long to wait, in milliseconds, when there were too many; 0 when it may go on. */
    async count(about: string): Promise<number> {
      try {
        await counts.consume(key(about))
        return 0
      } catch (answer) {
        if (answer instanceof RateLimiterRes) return Math.max(1, answer.msBeforeNext)
        throw answer
      }
    },
    /** Forgets somebody's tries. */
    forget: (about: string): Promise<boolean> => counts.delete(key(about)),
  }
}
