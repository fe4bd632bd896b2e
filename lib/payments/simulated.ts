import { inTransaction, reader, type Tx } from '@/lib/db'
import type { Means } from '@/lib/law/order'
import { DAY, HOUR, type Instant } from '@/lib/law/time'
import type { Booked, Gateway, PaymentEvent } from './gateway'

/** What the simulated provider can be told to do wrong, once each. */
export const FAULTS = ['decline', 'late-capture', 'fail-refund', 'time-out', 'answer-twice', 'late'] as const
export type Fault = (typeof FAULTS)[number]

const ARRIVES_AFTER = { card: 4 * DAY, wallet: 0 }
const LATE = 30 * HOUR
const CAPTURED_ALL_THE_SAME_AFTER = 3 * DAY
const BANK_DECIDES_AFTER = 5 * DAY
const SAID_EVERY = 6 * HOUR
const SAID_FOR = 30 * DAY

/**
 * A provider that exists only in this database. It keeps books of its own (`SimCharge`, `SimRefund`, `SimChargeback`), so
 * that ours can be reconciled with them, and reports what came of each call through `SimEvent`, each when its time has come.
 */
export const simulated: Gateway = {
  authorise: (key, { paymentId, paidAt, means, amount }, at) =>
    once(async (tx) => {
      if (await tx.simCharge.findUnique({ where: { key } })) return false
      // Taken all the same before it was asked for this part: whoever took the money counts on all of it.
      if (await isTaken(tx, paymentId, paidAt)) {
        await tx.simCharge.create({ data: { key, paymentId, means, amount, state: 'captured', at: new Date(at) } })
        await report(tx, { kind: 'captured', paymentId, paidAt }, at)
        return false
      }
      const late = await takeFault(tx, 'late-capture', at)
      const state = late || (await takeFault(tx, 'decline', at)) ? 'declined' : 'authorised'
      await tx.simCharge.create({ data: { key, paymentId, means, amount, state, at: new Date(at) } })
      if (state === 'declined') await report(tx, { kind: 'declined', paymentId, paidAt }, at)
      if (late) await report(tx, { kind: 'captured', paymentId, paidAt }, at + CAPTURED_ALL_THE_SAME_AFTER)
      return takeFault(tx, 'time-out', at)
    }),

  capture: (key, { paymentId, paidAt, means, amount }, at) =>
    once(async (tx) => {
      if (await tx.simCharge.findFirst({ where: { key, state: 'captured' } })) return false
      // What is declined in part is declined as a whole; the part that was says so.
      const declined = await tx.simCharge.findMany({
        where: { ...partsOf(paymentId, paidAt), state: 'declined' },
      })
      if (declined.some((part) => part.key === key)) await report(tx, { kind: 'declined', paymentId, paidAt }, at)
      if (declined.length > 0) return takeFault(tx, 'time-out', at)
      const captured = { paymentId, means, amount, state: 'captured', at: new Date(at) }
      await tx.simCharge.upsert({ where: { key }, create: { key, ...captured }, update: captured })
      const parts = await tx.simCharge.findMany({ where: partsOf(paymentId, paidAt) })
      if (parts.every(({ state }) => state === 'captured'))
        await report(tx, { kind: 'captured', paymentId, paidAt }, at)
      return takeFault(tx, 'time-out', at)
    }),

  refund: (key, { paymentId, orderId, leg, attempt, means, amount }, at) =>
    once(async (tx) => {
      if (await tx.simRefund.findUnique({ where: { key } })) return false
      const failed = await takeFault(tx, 'fail-refund', at)
      const arrivesAt = at + (failed ? 0 : ARRIVES_AFTER[means])
      const state = failed ? 'failed' : 'settled'
      await tx.simRefund.create({ data: { key, paymentId, orderId, means, amount, state, at: new Date(arrivesAt) } })
      await report(tx, { kind: failed ? 'refund-failed' : 'refund-settled', orderId, leg, attempt }, arrivesAt)
      return takeFault(tx, 'time-out', at)
    }),

  returnCharge: (key, { paymentId, paidAt, means, amount }, at) =>
    once(async (tx) => {
      if (await tx.simRefund.findUnique({ where: { key } })) return false
      // A part it was not asked for yet is taken when it is.
      if (!(await isTaken(tx, paymentId, paidAt))) return false
      const arrivesAt = new Date(at + ARRIVES_AFTER[means])
      await tx.simRefund.create({ data: { key, paymentId, means, amount, state: 'settled', at: arrivesAt } })
      return takeFault(tx, 'time-out', at)
    }),

  // A bank that is shown the refund drops its claim.
  contest: (key, { orderId, means }, at) =>
    once(async (tx) => {
      if (await tx.simChargeback.findUnique({ where: { contestKey: key } })) return false
      const claim = await tx.simChargeback.findFirst({ where: { orderId, means, state: 'open' } })
      if (claim) {
        const data = { state: 'won', contestKey: key, at: new Date(at + BANK_DECIDES_AFTER) }
        await tx.simChargeback.update({ where: { id: claim.id }, data })
        await report(tx, { kind: 'chargeback-won', orderId, means, amount: claim.amount }, at + BANK_DECIDES_AFTER)
      }
      return takeFault(tx, 'time-out', at)
    }),

  books: async (paymentIds, at) => {
    const of = { paymentId: { in: [...paymentIds] } }
    const until = { lte: new Date(at) }
    const [charges, refunds, claims] = await Promise.all([
      reader.simCharge.findMany({ where: { ...of, state: 'captured', at: until } }),
      // What was taken for no order counts as gone once it was sent back.
      reader.simRefund.findMany({ where: { ...of, state: 'settled', OR: [{ at: until }, { orderId: null }] } }),
      // A bank that will drop its claim still has the money until it does.
      reader.simChargeback.findMany({ where: { ...of, NOT: { state: 'won', at: until } } }),
    ])
    return booked([...charges, ...[...refunds, ...claims].map((gone) => ({ ...gone, amount: -gone.amount }))])
  },
}

/** The movements of each payment's means, added up. */
function booked(movements: readonly { paymentId: string; means: string; amount: number; at: Date }[]): Booked[] {
  const sums = new Map<string, Booked>()
  for (const { paymentId, means, amount, at } of movements) {
    const key = `${paymentId} ${means}`
    const sum = sums.get(key)
    sums.set(key, {
      paymentId,
      means: means as Means,
      amount: (sum?.amount ?? 0) + amount,
      movedAt: Math.max(sum?.movedAt ?? 0, at.getTime()),
    })
  }
  return [...sums.values()]
}

/**
 * The provider's books at the moment it reports something: a payment that was declined, and captured all the same, is
 * captured by then in all its parts; an attempt at a refund that had failed, and has arrived after all, is settled.
 */
export async function keepBooks(tx: Tx, event: PaymentEvent, at: Instant): Promise<void> {
  if (event.kind === 'refund-settled' && event.attempt !== undefined) {
    const key = `refund:${event.orderId}:${event.leg}:${event.attempt}`
    const settled = { state: 'settled', at: new Date(at) }
    await tx.simRefund.updateMany({ where: { key, state: 'failed' }, data: settled })
  }
  if (event.kind !== 'captured') return
  const { paymentId, paidAt } = event
  await tx.simCharge.updateMany({
    where: { ...partsOf(paymentId, paidAt), state: { not: 'captured' } },
    data: { state: 'captured', at: new Date(at) },
  })
}

/** Runs a call; one whose answer is to be lost throws after it was carried out. */
async function once(call: (tx: Tx) => Promise<boolean>): Promise<void> {
  if (await inTransaction(call)) throw new Error('the provider did not answer in time')
}

/** Whether any part of one payment was captured: then all are, one not asked for yet as soon as it is. */
const isTaken = async (tx: Tx, paymentId: string, paidAt: Instant): Promise<boolean> =>
  (await tx.simCharge.findFirst({ where: { ...partsOf(paymentId, paidAt), state: 'captured' } })) !== null

/** The parts of one payment: they share the beginning of their key, up to the means. */
const partsOf = (paymentId: string, paidAt: Instant) => ({
  paymentId,
  key: { startsWith: `charge:${paymentId}:${paidAt}:` },
})

type Report = PaymentEvent extends infer E ? (E extends PaymentEvent ? Omit<E, 'id'> : never) : never

/** Lets the provider report something at `at`, or later and more than once where it was told to. */
export async function report(tx: Tx, event: Report, at: Instant): Promise<void> {
  const dueAt = new Date(at + ((await takeFault(tx, 'late', at)) ? LATE : 0))
  const twice = await takeFault(tx, 'answer-twice', at)
  const payload = { from: 'provider', id: crypto.randomUUID(), ...event }
  await tx.simEvent.createMany({
    data: (twice ? [payload, payload] : [payload]).map((payload) => ({ dueAt, payload })),
  })
}

/**
 * Says a report anew that was not taken in (`receive`); answers whether it will. One about a claim, for a month at the most:
 * what it waits for may never come. The verification that a capture waits for is always over some time.
 */
export async function sayAgain(
  tx: Tx,
  id: string,
  payload: object & { kind?: string; since?: Instant },
  at: Instant,
): Promise<boolean> {
  const { since = at } = payload
  if (payload.kind !== 'captured' && at - since >= SAID_FOR) return false
  const data = { dueAt: new Date(at + SAID_EVERY), payload: { ...payload, since } }
  await tx.simEvent.update({ where: { id }, data })
  return true
}

async function takeFault(tx: Tx, kind: Fault, at: Instant): Promise<boolean> {
  const fault = await tx.simFault.findFirst({ where: { kind, usedAt: null } })
  if (fault) await tx.simFault.update({ where: { id: fault.id }, data: { usedAt: new Date(at) } })
  return fault !== null
}
