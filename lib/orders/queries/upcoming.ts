import { reader } from '@/lib/db'
import type { Move } from '@/lib/law/command'
import { type LeadsTo, outlook } from '@/lib/law/outlook'
import type { Instant } from '@/lib/law/time'
import { policyById } from '@/lib/policy/stored'
import { toLaw, withRegions } from '../row'
import { steady } from '../steady'

/** Something that happens by itself when its time comes. `numbers` are the orders it concerns. */
export type Upcoming = { readonly id: string; readonly at: Instant; readonly numbers: readonly string[] } & (
  | { readonly kind: 'deadline'; readonly move: Move; readonly rule: string; readonly after: LeadsTo }
  | { readonly kind: 'job'; readonly job: string; readonly attempts: number }
  | { readonly kind: 'report'; readonly report: string }
)

/** The first things due, soonest first: deadlines of orders, jobs of the outbox, reports from outside. */
export async function upcoming(count: number): Promise<Upcoming[]> {
  const found = await Promise.all([deadlinesAhead(count), jobsAhead(count), reportsAhead(count)])
  return found
    .flat()
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
}

/** When the next thing of any kind is due after `after`; null when nothing is. */
export async function nextDueAfter(after: Instant): Promise<Instant | null> {
  const gt = new Date(after)
  const [order, job, event] = await Promise.all([
    reader.order.aggregate({ where: { dueAt: { gt } }, _min: { dueAt: true } }),
    reader.outboxEntry.aggregate({ where: { doneAt: null, nextAt: { gt } }, _min: { nextAt: true } }),
    reader.simEvent.aggregate({ where: { deliveredAt: null, dueAt: { gt } }, _min: { dueAt: true } }),
  ])
  const due = [order._min.dueAt, job._min.nextAt, event._min.dueAt].filter((date) => date !== null)
  return due.length > 0 ? Math.min(...due.map((date) => date.getTime())) : null
}

/** When the deadline falls that is the `count`-th of all orders' after `after`; null when there are not so many by `until`. */
export async function deadlineAfterMany(after: Instant, until: Instant, count: number): Promise<Instant | null> {
  const order = await reader.order.findFirst({
    where: { dueAt: { gt: new Date(after), lte: new Date(until) } },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
    skip: count - 1,
  })
  return order?.dueAt?.getTime() ?? null
}

/** When the next deadline of an order falls after `after`; null when there is none. */
export async function nextDeadlineAfter(after: Instant): Promise<Instant | null> {
  const { _min } = await reader.order.aggregate({ where: { dueAt: { gt: new Date(after) } }, _min: { dueAt: true } })
  return _min.dueAt?.getTime() ?? null
}

/** How many jobs due by `until` somebody is still at work on. Claims run by the machine's clock. */
export const jobsUnderWay = (until: Instant): Promise<number> =>
  reader.outboxEntry.count({
    where: { doneAt: null, nextAt: { lte: new Date(until) }, claimedUntil: { gte: new Date() } },
  })

async function deadlinesAhead(take: number): Promise<Upcoming[]> {
  const rows = await steady(
    () =>
      reader.order.findMany({
        where: { dueAt: { not: null } },
        orderBy: { dueAt: 'asc' },
        take,
        include: withRegions,
      }),
    (orders) => orders,
  )
  const ahead = rows.map(async (row) => {
    const policy = await policyById(reader, row.policyId)
    const [next] = outlook(toLaw(row), { now: 0, policy, coupons: [] })
    if (!next) return []
    const { at, move, rule } = next.deadline
    const { after } = next
    return [{ id: row.id, at, numbers: [row.number], kind: 'deadline', move, rule, after } as const]
  })
  return (await Promise.all(ahead)).flat()
}

type Payload = { readonly orderId?: string; readonly paymentId?: string }

async function jobsAhead(take: number): Promise<Upcoming[]> {
  const jobs = await reader.outboxEntry.findMany({ where: { doneAt: null }, orderBy: { nextAt: 'asc' }, take })
  const numbers = await numbersOf(jobs.map(({ payload }) => payload as Payload))
  return jobs.map(({ id, kind, nextAt, attempts, payload }) => {
    const about = numbers(payload as Payload)
    return { id, at: nextAt.getTime(), numbers: about, kind: 'job', job: kind, attempts } as const
  })
}

async function reportsAhead(take: number): Promise<Upcoming[]> {
  const events = await reader.simEvent.findMany({ where: { deliveredAt: null }, orderBy: { dueAt: 'asc' }, take })
  const numbers = await numbersOf(events.map(({ payload }) => payload as Payload))
  return events.map(({ id, dueAt, payload }) => {
    const { kind, move } = payload as { kind?: string; move?: string }
    const about = numbers(payload as Payload)
    return { id, at: dueAt.getTime(), numbers: about, kind: 'report', report: kind ?? move ?? '' } as const
  })
}

/** Looks up which orders some payloads speak of, all at once. */
async function numbersOf(payloads: readonly Payload[]): Promise<(payload: Payload) => string[]> {
  const payments = payloads.flatMap(({ paymentId }) => paymentId ?? [])
  const paid = await reader.payment.findMany({ where: { id: { in: payments } }, select: { checkoutId: true } })
  const orders = await reader.order.findMany({
    where: {
      OR: [
        { id: { in: payloads.flatMap(({ orderId }) => orderId ?? []) } },
        { checkoutId: { in: paid.map(({ checkoutId }) => checkoutId) } },
      ],
    },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, checkout: { select: { payment: { select: { id: true } } } } },
  })
  return ({ orderId, paymentId }) =>
    orders
      .filter(({ id, checkout }) => (orderId ? id === orderId : checkout.payment?.id === paymentId))
      .map(({ number }) => number)
}
