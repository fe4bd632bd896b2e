import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { log } from '@/lib/log'
import type { PaymentEvent } from '@/lib/payments/gateway'
import { receive as receivePayment } from '@/lib/payments/receive'
import { keepBooks } from '@/lib/payments/simulated'
import { receive as receiveCarrier } from '@/lib/shipping/receive'
import type { CarrierEvent } from '@/lib/shipping/simulated'
import { carryOut } from './carry-out'
import { nextJob, runJob } from './outbox'

/** Something that is due: an order's deadline, a job of the outbox, or a report from outside. */
type Due = { readonly id: string; readonly at: Instant; readonly run: () => Promise<unknown> }

/**
 * Makes everything happen that is due by `until`, in due order, each at its due time (T5). Where two fall on the same
 * instant a deadline goes first: it was already true (T2). Any number of processes may do this at once.
 * @param told called after each thing done, with its time and how many there were.
 * @returns how many things were done.
 */
export async function runDue(until: Instant, told?: (at: Instant, done: number) => void): Promise<number> {
  // What fails here is a bug; it must not keep everything else from happening.
  const failed = new Set<string>()
  let done = 0
  for (;;) {
    const due = await soonest(until, failed)
    if (!due) return done
    try {
      await due.run()
      done += 1
      told?.(due.at, done)
    } catch (error) {
      failed.add(due.id)
      log.error({ due: due.id, err: error }, 'something due could not be done')
    }
  }
}

async function soonest(until: Instant, failed: ReadonlySet<string>): Promise<Due | null> {
  // Of what falls on the same instant the first goes first: money and deadlines do not wait for a mail server.
  const candidates = await Promise.all([
    nextOrder(until, failed),
    nextJobDue('others', until, failed),
    nextEvent(until, failed),
    nextJobDue('mails', until, failed),
  ])
  return candidates.reduce((first, due) => (due && (!first || due.at < first.at) ? due : first), null)
}

async function nextOrder(until: Instant, failed: ReadonlySet<string>): Promise<Due | null> {
  const order = await reader.order.findFirst({
    where: { dueAt: { lte: new Date(until) }, id: { notIn: [...failed] } },
    orderBy: { dueAt: 'asc' },
    select: { id: true, checkoutId: true, dueAt: true },
  })
  if (!order?.dueAt) return null
  const at = order.dueAt.getTime()
  return { id: order.id, at, run: () => carryOut(order.checkoutId, at, () => null) }
}

async function nextJobDue(of: 'mails' | 'others', until: Instant, failed: ReadonlySet<string>): Promise<Due | null> {
  const entry = await nextJob(of, until, failed)
  if (!entry) return null
  return { id: entry.id, at: entry.nextAt.getTime(), run: () => runJob(entry) }
}

type Event = ({ from: 'provider' } & PaymentEvent) | ({ from: 'carrier' } & CarrierEvent)

async function nextEvent(until: Instant, failed: ReadonlySet<string>): Promise<Due | null> {
  const event = await reader.simEvent.findFirst({
    where: { deliveredAt: null, dueAt: { lte: new Date(until) }, id: { notIn: [...failed] } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  })
  if (!event) return null
  const at = event.dueAt.getTime()
  const run = async () => {
    const payload = event.payload as Event
    if (payload.from === 'provider') {
      await inTransaction((tx) => keepBooks(tx, payload, at))
      await receivePayment(payload, at)
    } else await receiveCarrier(payload, at)
    await inTransaction((tx) => tx.simEvent.update({ where: { id: event.id }, data: { deliveredAt: new Date(at) } }))
  }
  return { id: event.id, at, run }
}

// One sweep at a time in a process. Shared through globalThis: a bundler may load this module several times.
type Sweep = { running: Promise<void> | null; again: boolean }
const shared = globalThis as typeof globalThis & { rescindSweep?: Sweep }
shared.rescindSweep ??= { running: null, again: false }
const sweep = shared.rescindSweep

/** Starts a sweep in the background, or lets the running one go round once more. */
export function runSoon(): void {
  sweep.again = true
  sweep.running ??= round().finally(() => {
    sweep.running = null
  })
}

async function round(): Promise<void> {
  while (sweep.again) {
    sweep.again = false
    try {
      await runDue(await now())
    } catch (error) {
      log.error({ err: error }, 'a sweep was broken off')
    }
  }
}

/** Lets a sweep that is under way finish. */
export const sweepDone = async (): Promise<void> => {
  await sweep.running
}
