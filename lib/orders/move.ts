import { now } from '@/lib/clock'
import { reader, readRows, type Tx } from '@/lib/db'
import { countRefusal } from '@/lib/health/metrics'
import { casesOf, decides } from '@/lib/law/case'
import type { Command } from '@/lib/law/command'
import type { Person } from '@/lib/law/order'
import type { Refusal } from '@/lib/law/outcome'
import type { Guard } from '@/lib/law/rule'
import type { Instant } from '@/lib/law/time'
import { unmet } from '@/lib/law/unmet'
import { log } from '@/lib/log'
import { claimOf } from '@/lib/mediation/claim'
import { type Held as HeldClaim, letGo, rowOfCase, take } from '@/lib/mediation/claiming'
import { carryOut } from './carry-out'
import { act, type Checkout, type Held, paidApart } from './checkout'
import { runSoon } from './due'
import type { PersonalCommand } from './party'
import { partiesOf } from './party'
import { type RecordedCommand, recordedCommand } from './recorded-command'

/** Who acts, and as whom. The session gives the user, the door the party; the order decides whether they are one. */
export type Actor = { readonly userId: string; readonly as: Person }

export type MoveAnswer =
  /** There is no such order for this person (F1). */
  | { readonly is: 'not-found' }
  | { readonly is: 'done'; readonly at: Instant }
  /** A case that another mediator has claimed is theirs to decide. */
  | { readonly is: 'claimed'; readonly claim: HeldClaim }
  /** Refused, with what has happened to the order since the person looked at it. */
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly meanwhile: readonly Meanwhile[] }

/** What goes with a move. */
export type Along = {
  /** The version the person was looking at. */
  readonly seen?: number
  /** What has to hold besides what the law asks of everybody; looked at where the move is decided. */
  readonly needs?: readonly Guard[]
  /** What is written with the move, in its transaction; it may run again, and not at all where the move is refused. */
  readonly write?: (tx: Tx, at: Instant) => Promise<void>
}

/** A move someone made since the person last saw the order. */
export type Meanwhile = { readonly command: RecordedCommand; readonly at: Instant }

/**
 * Makes a move on an order for a person. What the clock owes the order is played first, in the same transaction, so a
 * late sweep harms nobody (T2).
 */
export const move = async (
  number: string,
  actor: Actor,
  command: PersonalCommand,
  along?: Along,
): Promise<MoveAnswer> => {
  const answer = await moveAt(await now(), number, actor, command, along)
  runSoon()
  return answer
}

/** Makes a move at a given moment, for those who tell of the past or hold a clock of their own. */
export async function moveAt(
  instant: Instant,
  number: string,
  actor: Actor,
  command: PersonalCommand,
  { seen, needs = [], write }: Along = {},
): Promise<MoveAnswer> {
  const {
    Order: [found],
    User: [user],
  } = await readRows(reader, {
    Order: { by: 'number', among: [number], only: ['checkoutId'] },
    User: { by: 'id', among: [actor.userId], only: ['id', 'isMediator'] },
  })
  if (!found || !user) return { is: 'not-found' }
  const make = async (checkout: Checkout, moment: Instant, tx: Tx): Promise<MoveAnswer> => {
    const at = command.move === 'pay' ? paidApart(checkout, moment) : moment
    const held = checkout.orders.find(({ row }) => row.number === number)
    if (!held || !partiesOf(user, held.row).includes(actor.as)) return { is: 'not-found' }
    const row = actor.as === 'mediator' ? await caseOf(tx, held, command) : null
    const claim = row && claimOf(row, actor.userId, at)
    if (claim?.state === 'held') return { is: 'claimed', claim }
    const said = { ...command, ...named(command, actor), by: actor.as } as Command
    const kept = unmet(needs, command.move, held)
    const decision = kept ? { refusal: kept } : act(checkout, held, said, at, actor.userId)
    if ('accepted' in decision) {
      // What nobody has claimed, or has left idle, is claimed by deciding it.
      if (row) {
        await take(tx, row, actor.userId, at)
        // It is another's turn now, and whoever ruled, or sent a ruling back, must not keep it from them.
        if (held.order.dispute.state === 'awaiting-approval' || command.move === 'send-back-ruling')
          await letGo(tx, row, actor.userId, at)
      }
      return { is: 'done', at }
    }
    const refused = { move: command.move, code: decision.refusal.code }
    countRefusal(refused)
    log.info({ order: number, ...refused, rule: decision.refusal.rule, by: actor.as }, 'a move was refused')
    return { is: 'refused', refusal: decision.refusal, meanwhile: await since(tx, checkout, held, seen) }
  }
  // Who has claimed a case changes without its checkout.
  const kept = actor.as === 'mediator' ? 'alone' : 'claimed'
  const afterwards = async (answer: MoveAnswer, at: Instant, tx: Tx) => {
    if (answer.is === 'done') await write?.(tx, at)
    return answer
  }
  const answer = await carryOut(found.checkoutId, instant, make, { kept, afterwards })
  return answer ?? { is: 'not-found' }
}

// Where the law asks for another mediator, it has to know which one speaks (D3).
const NAMED: ReadonlySet<string> = new Set(['rule', 'approve-ruling', 'send-back-ruling', 'rule-appeal'])
const named = ({ move }: PersonalCommand, { userId }: Actor) => NAMED.has(move) && { mediator: userId }

/** The case a mediator's move decides, if it decides one. */
async function caseOf(tx: Tx, { row, order, policy }: Held, { move }: PersonalCommand) {
  const found = casesOf(order, policy).find(({ kind }) => kind === decides[move])
  return found ? rowOfCase(tx, row.id, found) : null
}

/** What happened to an order since a version of it, the moves just played by the clock included. */
async function since(tx: Tx, checkout: Checkout, held: Held, seen = held.row.version): Promise<Meanwhile[]> {
  const written = await tx.historyEntry.findMany({
    where: { orderId: held.row.id, seq: { gt: seen } },
    orderBy: { seq: 'asc' },
    select: { by: true, move: true, command: true, at: true },
  })
  const played = checkout.steps.filter((step) => step.held === held)
  return [
    ...written.map((row) => ({ command: recordedCommand(row), at: row.at.getTime() })),
    ...played.map(({ accepted: { command, at } }) => ({ command, at })),
  ]
}
