import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id, the package's default, at the cost OWASP recommends: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/** Longer ones are refused unread: hashing megabytes is work for nothing. */
export const LONGEST_PASSWORD = 200

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobodys: Promise<string> | undefined

/**
 * Whether `password` belongs to `stored`. Without a stored hash it does the same work and says no, so that the time it
 * takes does not tell whether an account exists.
 */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(16).toString('hex'))
  const fits = await verify(stored ?? (await nobodys), password)
  return stored !== undefined && fits
}
