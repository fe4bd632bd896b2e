import { claimRows, inTransaction, reader, type Tx, updateRows } from '@/lib/db'
import type { OutboxEntry } from '@/lib/generated/prisma/client'
import type { Means } from '@/lib/law/order'
import { HOUR, type Instant, MINUTE } from '@/lib/law/time'
import { log } from '@/lib/log'
import { gateway } from '@/lib/payments/provider'
import { carrier } from '@/lib/shipping/simulated'
import type { Job } from './consequences'
import { isMail, MAILS, type MailJob, mailWork } from './mail-jobs'

const CLAIM_MS = 60_000
const LONGEST_WAIT = 6 * HOUR
/** How many jobs are claimed together at the most. */
const AT_ONCE = 50

/** The next jobs that are due by `until`, if any is free: of the mails, or of all others. The soonest come first. */
export function nextJobs(
  of: 'mails' | 'others',
  until: Instant,
  passedOver: readonly string[],
): Promise<OutboxEntry[]> {
  return reader.outboxEntry.findMany({
    where: {
      kind: of === 'mails' ? { in: [...MAILS] } : { notIn: [...MAILS] },
      doneAt: null,
      nextAt: { lte: new Date(until) },
      id: { notIn: [...passedOver] },
      ...unclaimed(),
    },
    orderBy: [{ nextAt: 'asc' }, { createdAt: 'asc' }],
    take: AT_ONCE,
  })
}

/**
 * Those of some jobs that may be carried out together before anything else that is due by `until`, the soonest first.
 * Nothing follows from a mail; what follows from another job may come before the next one's time.
 */
export const together = (entries: readonly OutboxEntry[], until: Instant): OutboxEntry[] => {
  const first = entries[0]?.nextAt.getTime() ?? until
  return entries.filter((entry) => entry.nextAt.getTime() <= (isMail(entry) ? until : first))
}

// Claims run by the machine's clock: the shop's may jump.
const unclaimed = () => ({ OR: [{ claimedUntil: null }, { claimedUntil: { lt: new Date() } }] })

/**
 * Carries out jobs at their time, each at least once: they are claimed, done, and marked as done. A job that fails waits
 * longer after each attempt. Every job carries a key under which being done twice does no harm (M3).
 * @returns how many were carried out: those that somebody else has claimed meanwhile are theirs.
 */
export async function runJobs(entries: readonly OutboxEntry[]): Promise<number> {
  const startedAt = Date.now()
  const claimedUntil = new Date(startedAt + CLAIM_MS)
  const claimed = await inTransaction((tx) => claim(tx, entries, claimedUntil), 'claimed')
  const outcomes = new Map<string, Outcome>()
  for (const [entry, work] of await workOf(claimed)) {
    // Whoever works slowly gives the rest back before the claim runs out.
    if (Date.now() - startedAt > CLAIM_MS / 2 && outcomes.size > 0) break
    outcomes.set(entry.id, await attempt(work, entry))
  }
  await inTransaction((tx) => release(tx, claimed, claimedUntil, outcomes), 'claimed')
  return outcomes.size
}

/** Claims what is still free. Nobody else can claim it meanwhile, so what is found free stays so. */
async function claim(tx: Tx, entries: readonly OutboxEntry[], claimedUntil: Date): Promise<OutboxEntry[]> {
  const ids = entries.map(({ id }) => id)
  const where = { id: { in: await claimRows(tx, 'OutboxEntry', ids, 'skip') }, doneAt: null, ...unclaimed() }
  const select = { id: true }
  const free = new Set(
    (await tx.outboxEntry.updateManyAndReturn({ where, data: { claimedUntil }, select })).map(({ id }) => id),
  )
  return entries.filter(({ id }) => free.has(id))
}

/**
 * Writes down what came of each job, and lets go of those that were not reached. A claim that ran out may be another's
 * by now: that one writes down what came of it.
 */
async function release(tx: Tx, claimed: readonly OutboxEntry[], claimedUntil: Date, outcomes: Outcomes): Promise<void> {
  const changes = claimed.map(({ id }) => ({
    where: { id, claimedUntil },
    set: { claimedUntil: null, ...outcomes.get(id) },
  }))
  await updateRows(tx, 'OutboxEntry', changes)
}

type Outcome =
  | { readonly doneAt: Date; readonly lastError: null }
  | { readonly doneAt?: never; readonly attempts: number; readonly nextAt: Date; readonly lastError: string }
type Outcomes = ReadonlyMap<string, Outcome>

async function attempt(work: Work, { key, attempts: before, nextAt }: OutboxEntry): Promise<Outcome> {
  try {
    await work()
    return { doneAt: nextAt, lastError: null }
  } catch (error) {
    const attempts = before + 1
    const wait = Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(attempts, 12))
    log.warn({ key, attempts, err: error }, 'a job failed and will be tried again')
    return { attempts, nextAt: new Date(nextAt.getTime() + wait), lastError: String(error) }
  }
}

/** Carries out one job. @throws when it cannot be. */
type Work = () => Promise<void>

/** How each of some jobs is carried out. What can be done for all mails at once is done by then. */
async function workOf(entries: readonly OutboxEntry[]): Promise<ReadonlyMap<OutboxEntry, Work>> {
  const mails = await mailWork(entries.filter(isMail))
  return new Map(entries.map((entry) => [entry, mails.get(entry) ?? (() => carryOutJob(entry))]))
}

async function carryOutJob({ kind, payload, key, nextAt }: OutboxEntry): Promise<void> {
  const job = { kind, ...(payload as object) } as OtherJob
  const at = nextAt.getTime()
  switch (job.kind) {
    case 'authorise':
    case 'capture': {
      const { paymentId, paidAt } = job
      for (const { means, amount } of await partsOf(paymentId, paidAt))
        await gateway[job.kind](`charge:${paymentId}:${paidAt}:${means}`, { paymentId, paidAt, means, amount }, at)
      return
    }
    case 'refund':
      return refund(job, at)
    case 'contest': {
      const { orderId, means, amount } = job
      return gateway.contest(key, { orderId, means, amount }, at)
    }
    case 'return-charge': {
      const { paymentId, paidAt, orderIds } = job
      for (const { means, amount } of await sharesOf(orderIds))
        await gateway.returnCharge(`${key}:${means}`, { paymentId, paidAt, means, amount }, at)
      return
    }
    case 'collect':
    case 'call-off':
      return carrier[job.kind](job, at)
  }
}

type OtherJob = Exclude<Job, MailJob>

/**
 * What the orders paid at that moment come to, by means: an order cancelled since is still part of the payment. Asked of
 * their history, for an order whose money arrived late counts as paid when it did, which may be when another was paid.
 */
async function partsOf(paymentId: string, paidAt: Instant): Promise<Part[]> {
  const payment = await reader.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { checkout: { select: { orders: { select: { id: true } } } } },
  })
  const among = payment.checkout.orders.map(({ id }) => id)
  const paid = await reader.historyEntry.findMany({
    where: { move: 'pay', at: new Date(paidAt), orderId: { in: among } },
    select: { orderId: true },
  })
  return sharesOf(paid.map(({ orderId }) => orderId))
}

type Part = { readonly means: Means; readonly amount: number }

/** What some orders cost together, by means. */
async function sharesOf(orderIds: readonly string[]): Promise<Part[]> {
  const parts = await reader.orderShare.groupBy({
    by: ['means'],
    where: { orderId: { in: [...orderIds] } },
    _sum: { amount: true },
    orderBy: { means: 'asc' },
  })
  return parts.map(({ means, _sum }) => ({ means: means as Means, amount: _sum.amount ?? 0 }))
}

async function refund({ orderId, leg, attempt }: Extract<Job, { kind: 'refund' }>, at: Instant): Promise<void> {
  const row = await reader.refundLeg.findFirstOrThrow({
    where: { number: leg, refund: { orderId } },
    include: { refund: { include: { order: { include: { checkout: { include: { payment: true } } } } } } },
  })
  const paymentId = row.refund.order.checkout.payment?.id
  // It has arrived by an earlier attempt, or by this one: what is not asked for need not be called back (M3).
  if (row.state === 'settled') return
  if (!paymentId) throw new Error(`leg ${leg} of order ${orderId} refunds a payment that does not exist`)
  const { amount } = row
  const means = row.means as Means
  await gateway.refund(`refund:${orderId}:${leg}:${attempt}`, { paymentId, orderId, leg, attempt, means, amount }, at)
}
