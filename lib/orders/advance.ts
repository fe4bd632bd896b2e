import { type ClockMove, moveClockTo, now } from '@/lib/clock'
import { DAY, type Instant } from '@/lib/law/time'
import { runDue } from './due'
import { AT_ONCE } from './due-orders'
import { deadlineAfterMany, jobsUnderWay, nextDueAfter } from './queries/upcoming'

/** The most the clock is moved at once: further ahead is a slip of the keyboard, and time cannot be turned back. */
export const LONGEST_JUMP_DAYS = 366

/** Whether `to` is further ahead of `from` than the clock is moved at once. */
export const tooFar = (from: Instant, to: Instant): boolean => to - from > LONGEST_JUMP_DAYS * DAY

/**
 * Lets simulated time pass until `to`, and waits until everything due by then is done, here or by another process (T5).
 * The clock goes from one thing due to the next rather than in one leap, so whoever looks meanwhile never sees an order
 * ahead of what has happened to it; where very many deadlines are ahead, past as many as are played together. A moment already past moves nothing, but still does what is due.
 * @param told called after each thing done, with its time and how many there were.
 * @param actorId who moves it; `null`: whoever runs a script.
 * @returns how many things were done here.
 * @throws Error outside simulation.
 */
export async function advance(
  to: Instant,
  told?: (at: Instant, done: number) => void,
  actorId: string | null = null,
): Promise<number> {
  let done = 0
  const runOnce = async (until: Instant) => {
    const before = done
    done += await runDue(until, (at, here) => told?.(at, before + here))
  }
  // What somebody else is still at may lead to something at this very moment, which must not be skipped past.
  const run = async (until: Instant) => {
    await runOnce(until)
    while ((await jobsUnderWay(until)) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      await runOnce(until)
    }
    await runOnce(until)
  }
  // Several steps are one move to whoever made it.
  let by: ClockMove | undefined = { actorId, to }
  const moveOn = async (instant: Instant) => {
    if (await moveClockTo(instant, by)) by = undefined
  }
  let reached = await now()
  await run(reached)
  for (;;) {
    // Strictly later each time: something that cannot be done does not hold up the rest.
    const next = (await deadlineAfterMany(reached, to, AT_ONCE)) ?? (await nextDueAfter(reached))
    if (next === null || next > to) break
    reached = next
    await moveOn(reached)
    await run(reached)
  }
  await moveOn(to)
  await run(to)
  return done
}
