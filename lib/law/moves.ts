import type { Move } from './command'
import { type Considered, consider } from './consider'
import { nextTurn } from './deadline'
import { settledBy } from './decide'
import type { Order, Person } from './order'
import type { Refusal, RuleId } from './outcome'
import type { Circumstances } from './rule'
import { movesOf } from './table'
import type { Instant } from './time'

/** What a move is for a person now: open and until when, or refused, why, and when it opens by itself (F3). */
export type Option =
  | { readonly move: Move; readonly open: true; readonly rule: RuleId; readonly until: Instant | null }
  | { readonly move: Move; readonly open: false; readonly refusal: Refusal }

/** Every move the party can ever make on an order, each with its answer for now. */
export const moves = (order: Order, party: Person, circumstances: Circumstances): Option[] =>
  movesOf(party).map((move) => option(order, move, party, circumstances))

/** One move of a person, with its answer for now. */
export function option(order: Order, move: Move, by: Person, circumstances: Circumstances): Option {
  const answer = consider(order, { move, by, now: circumstances.now, policy: circumstances.policy })
  const change = nextChange(order, move, by, circumstances, answer)
  if ('open' in answer) return { move, open: true, rule: answer.open.row.rule, until: change }
  // A window that would open is no promise when the order is over by then.
  const { opensAt: _, ...refusal } = answer.refusal
  return { move, open: false, refusal: change === null ? refusal : { ...refusal, opensAt: change } }
}

/**
 * When the answer turns by itself, if nobody does anything: found by letting the clock run on, so it is never a second
 * opinion beside the law.
 */
function nextChange(
  order: Order,
  move: Move,
  by: Person,
  circumstances: Circumstances,
  answer: Considered,
): Instant | null {
  const { policy } = circumstances
  const opened = 'open' in answer
  let current = order
  let considered = answer
  // Ends: left alone, an order turns only a few times before it rests, and every window has two edges.
  for (;;) {
    const edge = windowEdge(considered)
    const due = nextTurn(current, policy)
    const at = Math.min(edge ?? Number.POSITIVE_INFINITY, due?.at ?? Number.POSITIVE_INFINITY)
    if (at === Number.POSITIVE_INFINITY) return null
    current = settledBy(current, { ...circumstances, now: at })
    considered = consider(current, { move, by, now: at, policy })
    if ('open' in considered !== opened) return at
  }
}

const windowEdge = (considered: Considered): Instant | null =>
  'open' in considered ? considered.open.window.closes : (considered.refusal.opensAt ?? null)
