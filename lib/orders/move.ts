import { now } from '@/lib/clock'
import { reader, type Tx } from '@/lib/db'
import { countRefusal } from '@/lib/health/metrics'
import type { Command } from '@/lib/law/command'
import type { Person } from '@/lib/law/order'
import type { Refusal } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { carryOut } from './carry-out'
import { act, type Checkout, type Held } from './checkout'
import { runSoon } from './due'
import type { PersonalCommand } from './party'
import { partiesOf } from './party'

/** Who acts, and as whom. The session gives the user, the door the party; the order decides whether they are one. */
export type Actor = { readonly userId: string; readonly as: Person }

export type MoveAnswer =
  /** There is no such order for this person (F1). */
  | { readonly is: 'not-found' }
  | { readonly is: 'done'; readonly at: Instant }
  /** Refused, with what has happened to the order since the person looked at it. */
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly meanwhile: readonly Meanwhile[] }

/** A move someone made since the person last saw the order. */
export type Meanwhile = { readonly by: string; readonly move: string; readonly at: Instant }

/**
 * Makes a move on an order for a person. What the clock owes the order is played first, in the same transaction, so a
 * late sweep harms nobody (T2). `seen` is the version the person was looking at.
 */
export const move = async (
  number: string,
  actor: Actor,
  command: PersonalCommand,
  seen?: number,
): Promise<MoveAnswer> => {
  const answer = await moveAt(await now(), number, actor, command, seen)
  runSoon()
  return answer
}

/** Makes a move at a given moment, for those who tell of the past or hold a clock of their own. */
export async function moveAt(
  instant: Instant,
  number: string,
  actor: Actor,
  command: PersonalCommand,
  seen?: number,
): Promise<MoveAnswer> {
  const found = await reader.order.findUnique({ where: { number }, select: { checkoutId: true } })
  if (!found) return { is: 'not-found' }
  const answer = await carryOut(found.checkoutId, instant, async (checkout, at, tx): Promise<MoveAnswer> => {
    const held = checkout.orders.find(({ row }) => row.number === number)
    const user = await tx.user.findUnique({ where: { id: actor.userId }, select: { id: true, isMediator: true } })
    if (!held || !user || !partiesOf(user, held.row).includes(actor.as)) return { is: 'not-found' }
    const decision = act(checkout, held, { ...command, by: actor.as } as Command, at, actor.userId)
    if ('accepted' in decision) return { is: 'done', at }
    countRefusal({ move: command.move, code: decision.refusal.code })
    return { is: 'refused', refusal: decision.refusal, meanwhile: await since(tx, checkout, held, seen) }
  })
  return answer ?? { is: 'not-found' }
}

/** What happened to an order since a version of it, the moves just played by the clock included. */
async function since(tx: Tx, checkout: Checkout, held: Held, seen = held.row.version): Promise<Meanwhile[]> {
  const written = await tx.historyEntry.findMany({
    where: { orderId: held.row.id, seq: { gt: seen } },
    orderBy: { seq: 'asc' },
  })
  const played = checkout.steps.filter((step) => step.held === held)
  return [
    ...written.map(({ by, move, at }) => ({ by, move, at: at.getTime() })),
    ...played.map(({ accepted: { command, at } }) => ({ by: command.by, move: command.move, at })),
  ]
}
