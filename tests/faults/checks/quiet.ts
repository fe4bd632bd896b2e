import { reader } from '@/lib/db'
import { isAtRest } from '@/lib/law/walk/rest'
import type { Checkout } from '@/lib/orders/checkout'

/** Nothing is left that somebody waits for: no deadline, no job, no report, and no claim on one (T1). */
export async function quiet(checkouts: readonly Checkout[]): Promise<string[]> {
  const [jobs, events] = await Promise.all([
    reader.outboxEntry.findMany({ where: { OR: [{ doneAt: null }, { claimedUntil: { not: null } }] } }),
    reader.simEvent.findMany({ where: { deliveredAt: null } }),
  ])
  const restless = checkouts.flatMap(({ orders }) =>
    orders.filter(({ order, row }) => row.dueAt !== null || !isAtRest(order)),
  )
  return [
    ...jobs.map(({ key, lastError }) => `the job ${key} is left over (${lastError})`),
    ...events.map(({ payload }) => `a report is left over: ${JSON.stringify(payload)}`),
    ...restless.map(
      ({ row }) => `order ${row.number} does not come to rest: ${row.status}, due ${row.dueAt?.toISOString()}`,
    ),
  ]
}
