import type { Command, Move } from './command'
import type { Order } from './order'
import type { RuleId } from './outcome'
import type { Policy } from './policy'
import type { RegionName, Row } from './rule'
import { law, singleRegions } from './table'
import { always, type Instant } from './time'

/** A move the clock makes by itself at `at` if nothing comes in between. */
export type Deadline = {
  readonly at: Instant
  readonly move: Move
  readonly rule: RuleId
  readonly leg?: number
}

/**
 * The next deadline that turns something. At the others the clock only asks a service once more and stays where it was,
 * which can go on for ever and changes nothing for anybody.
 */
export const nextTurn = (order: Order, policy: Policy): Deadline | null =>
  deadlines(order, policy).find(({ move }) => !asksAgain.has(move)) ?? null

const asksAgain: ReadonlySet<Move> = new Set<Move>(['ask-capture-again', 'ask-refund-again'])

type States = Readonly<Record<string, readonly ClockMove[]>>
/** A move of a state with the rows by which the clock may make it. */
type ClockMove = readonly [move: Move, rows: readonly Row[]]

// Found once: most moves of most states are never made by the clock.
const clockMoves = Object.fromEntries(
  Object.entries(law).map(([region, states]): [string, States] => [
    region,
    Object.fromEntries(Object.entries(states).map(([state, moves]) => [state, byTheClock(moves)])),
  ]),
) as Readonly<Record<RegionName, States>>

function byTheClock(moves: Readonly<Record<string, readonly unknown[]>>): ClockMove[] {
  return Object.entries(moves).flatMap(([move, rows]): ClockMove[] => {
    const made = (rows as readonly Row[]).filter(({ by }) => by.includes('clock'))
    return made.length > 0 ? [[move as Move, made]] : []
  })
}

// An order never changes, and is asked for its deadlines by everything that is tried on it.
const known = new WeakMap<Order, { readonly policy: Policy; readonly running: readonly Deadline[] }>()

/** Every deadline running on the order, soonest first (F3, T1). Of equal ones the region listed first in the law goes first. */
export function deadlines(order: Order, policy: Policy): readonly Deadline[] {
  const before = known.get(order)
  if (before?.policy === policy) return before.running
  const running: Deadline[] = []
  for (const region of singleRegions) collect(running, clockMoves[region], order, order[region], policy)
  for (const leg of order.refunds) collect(running, clockMoves.refunds, order, leg, policy, leg.number)
  if (running.length > 1) running.sort(bySoonest)
  known.set(order, { policy, running })
  return running
}

const bySoonest = (a: Deadline, b: Deadline) => a.at - b.at

/** The next deadline, or null when nothing is left that time could change. */
export function deadline(order: Order, policy: Policy): Deadline | null {
  const found = deadlines(order, policy)
  return found[0] ?? null
}

/** The command with which the clock carries a deadline out. */
export const byClock = ({ move, leg }: Deadline): Command =>
  (leg === undefined ? { move, by: 'clock' } : { move, by: 'clock', leg }) as Command

function collect(
  found: Deadline[],
  table: States,
  order: Order,
  state: { readonly state: string },
  policy: Policy,
  leg?: number,
): void {
  for (const [move, rows] of table[state.state] ?? []) {
    const row = clockRow(rows, order, policy)
    if (!row) continue
    const at = (row.within?.({ order, state: state as never, policy }) ?? always).opens
    const { rule } = row
    found.push(leg === undefined ? { at, move, rule } : { at, move, rule, leg })
  }
}

/** The row by which the clock makes a move, of those whose guards hold. */
function clockRow(rows: readonly Row[], order: Order, policy: Policy): Row | null {
  for (const row of rows) {
    // They are the clock's already, unless a table is bent meanwhile, as it is where the laws are shown to fail.
    if (row.by.includes('clock') && guardsHold(row, order, policy)) return row
  }
  return null
}

function guardsHold({ needs }: Row, order: Order, policy: Policy): boolean {
  if (needs === undefined) return true
  for (const guard of needs) if (!guard.holds({ order, policy })) return false
  return true
}
