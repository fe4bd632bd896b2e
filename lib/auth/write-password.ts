import { recordDeed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { enqueue } from '@/lib/orders/consequences'

/** The account as it has to be still: with the password, or the version of its sessions, that was looked at. */
type Seen = { readonly id: string } & ({ readonly passwordHash: string } | { readonly sessionVersion: number })

/**
 * Gives an account another password and ends its sessions, in the transaction that is told of it: to the audit log and to the
 * account's owner, by mail.
 * @returns the account as it is then; null where it is no longer as it was seen: of two changes at once the second changes nothing.
 */
export async function writePassword(
  tx: Tx,
  seen: Seen,
  { passwordHash, at, byLink }: { readonly passwordHash: string; readonly at: Instant; readonly byLink: boolean },
): Promise<{ readonly id: string; readonly sessionVersion: number } | null> {
  const { id } = seen
  const { count } = await tx.user.updateMany({
    where: seen,
    data: { passwordHash, sessionVersion: { increment: 1 } },
  })
  if (count === 0) return null
  await recordDeed(tx, { at, actorId: id, kind: 'password-changed', ...(byLink && { facts: { byLink } }) })
  const account = await tx.user.findUniqueOrThrow({ where: { id }, select: { id: true, sessionVersion: true } })
  const key = `password-changed:${id}:${account.sessionVersion}`
  await enqueue(tx, key, { kind: 'password-changed', userId: id }, at)
  return account
}
