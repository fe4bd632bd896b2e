import { recordDeed } from '@/lib/audit/deed'
import { demoEmails } from '@/lib/auth/demo'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { publishHouse } from '@/lib/policy/house'
import { type NewAccount, readyToWrite, writeAccount } from './accounts'

/** What beginning a shop did. What was there already is left as it is. */
export type Begun =
  | { readonly is: 'begun'; readonly policy: boolean; readonly mediator: boolean }
  | { readonly is: 'begun-before' }
  /** Nobody mediates yet, and the e-mail is that of an account that does something else. */
  | { readonly is: 'taken' }

/**
 * Gives a shop what it cannot be without: a policy in force, which every order takes, and somebody who mediates and can
 * publish another. Done again, or by two at once, it is done once.
 */
export async function beginShop(account: NewAccount): Promise<Begun> {
  const [ready, at] = await Promise.all([readyToWrite({ ...account, isMediator: true }), now()])
  return inTransaction(async (tx): Promise<Begun> => {
    const policy = (await tx.policyVersion.count()) === 0
    const mediator = (await tx.user.count({ where: { isMediator: true } })) === 0
    if (!policy && !mediator) return { is: 'begun-before' }
    if (mediator && (await tx.user.count({ where: { email: ready.email } })) > 0) return { is: 'taken' }
    if (policy) {
      await publishHouse(tx, at)
      await recordDeed(tx, { at, actorId: null, kind: 'policy-published', facts: { name: 'house', version: 1 } })
    }
    if (mediator) await writeAccount(tx, ready, at)
    return { is: 'begun', policy, mediator }
  })
}

/** How far a shop is: `demo` where accounts of the demo market are in it, whose password everybody knows. */
export async function standingOfShop(): Promise<'empty' | 'begun' | 'demo'> {
  if ((await reader.user.count({ where: { email: { in: [...demoEmails] } } })) > 0) return 'demo'
  const [policies, mediators] = await Promise.all([
    reader.policyVersion.count(),
    reader.user.count({ where: { isMediator: true } }),
  ])
  return policies > 0 && mediators > 0 ? 'begun' : 'empty'
}
