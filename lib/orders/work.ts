import { setTimeout } from 'node:timers/promises'
import { now } from '@/lib/clock'
import { inTransaction } from '@/lib/db'
import { forgetChanges } from '@/lib/live/changes'
import { log } from '@/lib/log'
import { reconcileNightly } from '@/lib/payments/reconcile'
import { runSoon, sweepDone } from './due'

const EVERY_MS = 1_000
/** After how many rounds what open pages were told is forgotten. */
const FORGET_EVERY = 60

/**
 * Does what is due about every second, until told to stop; then finishes what it is at. Several workers do no harm, and
 * none at all only makes mails and refunds late: a deadline is true without them (T2).
 */
export async function work(stop: AbortSignal): Promise<void> {
  let night: Promise<void> | null = null
  for (let round = 1; !stop.aborted; round += 1) {
    runSoon()
    await sweepDone()
    // All books take their time: what is due does not wait for it.
    night ??= nightly().finally(() => {
      night = null
    })
    if (round % FORGET_EVERY === 0) await forget()
    // `ref: false`: a server that wants to end does not wait for the next round.
    await setTimeout(EVERY_MS, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
  await night
}

/** What is done once a day of the shop. Of several workers one keeps what it found. */
async function nightly(): Promise<void> {
  try {
    await reconcileNightly(await now())
  } catch (error) {
    log.error({ err: error }, 'the books could not be compared')
  }
}

async function forget(): Promise<void> {
  try {
    await inTransaction(forgetChanges)
  } catch (error) {
    log.error({ err: error }, 'old changes could not be forgotten')
  }
}
