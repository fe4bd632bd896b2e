import type { Command, Move } from './command'
import type { Order } from './order'
import type { RuleId } from './outcome'
import type { Policy } from './policy'
import type { RegionName, Row } from './rule'
import { law } from './table'
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

// Every region that is in one state at a time, in the order of the law; refunds are in as many as they have legs.
const single = Object.keys(law).filter((name): name is Exclude<RegionName, 'refunds'> => name !== 'refunds')

type States = Record<string, Record<string, readonly Row[]>>

/** Every deadline running on the order, soonest first (F3, T1). Of equal ones the region listed first in the law goes first. */
export function deadlines(order: Order, policy: Policy): Deadline[] {
  const found: Deadline[] = []
  for (const region of single) collect(found, law[region] as States, order, order[region], policy)
  for (const leg of order.refunds) collect(found, law.refunds as States, order, leg, policy, leg.number)
  return found.length > 1 ? found.sort(bySoonest) : found
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
  const moves = table[state.state]
  for (const move in moves) {
    const row = clockRow(moves[move] as readonly Row[], order, policy)
    if (!row) continue
    const at = (row.within?.({ order, state: state as never, policy }) ?? always).opens
    const { rule } = row
    found.push(leg === undefined ? { at, move: move as Move, rule } : { at, move: move as Move, rule, leg })
  }
}

/** The row by which the clock makes a move, of those whose guards hold. */
function clockRow(rows: readonly Row[], order: Order, policy: Policy): Row | null {
  for (const row of rows) {
    if (row.by.includes('clock') && guardsHold(row, order, policy)) return row
  }
  return null
}

function guardsHold({ needs }: Row, order: Order, policy: Policy): boolean {
  if (needs === undefined) return true
  for (const guard of needs) if (!guard.holds({ order, policy })) return false
  return true
}
