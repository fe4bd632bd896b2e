import { claimRows, inTransaction, type Kept, type Tx } from '@/lib/db'
import { countMove } from '@/lib/health/metrics'
import { soonest } from '@/lib/law/checkout'
import type { Instant } from '@/lib/law/time'
import { log } from '@/lib/log'
import { type Checkout, loadCheckout, type Step, settle } from './checkout'
import { commit, Overtaken } from './commit'
import { waitedFor } from './queries/waited-for'
import { readCheckouts } from './read-checkouts'

const ATTEMPTS = 5

type How<T> = {
  readonly kept?: Kept
  readonly afterwards?: (answer: T, at: Instant, tx: Tx) => T | Promise<T>
}

/**
 * The one path of a write: loads a checkout fresh, plays what the clock owes it by `at`, lets `work` make its moves,
 * and commits everything as one. What `work` answers is returned; `null` when there is no such checkout.
 * `at` never runs backwards for an order: a late event happens no earlier than the order's last move.
 * `afterwards` goes on in the same transaction once all that is written; it may put another answer in its place.
 * @param how `kept: 'alone'` where something is read that others change without claiming the checkout.
 */
export function carryOut<T>(
  checkoutId: string,
  at: Instant,
  work: (checkout: Checkout, at: Instant, tx: Tx) => T | Promise<T>,
  { kept = 'claimed', afterwards = (answer) => answer }: How<T> = {},
): Promise<T | null> {
  return asOne(async (tx) => {
    await claimRows(tx, 'Checkout', [checkoutId], 'wait')
    const checkout = await loadCheckout(tx, checkoutId, { lastMoveAt: true })
    if (!checkout) return { answer: null, checkouts: [] }
    const moment = Math.max(at, checkout.lastMoveAt)
    settle(checkout, moment)
    const answer = await work(checkout, moment, tx)
    await commit(tx, [checkout])
    return { answer: await afterwards(answer, moment, tx), checkouts: [checkout] }
  }, kept)
}

/**
 * Plays of each checkout what falls due first, if that is by `until`, and commits it all as one. What falls due after it
 * is left for later: by then the world outside may have answered to the first (T5). It waits, too, for whoever is still at
 * a job of the same checkout, or at a report about it, that comes before.
 * @param but jobs and reports that cannot be carried out, for which nobody waits.
 * @returns what became of each checkout. Those that are left out are in somebody else's hands just now.
 */
export function playFirstDue(
  checkoutIds: readonly string[],
  until: Instant,
  but: readonly string[] = [],
): Promise<ReadonlyMap<string, 'played' | 'waiting'>> {
  return asOne(async (tx) => {
    const claimed = await claimRows(tx, 'Checkout', checkoutIds, 'skip')
    const waited = await waitedFor(tx, claimed, until, but)
    const due = (await readCheckouts(tx, claimed)).map((checkout) => {
      const at = soonest(checkout.orders)?.due.at ?? Infinity
      return { checkout, at, waits: at <= until && (waited.get(checkout.row.id) ?? Infinity) < at }
    })
    const ready = due.filter(({ waits }) => !waits)
    for (const { checkout, at } of ready) if (at <= until) settle(checkout, at)
    const checkouts = ready.map(({ checkout }) => checkout)
    await commit(tx, checkouts)
    const fates = due.map(({ checkout, waits }) => [checkout.row.id, waits ? 'waiting' : 'played'] as const)
    return { answer: new Map(fates), checkouts }
  }, 'claimed')
}

/** Writes the deadlines of the orders of some checkouts as the law says them now, and plays nothing. */
export function redate(checkoutIds: readonly string[]): Promise<void> {
  return asOne(async (tx) => {
    const checkouts = await readCheckouts(tx, await claimRows(tx, 'Checkout', checkoutIds, 'wait'))
    await commit(tx, checkouts)
    return { answer: undefined, checkouts }
  }, 'claimed')
}

type Carried<T> = { readonly answer: T; readonly checkouts: readonly Checkout[] }

/** Runs a transaction, and once more when another writer was there first. What was moved in it is counted once it is true. */
async function asOne<T>(work: (tx: Tx) => Promise<Carried<T>>, kept: Kept): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { answer, checkouts } = await inTransaction(work, kept)
      for (const { steps } of checkouts) for (const step of steps) tell(step)
      return answer
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error
    }
  }
}

function tell({ held, accepted: { command, rule, at } }: Step): void {
  const { move, by } = command
  countMove({ move, rule, by })
  log.info({ order: held.row.number, move, rule, by, at: new Date(at) }, 'a move was made')
}
