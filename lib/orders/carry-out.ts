import { inTransaction, type Tx } from '@/lib/db'
import { countMove } from '@/lib/health/metrics'
import type { Instant } from '@/lib/law/time'
import { type Checkout, loadCheckout, type Step, settle } from './checkout'
import { commit, Overtaken } from './commit'

const ATTEMPTS = 5

/**
 * The one path of a write: loads a checkout fresh, plays what the clock owes it by `at`, lets `work` make its moves,
 * and commits everything as one. What `work` answers is returned; `null` when there is no such checkout.
 * `at` never runs backwards for an order: a late event happens no earlier than the order's last move.
 * `afterwards` goes on in the same transaction once all that is written; it may put another answer in its place.
 */
export async function carryOut<T>(
  checkoutId: string,
  at: Instant,
  work: (checkout: Checkout, at: Instant, tx: Tx) => T | Promise<T>,
  afterwards: (answer: T, at: Instant, tx: Tx) => T | Promise<T> = (answer) => answer,
): Promise<T | null> {
  for (let attempt = 1; ; attempt++) {
    let made: readonly Step[] = []
    try {
      const answer = await inTransaction(async (tx) => {
        const checkout = await loadCheckout(tx, checkoutId)
        if (!checkout) return null
        const moment = Math.max(at, await lastMove(tx, checkoutId))
        settle(checkout, moment)
        const answer = await work(checkout, moment, tx)
        await commit(tx, checkout)
        made = checkout.steps
        return afterwards(answer, moment, tx)
      })
      for (const { accepted } of made) countMove({ ...accepted.command, rule: accepted.rule })
      return answer
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error
    }
  }
}

async function lastMove(tx: Tx, checkoutId: string): Promise<Instant> {
  const last = await tx.historyEntry.findFirst({
    where: { order: { checkoutId } },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return last?.at.getTime() ?? 0
}
