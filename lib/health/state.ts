import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'

/** How late something may be before the shop counts as behind. */
export const LATE_AFTER_MS = 60_000

/** How the shop is, as its operators need to know it. Times are the shop's; lags are milliseconds, 0 where nothing is late. */
export type Health = {
  readonly at: Instant
  /** How far the shop's clock is ahead of the machine's. */
  readonly aheadMs: number
  readonly oldestDue: Instant | null
  readonly sweepLagMs: number
  readonly oldestJob: Instant | null
  readonly jobLagMs: number
  readonly jobsWaiting: number
  readonly jobsFailing: number
}

/** Reads how the shop is. Throws what the database throws when it does not answer. */
export async function health(): Promise<Health> {
  const at = await now()
  const open = { doneAt: null }
  const [due, job, jobsWaiting, jobsFailing] = await Promise.all([
    reader.order.findFirst({ where: { dueAt: { not: null } }, orderBy: { dueAt: 'asc' }, select: { dueAt: true } }),
    reader.outboxEntry.findFirst({ where: open, orderBy: { nextAt: 'asc' }, select: { nextAt: true } }),
    reader.outboxEntry.count({ where: open }),
    reader.outboxEntry.count({ where: { ...open, attempts: { gt: 0 } } }),
  ])
  const oldestDue = due?.dueAt?.getTime() ?? null
  const oldestJob = job?.nextAt.getTime() ?? null
  return {
    ...{ at, aheadMs: at - Date.now(), jobsWaiting, jobsFailing },
    ...{ oldestDue, sweepLagMs: lag(oldestDue, at) },
    ...{ oldestJob, jobLagMs: lag(oldestJob, at) },
  }
}

const lag = (due: Instant | null, at: Instant): number => (due === null ? 0 : Math.max(0, at - due))

/** What is behind, in codes: `sweep` where deadlines, `outbox` where jobs wait for longer than they should. */
export const behind = ({ sweepLagMs, jobLagMs }: Health): ('sweep' | 'outbox')[] => [
  ...(sweepLagMs > LATE_AFTER_MS ? (['sweep'] as const) : []),
  ...(jobLagMs > LATE_AFTER_MS ? (['outbox'] as const) : []),
]
