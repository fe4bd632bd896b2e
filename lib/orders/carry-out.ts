import { inTransaction, type Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { type Checkout, loadCheckout, settle } from './checkout'
import { commit, Overtaken } from './commit'

const ATTEMPTS = 5

/**
 * The one path of a write: loads a checkout fresh, plays what the clock owes it by `at`, lets `work` make its moves,
 * and commits everything as one. What `work` answers is returned; `null` when there is no such checkout.
 * `at` never runs backwards for an order: a late event happens no earlier than the order's last move.
 * `afterwards` goes on in the same transaction once all that is written; it may put another answer in its place.
 */
export function carryOut<T>(
  checkoutId: string,
  at: Instant,
  work: (checkout: Checkout, at: Instant, tx: Tx) => T | Promise<T>,
  afterwards: (answer: T, at: Instant, tx: Tx) => T | Promise<T> = (answer) => answer,
): Promise<T | null> {
  return unlessOvertaken(async (tx) => {
    const checkout = await loadCheckout(tx, checkoutId)
    if (!checkout) return null
    const moment = Math.max(at, checkout.lastMoveAt)
    settle(checkout, moment)
    const answer = await work(checkout, moment, tx)
    await commit(tx, [checkout])
    return afterwards(answer, moment, tx)
  })
}

/** Runs a transaction, and once more when another writer was there first. */
export async function unlessOvertaken<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(work)
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error
    }
  }
}
