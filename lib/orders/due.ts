import { setImmediate, setTimeout } from 'node:timers/promises'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { log } from '@/lib/log'
import type { PaymentEvent } from '@/lib/payments/gateway'
import { receive as receivePayment } from '@/lib/payments/receive'
import { keepBooks, sayAgain } from '@/lib/payments/simulated'
import { ofNoRequest } from '@/lib/request-id'
import { receive as receiveCarrier } from '@/lib/shipping/receive'
import type { CarrierEvent } from '@/lib/shipping/simulated'
import { ordersDue, playOrders } from './due-orders'
import { nextJobs, runJobs, together } from './outbox'
import { PassedOver } from './passed-over'

/**
 * The first thing due of its kind: an order's deadline, a job of the outbox, or a report from outside. `run` does it at
 * its own time, and may do others of its kind that follow by `until`; it answers how many it did.
 */
type Due = { readonly id: string; readonly at: Instant; readonly run: (until: Instant) => Promise<number> }

type Told = (at: Instant, done: number) => void

/**
 * Makes everything happen that is due by `until`, in due order, each at its due time (T5). Where two fall on the same
 * instant a deadline goes first: it was already true (T2). Mails go last: nothing follows from one, and a mail server may
 * take its time. Any number of processes may do this at once, and one that is broken off leaves nothing half done: what it
 * did is written, the rest is still due.
 * @param told called now and then, with the time that was reached and how many things were done.
 * @returns how many things were done.
 */
export const runDue = (until: Instant, told?: Told): Promise<number> => runDueBy(async () => until, told)

/** The same by a clock that goes on: what falls due while mails go out does not wait for the last of them. */
async function runDueBy(clock: () => Promise<Instant>, told?: Told): Promise<number> {
  const passed = new PassedOver()
  let until = await clock()
  let reached = 0
  let done = 0
  for (;;) {
    // SQLite answers at once, so without this whoever else this process serves would wait until all is done.
    await setImmediate()
    const money = await soonest(until, passed)
    const first = money ?? (await nextMails(until, passed))
    if (!first) {
      if (!passed.comeBack()) return done
      // Other workers are at these: done is what they commit, and what they give up is due still.
      await setTimeout(20 + Math.random() * 40)
      continue
    }
    const { due, alone } = first
    try {
      const here = await due.run(alone)
      done += here
      reached = Math.max(reached, due.at)
      if (here > 0) told?.(reached, done)
    } catch (error) {
      passed.failed(due.id)
      log.error({ due: due.id, err: error }, 'something due could not be done')
    }
    if (!money) until = await clock()
  }
}

type First = { readonly due: Due; readonly alone: Instant }

/** What is due first besides mails, and until when nothing of another kind is due. */
async function soonest(until: Instant, passed: PassedOver): Promise<First | null> {
  // Of what falls on the same instant the first goes first.
  const kinds = await Promise.all([
    nextOrder(until, passed),
    nextJobDue('others', until, passed),
    nextEvent(until, passed),
  ])
  const due = kinds.reduce((first, due) => (due && (!first || due.at < first.at) ? due : first), null)
  if (!due) return null
  const place = kinds.indexOf(due)
  const ends = kinds.map((other, at) => (other && other !== due ? other.at - (at < place ? 1 : 0) : until))
  return { due, alone: Math.min(until, ...ends) }
}

async function nextMails(until: Instant, passed: PassedOver): Promise<First | null> {
  const due = await nextJobDue('mails', until, passed)
  return due && { due, alone: until }
}

async function nextOrder(until: Instant, passed: PassedOver): Promise<Due | null> {
  const [first] = await ordersDue(until, passed, 1)
  if (!first) return null
  return { id: first.id, at: first.at, run: (alone) => playOrders(first, alone, passed) }
}

async function nextJobDue(of: 'mails' | 'others', until: Instant, passed: PassedOver): Promise<Due | null> {
  const entries = await nextJobs(of, until, passed.ids)
  const [first] = entries
  return first ? { id: first.id, at: first.nextAt.getTime(), run: (alone) => runJobs(together(entries, alone)) } : null
}

type Event = ({ from: 'provider' } & PaymentEvent) | ({ from: 'carrier' } & CarrierEvent)

async function nextEvent(until: Instant, passed: PassedOver): Promise<Due | null> {
  const event = await reader.simEvent.findFirst({
    where: { deliveredAt: null, dueAt: { lte: new Date(until) }, id: { notIn: passed.ids } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  })
  if (!event) return null
  const at = event.dueAt.getTime()
  const run = async () => {
    const payload = event.payload as Event
    let taken = true
    if (payload.from === 'provider') {
      await inTransaction((tx) => keepBooks(tx, payload, at))
      taken = await receivePayment(payload, at)
    } else await receiveCarrier(payload, at)
    await inTransaction(async (tx) => {
      if (!taken && (await sayAgain(tx, event.id, payload, at))) return
      // It may be gone by now: a parcel that is called off takes with it what was still to be said of it.
      await tx.simEvent.updateMany({ where: { id: event.id }, data: { deliveredAt: new Date(at) } })
    })
    return 1
  }
  return { id: event.id, at, run }
}

/** How long a sweep waits for more where it was asked for again while it ran. */
const GATHER_MS = 100

// One sweep at a time in a process. Shared through globalThis: a bundler may load this module several times.
type Sweep = { running: Promise<void> | null; again: boolean }
const shared = globalThis as typeof globalThis & { rescindSweep?: Sweep }
shared.rescindSweep ??= { running: null, again: false }
const sweep = shared.rescindSweep

/** Starts a sweep in the background, or lets the running one go round once more. */
export function runSoon(): void {
  sweep.again = true
  sweep.running ??= ofNoRequest(round).finally(() => {
    sweep.running = null
  })
}

async function round(): Promise<void> {
  while (sweep.again) {
    sweep.again = false
    try {
      await runDueBy(now)
    } catch (error) {
      log.error({ err: error }, 'a sweep was broken off')
    }
    // Where many people act at once, what follows from it is done for many at once.
    if (sweep.again) await setTimeout(GATHER_MS)
  }
}

/** Lets a sweep that is under way finish. */
export const sweepDone = async (): Promise<void> => {
  await sweep.running
}
