import { inTransaction } from '@/lib/db'
import { DAY, type Instant } from '@/lib/law/time'

const CLOCK = 1

/**
 * Does `work` while the shop's clock stands before `first`, and then lets it go on as it did: to servers and workers that are at
 * the shop meanwhile nothing of what is told is due yet.
 */
export async function longAgo<T>(first: Instant, work: () => Promise<T>): Promise<T> {
  const was = await showing(BigInt(first - DAY - Date.now()))
  try {
    return await work()
  } finally {
    await showing(was)
  }
}

/** Sets how far the clock is ahead of the machine's. @returns how far it was. */
const showing = (offsetMs: bigint): Promise<bigint> =>
  inTransaction(async (tx) => {
    const clock = await tx.clock.findUnique({ where: { id: CLOCK } })
    await tx.clock.upsert({ where: { id: CLOCK }, create: { id: CLOCK, offsetMs }, update: { offsetMs } })
    return clock?.offsetMs ?? 0n
  })
