import { z } from 'zod'
import { recordDeed } from '@/lib/audit/deed'
import { newPassword, saysWhoItIs } from '@/lib/auth/new-password'
import { hashPassword } from '@/lib/auth/password'
import { now } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import { line } from '@/lib/forms'
import type { Instant } from '@/lib/law/time'
import { passwordWords } from '@/lib/words/account'

const AN_EMAIL = 'Give an e-mail address, such as amara@shop.example.'

/** The e-mail of an account, in small letters: that is how signing in looks for it. */
export const accountEmail = z.string(AN_EMAIL).trim().toLowerCase().max(200, AN_EMAIL).pipe(z.email(AN_EMAIL))

/** Who gets an account, and the password they begin with: as good a one as they could choose themselves. */
export const newAccount = z
  .object({
    email: accountEmail,
    name: line(80, 'Give a name, such as "Amara Osei".', 'the name'),
    password: newPassword,
    isMediator: z.boolean().default(false),
  })
  .refine((account) => !saysWhoItIs(account.password, account), {
    path: ['password'],
    message: passwordWords.guessable,
  })

export type NewAccount = z.output<typeof newAccount>

/** Makes an account. One that is there under the same e-mail is left as it is. */
export async function addAccount(account: NewAccount): Promise<'added' | 'known'> {
  const [ready, at] = await Promise.all([readyToWrite(account), now()])
  return inTransaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email: account.email }, select: { id: true } })) return 'known'
    await writeAccount(tx, ready, at)
    return 'added'
  })
}

/** An account as it is kept. Made before a transaction begins: hashing takes its time. */
export async function readyToWrite({ password, ...account }: NewAccount) {
  return { ...account, passwordHash: await hashPassword(password) }
}

/** Writes an account whose e-mail nobody has. */
export async function writeAccount(
  tx: Tx,
  ready: Awaited<ReturnType<typeof readyToWrite>>,
  at: Instant,
): Promise<void> {
  await tx.user.create({ data: { ...ready, createdAt: new Date(at) } })
  await recordDeed(tx, { at, actorId: null, kind: 'account-made', facts: { mediator: ready.isMediator } })
}
