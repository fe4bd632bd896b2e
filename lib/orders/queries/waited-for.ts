import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { MAILS } from '../mail-jobs'

/** Whom a job or a report concerns. */
type Payload = { readonly orderId?: string; readonly paymentId?: string }

/**
 * Which of some checkouts wait for the world outside: a job of theirs was due before `until` and is not done, or a report
 * about them is not taken in. Nothing follows from a mail, so nobody waits for one.
 * @param but jobs and reports that cannot be carried out.
 * @returns the first such moment of each.
 */
export async function waitedFor(
  tx: Tx,
  checkoutIds: readonly string[],
  until: Instant,
  but: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const before = { lt: new Date(until) }
  const id = { notIn: [...but] }
  const jobs = await tx.outboxEntry.findMany({
    where: { doneAt: null, nextAt: before, kind: { notIn: [...MAILS] }, id },
    select: { nextAt: true, payload: true },
  })
  const reports = await tx.simEvent.findMany({
    where: { deliveredAt: null, dueAt: before, id },
    select: { dueAt: true, payload: true },
  })
  const first = new Map<string, Instant>()
  if (jobs.length + reports.length === 0) return first
  const checkoutOf = await checkoutsBy(tx, checkoutIds)
  const add = (at: Date, payload: unknown) => {
    const { orderId, paymentId = '' } = payload as Payload
    const checkout = checkoutOf.get(orderId ?? paymentId)
    if (checkout) first.set(checkout, Math.min(at.getTime(), first.get(checkout) ?? Infinity))
  }
  for (const { nextAt, payload } of jobs) add(nextAt, payload)
  for (const { dueAt, payload } of reports) add(dueAt, payload)
  return first
}

/** Some checkouts by the ids of their orders and their payments. */
async function checkoutsBy(tx: Tx, checkoutIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const of = { where: { checkoutId: { in: [...checkoutIds] } }, select: { id: true, checkoutId: true } }
  const found = [...(await tx.order.findMany(of)), ...(await tx.payment.findMany(of))]
  return new Map(found.map(({ id, checkoutId }) => [id, checkoutId]))
}
