import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { env } from '@/lib/env'
import { limiter } from '@/lib/limiter'
import { goesOut } from '@/lib/mail/send'
import { enqueue } from '@/lib/orders/consequences'
import { runSoon } from '@/lib/orders/due'
import { hashPassword } from './password'
import type { Linked } from './password-link'
import { forgetTries } from './throttle'
import { writePassword } from './write-password'

/** How often a link may be asked for: for one account, lest its mailbox be filled, and from one address. */
export const linkLimits = {
  account: { tries: 5, withinSeconds: 60 * 60 },
  address: { tries: 20, withinSeconds: 60 * 60 },
} as const

const byAccount = limiter('link-account', linkLimits.account)
const byAddress = limiter('link-address', linkLimits.address)

/** Whether a link reaches anybody: by mail, or in the mailbox of a simulation. */
export const linksArrive = goesOut || env.SIMULATION

/**
 * Has a link for a new password sent to an e-mail address, if somebody has an account with it: whether anybody has is not
 * told, by the answer or by how long it takes. `address` is where the request came from.
 * @returns how long to wait, in milliseconds, after too many tries; 0 when it was taken.
 */
export async function askForLink(email: string, address: string): Promise<number> {
  const account = email.trim().toLowerCase()
  const waitMs = Math.max(...(await Promise.all([byAccount.count(account), byAddress.count(address)])))
  if (waitMs > 0) return waitMs
  const [user, at] = await Promise.all([
    reader.user.findUnique({ where: { email: account }, select: { id: true } }),
    now(),
  ])
  await inTransaction((tx) =>
    enqueue(tx, `password:${randomUUID()}`, { kind: 'password-link', userId: user?.id ?? null }, at),
  )
  runSoon()
  return 0
}

/**
 * Gives the account that a link was read for another password; every session of it ends.
 * @returns false where the link is good no more: of two at once the second finds it used.
 */
export async function choosePassword(
  { id, sessionVersion, email }: Linked,
  password: string,
  address: string,
): Promise<boolean> {
  const [passwordHash, at] = await Promise.all([hashPassword(password), now()])
  const chosen = await inTransaction((tx) =>
    writePassword(tx, { id, sessionVersion }, { passwordHash, at, byLink: true }),
  )
  runSoon()
  // Whoever forgot it has tried a few.
  if (chosen) await forgetTries(email, address)
  return chosen !== null
}
