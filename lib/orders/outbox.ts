import { inTransaction, reader, type Tx } from '@/lib/db'
import type { OutboxEntry, Prisma } from '@/lib/generated/prisma/client'
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

/** The next job to be carried out by `until`, if any is free: of the mails, or of all others. */
export const nextJob = (
  of: 'mails' | 'others',
  until: Instant,
  passedOver: ReadonlySet<string>,
): Promise<OutboxEntry | null> =>
  reader.outboxEntry.findFirst({
    where: {
      kind: of === 'mails' ? { in: MAILS } : { notIn: MAILS },
      doneAt: null,
      nextAt: { lte: new Date(until) },
      id: { notIn: [...passedOver] },
      ...unclaimed(),
    },
    orderBy: [{ nextAt: 'asc' }, { createdAt: 'asc' }],
  })

// Claims run by the machine's clock: the shop's may jump.
const unclaimed = () => ({ OR: [{ claimedUntil: null }, { claimedUntil: { lt: new Date() } }] })

/**
 * Carries out one job at its time, at least once: it is claimed, done, and marked as done. A job that fails waits
 * longer after each attempt. Every job carries a key under which being done twice does no harm (M3).
 */
export async function runJob(entry: OutboxEntry): Promise<void> {
  const at = entry.nextAt.getTime()
  const claimedUntil = new Date(Date.now() + CLAIM_MS)
  const claim = (tx: Tx) =>
    tx.outboxEntry.updateMany({ where: { id: entry.id, doneAt: null, ...unclaimed() }, data: { claimedUntil } })
  if ((await inTransaction(claim)).count === 0) return
  const outcome = await attempt({ kind: entry.kind, ...(entry.payload as object) } as Job, entry, at)
  await inTransaction((tx) =>
    // A claim that ran out may be another's by now: that one writes down what came of it.
    tx.outboxEntry.updateMany({ where: { id: entry.id, claimedUntil }, data: { claimedUntil: null, ...outcome } }),
  )
}

async function attempt(job: Job, entry: OutboxEntry, at: Instant) {
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
      for (const { means, amount } of await sharesOf({ id: { in: [...orderIds] } }))
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
const partsOf = (paymentId: string, paidAt: Instant) =>
  sharesOf({ paidAt: new Date(paidAt), checkout: { payment: { id: paymentId } } })

/** What some orders cost together, by means. */
async function sharesOf(order: Prisma.OrderWhereInput): Promise<{ means: Means; amount: number }[]> {
  const parts = await reader.orderShare.groupBy({
    by: ['means'],
    where: { order },
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
