import type { Command, Move } from './command'
import type { Order } from './order'
import type { RuleId } from './outcome'
import type { Policy } from './policy'
import type { Row } from './rule'
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

type States = Record<string, Record<string, readonly Row[]>>

/** Every deadline running on the order, soonest first (F3, T1). Of equal ones the region listed first in the law goes first. */
export function deadlines(order: Order, policy: Policy): Deadline[] {
  const found: Deadline[] = []
  collect(found, law.payment as States, order.payment, order, policy)
  collect(found, law.cancellation as States, order.cancellation, order, policy)
  collect(found, law.fulfilment as States, order.fulfilment, order, policy)
  collect(found, law.dispute as States, order.dispute, order, policy)
  for (const leg of order.refunds) collect(found, law.refunds as States, leg, order, policy, leg.number)
  return found.length > 1 ? found.sort((a, b) => a.at - b.at) : found
}

/** The next deadline, or null when nothing is left that time could change. */
export const deadline = (order: Order, policy: Policy): Deadline | null => deadlines(order, policy)[0] ?? null

/** The command with which the clock carries a deadline out. */
export const byClock = ({ move, leg }: Deadline): Command =>
  (leg === undefined ? { move, by: 'clock' } : { move, by: 'clock', leg }) as Command

function collect(
  found: Deadline[],
  table: States,
  state: { readonly state: string },
  order: Order,
  policy: Policy,
  leg?: number,
): void {
  const moves = table[state.state]
  for (const move in moves) {
    const row = moves[move]?.find(
      ({ by, needs }) => by.includes('clock') && (needs?.every((guard) => guard.holds({ order, policy })) ?? true),
    )
    if (!row) continue
    const at = (row.within?.({ order, state: state as never, policy }) ?? always).opens
    found.push(
      leg === undefined ? { at, move: move as Move, rule: row.rule } : { at, move: move as Move, rule: row.rule, leg },
    )
  }
}
