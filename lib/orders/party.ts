import type { Db } from '@/lib/db'
import type { Command } from '@/lib/law/command'
import type { Person } from '@/lib/law/order'

/** Somebody with an account, as far as what they are to an order depends on it. */
export type Somebody = { readonly id: string; readonly isMediator: boolean }
/** Whose something is, as far as that decides who sees it. */
export type Owned = { readonly buyerId: string; readonly store: { readonly ownerId: string } }

/**
 * What a user is to an order (F1): its buyer, its seller, or a mediator; nothing at all for a stranger. Whoever has
 * a side in an order does not mediate it.
 */
export function partiesOf(user: Somebody, order: Owned): Person[] {
  const sides: Person[] = []
  if (order.buyerId === user.id) sides.push('buyer')
  if (order.store.ownerId === user.id) sides.push('seller')
  return sides.length === 0 && user.isMediator ? ['mediator'] : sides
}

/** Reads every mediator, to tell of any order those who mediate it (F1). */
export async function mediatorsOf(db: Db) {
  const only = { id: true, email: true, isMediator: true } as const
  const all = await db.user.findMany({ where: { isMediator: true }, select: only, orderBy: { id: 'asc' } })
  return (order: Owned) => all.filter((user) => partiesOf(user, order).includes('mediator'))
}

/** A command of a person; the party comes from the actor. */
export type PersonalCommand = Command extends infer C ? (C extends Command ? Omit<C, 'by'> : never) : never
