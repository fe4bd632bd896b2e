import { claimRows, inTransaction, reader, type Tx } from '@/lib/db'
import type { OutboxEntry } from '@/lib/generated/prisma/client'
import type { Means } from '@/lib/law/order'
import { HOUR, type Instant, MINUTE } from '@/lib/law/time'
import { log } from '@/lib/log'
import { sendNews } from '@/lib/mail/news'
import { sendEvidenceNews, sendMessageNews } from '@/lib/mail/talk'
import { gateway } from '@/lib/payments/provider'
import { carrier } from '@/lib/shipping/simulated'
import type { Job } from './consequences'

const CLAIM_MS = 60_000
const LONGEST_WAIT = 6 * HOUR
/** The kinds of job that write a mail. */
const MAILS = ['mail', 'message', 'evidence']

/** How many jobs are claimed together at the most. */
const AT_ONCE = 50

/** The next jobs to be carried out by `until`, if any is free: of the mails, or of all others. All of them are due at the same instant. */
export async function nextJobs(
  of: 'mails' | 'others',
  until: Instant,
  passedOver: readonly string[],
): Promise<OutboxEntry[]> {
  const entries = await reader.outboxEntry.findMany({
    where: {
      kind: of === 'mails' ? { in: MAILS } : { notIn: MAILS },
      doneAt: null,
      nextAt: { lte: new Date(until) },
      id: { notIn: [...passedOver] },
      ...unclaimed(),
    },
    orderBy: [{ nextAt: 'asc' }, { createdAt: 'asc' }],
    take: AT_ONCE,
  })
  return entries.filter(({ nextAt }) => nextAt.getTime() === entries[0]?.nextAt.getTime())
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
  for (const entry of claimed) {
    // Whoever works slowly gives the rest back before the claim runs out.
    if (Date.now() - startedAt > CLAIM_MS / 2 && outcomes.size > 0) break
    const job = { kind: entry.kind, ...(entry.payload as object) } as Job
    outcomes.set(entry.id, await attempt(job, entry, entry.nextAt.getTime()))
  }
  await inTransaction((tx) => release(tx, claimed, claimedUntil, outcomes), 'claimed')
  return outcomes.size
}

/** Claims what is still free. Nobody else can claim it meanwhile, so what is found free stays so. */
async function claim(tx: Tx, entries: readonly OutboxEntry[], claimedUntil: Date): Promise<OutboxEntry[]> {
  const ids = entries.map(({ id }) => id)
  const where = { id: { in: await claimRows(tx, 'OutboxEntry', ids, 'skip') }, doneAt: null, ...unclaimed() }
  const free = new Set((await tx.outboxEntry.findMany({ where, select: { id: true } })).map(({ id }) => id))
  await tx.outboxEntry.updateMany({ where: { id: { in: [...free] } }, data: { claimedUntil } })
  return entries.filter(({ id }) => free.has(id))
}

/**
 * Writes down what came of each job, and lets go of those that were not reached. A claim that ran out may be another's
 * by now: that one writes down what came of it.
 */
async function release(tx: Tx, claimed: readonly OutboxEntry[], claimedUntil: Date, outcomes: Outcomes): Promise<void> {
  const done = claimed.filter(({ id }) => outcomes.get(id)?.doneAt)
  const doneAt = done[0]?.nextAt
  if (doneAt) {
    const where = { id: { in: done.map(({ id }) => id) }, claimedUntil }
    await tx.outboxEntry.updateMany({ where, data: { claimedUntil: null, doneAt, lastError: null } })
  }
  for (const { id } of claimed) {
    const outcome = outcomes.get(id)
    if (outcome?.doneAt) continue
    await tx.outboxEntry.updateMany({ where: { id, claimedUntil }, data: { claimedUntil: null, ...outcome } })
  }
}

type Outcome =
  | { readonly doneAt: Date; readonly lastError: null }
  | { readonly doneAt?: never; readonly attempts: number; readonly nextAt: Date; readonly lastError: string }
type Outcomes = ReadonlyMap<string, Outcome>

async function attempt(job: Job, entry: OutboxEntry, at: Instant): Promise<Outcome> {
  try {
    await carryOutJob(job, entry.key, at)
    return { doneAt: new Date(at), lastError: null }
  } catch (error) {
    const attempts = entry.attempts + 1
    const wait = Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(attempts, 12))
    log.warn({ key: entry.key, attempts, err: error }, 'a job failed and will be tried again')
    return { attempts, nextAt: new Date(at + wait), lastError: String(error) }
  }
}

async function carryOutJob(job: Job, key: string, at: Instant): Promise<void> {
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
    case 'mail':
      return sendNews(job, key, at)
    case 'message':
      return sendMessageNews(job, key, at)
    case 'evidence':
      return sendEvidenceNews(job, key, at)
  }
}

/** What the orders paid at that moment come to, by means. An order cancelled since is still part of the payment. */
async function partsOf(paymentId: string, paidAt: Instant): Promise<Part[]> {
  const payment = await reader.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { checkout: { select: { orders: { where: { paidAt: new Date(paidAt) }, select: { id: true } } } } },
  })
  return sharesOf(payment.checkout.orders.map(({ id }) => id))
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
  if (!paymentId) throw new Error(`leg ${leg} of order ${orderId} refunds a payment that does not exist`)
  const { amount } = row
  const means = row.means as Means
  await gateway.refund(`refund:${orderId}:${leg}:${attempt}`, { paymentId, orderId, leg, means, amount }, at)
}
