import { recordDeed } from '@/lib/audit/deed'
import { inTransaction, reader, readRows } from '@/lib/db'
import { env } from '@/lib/env'
import type { Instant } from '@/lib/law/time'

const CLOCK = 1

/** The shop's time: the machine's, and in simulation as far ahead of it as someone moved it. */
export async function now(): Promise<Instant> {
  if (!env.SIMULATION) return Date.now()
  // Asked by everything that anybody does, and so not through Prisma.
  const {
    Clock: [clock],
  } = await readRows(reader, { Clock: { by: 'id', among: [String(CLOCK)] } })
  return Date.now() + Number(clock?.offsetMs ?? 0)
}

/** Who moved the clock, and how far they want it to go; it may get there in several steps. */
export type ClockMove = { readonly actorId: string | null; readonly to: Instant }

/**
 * Moves the simulated clock forward to `instant`; it runs on from there. A moment already past leaves it as it is. `by` is
 * written into the audit log with the first step of a move.
 * @returns whether it was moved.
 * @throws Error outside simulation: real time cannot be moved.
 */
export async function moveClockTo(instant: Instant, by?: ClockMove): Promise<boolean> {
  if (!env.SIMULATION) throw new Error('The clock can only be moved in simulation.')
  return inTransaction(async (tx) => {
    const clock = await tx.clock.findUnique({ where: { id: CLOCK } })
    const offsetMs = BigInt(Math.round(instant) - Date.now())
    if (clock && clock.offsetMs >= offsetMs) return false
    await tx.clock.upsert({ where: { id: CLOCK }, create: { id: CLOCK, offsetMs }, update: { offsetMs } })
    if (by) {
      const at = Date.now() + Number(clock?.offsetMs ?? 0)
      await recordDeed(tx, { at, actorId: by.actorId, kind: 'clock-moved', facts: { to: by.to } })
    }
    return true
  })
}
