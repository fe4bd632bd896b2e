import { setTimeout } from 'node:timers/promises'
import { runSoon, sweepDone } from './due'

const EVERY_MS = 1_000

/**
 * Does what is due about every second, until told to stop; then finishes what it is at. Several workers do no harm, and
 * none at all only makes mails and refunds late: a deadline is true without them (T2).
 */
export async function work(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    runSoon()
    await sweepDone()
    // `ref: false`: a server that wants to end does not wait for the next round.
    await setTimeout(EVERY_MS, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}
