import type { Command } from './command'
import { consider } from './consider'
import { byClock, type Deadline, deadline } from './deadline'
import type { Order } from './order'
import type { Outcome, Refusal, RuleId } from './outcome'
import type { Policy } from './policy'
import type { Case, Circumstances } from './rule'
import type { Instant } from './time'

/** A move that was made. */
export type Accepted = Outcome & { readonly command: Command; readonly rule: RuleId; readonly at: Instant }
/** The law's answer to a command: what happened, or why not. */
export type Decision = { readonly accepted: Accepted } | { readonly refusal: Refusal }

/**
 * Decides one command on one order. Pure: the same arguments always give the same answer, and a refusal changes
 * nothing. A deadline that has passed comes before everything else, whether or not anyone has acted on it (T2), so
 * whoever calls this first plays what the clock owes.
 */
export function decide(order: Order, command: Command, circumstances: Circumstances): Decision {
  const { now, policy } = circumstances
  const { move, by } = command
  const leg = 'leg' in command ? command.leg : undefined
  const due = deadline(order, policy)
  if (due && due.at <= now && !(by === 'clock' && due.move === move && due.leg === leg))
    return { refusal: { code: 'deadline-passed', rule: due.rule, closedAt: due.at } }

  const considered = consider(order, leg === undefined ? { move, by, now, policy } : { move, by, now, policy, leg })
  if ('refusal' in considered) return considered
  const { row, state } = considered.open

  const said = { order, state, command, ...circumstances } as Case<never, never>
  for (const check of row.checks ?? []) {
    const wrong = check(said)
    if (wrong) return { refusal: { rule: row.rule, ...wrong } }
  }
  const { order: next, follows } = row.then(said)
  return { accepted: { order: next, follows, command, rule: row.rule, at: now } }
}

/**
 * Carries out a deadline at the moment it fell due (T5).
 * @throws Error when the law refuses its own deadline: that is a bug in a table.
 */
export function fire(order: Order, due: Deadline, circumstances: Omit<Circumstances, 'now'>): Accepted {
  const decision = decide(order, byClock(due), { ...circumstances, now: due.at })
  if ('refusal' in decision) throw new Error(`the clock's own ${due.move} was refused: ${decision.refusal.code}`)
  return decision.accepted
}

/** Everything the clock owes the order by `now`, in due order, each at its due time (T2, T5). */
export function play(order: Order, circumstances: Circumstances): Accepted[] {
  const steps: Accepted[] = []
  let current = order
  for (;;) {
    const due = deadline(current, circumstances.policy)
    if (!due || due.at > circumstances.now) return steps
    const step = fire(current, due, circumstances)
    steps.push(step)
    current = step.order
  }
}

// An order never changes, and where the clock takes it next is asked for every move that somebody could make.
const fired = new WeakMap<Order, { readonly policy: Policy; readonly next: Order }>()

/** The order after its first deadline, which is `due`. Coupons are no part of an order. */
function nextOf(order: Order, due: Deadline, { policy, coupons }: Circumstances): Order {
  const before = fired.get(order)
  if (before?.policy === policy) return before.next
  const { order: next } = fire(order, due, { policy, coupons })
  fired.set(order, { policy, next })
  return next
}

/** The order as it stands at `now`, with everything played that the clock owes it. */
export function settledBy(order: Order, circumstances: Circumstances): Order {
  let current = order
  for (;;) {
    const due = deadline(current, circumstances.policy)
    if (!due || due.at > circumstances.now) return current
    current = nextOf(current, due, circumstances)
  }
}
