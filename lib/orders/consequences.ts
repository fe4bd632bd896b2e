import { insertRows, type Tx } from '@/lib/db'
import { newId } from '@/lib/db/new-id'
import type { Writes } from '@/lib/db/writes'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Means, Side } from '@/lib/law/order'
import type { Consequence } from '@/lib/law/outcome'
import type { Checkout, Step } from './checkout'
import { date } from './columns'
import { writeFeedback } from './feedback'

/** What the outbox is asked to carry out, by kind. */
export type Job =
  | { readonly kind: 'authorise' | 'capture'; readonly paymentId: string; readonly paidAt: number }
  | { readonly kind: 'refund'; readonly orderId: string; readonly leg: number; readonly attempt: number }
  | { readonly kind: 'contest'; readonly orderId: string; readonly means: Means; readonly amount: number }
  | {
      readonly kind: 'return-charge'
      readonly paymentId: string
      readonly paidAt: number
      readonly orderIds: readonly string[]
    }
  | { readonly kind: 'collect' | 'call-off'; readonly orderId: string; readonly tracking: string }
  | {
      readonly kind: 'mail'
      readonly orderId: string
      readonly entry: number
      readonly whom: string
      readonly about: string
    }
  | { readonly kind: 'message'; readonly messageId: string; readonly whom: Side }
  | { readonly kind: 'evidence'; readonly orderId: string; readonly whom: Side }
  | { readonly kind: 'password-link'; readonly userId: string | null }
  | { readonly kind: 'password-changed'; readonly userId: string }

/** Writes what follows from a step beside the order: coupons, the seller's record, and jobs for the outbox. */
export async function writeConsequences(
  tx: Tx,
  writes: Writes,
  checkout: Checkout,
  step: Step,
  entry: number,
): Promise<void> {
  for (const follow of step.accepted.follows) {
    if (follow.kind === 'coupon') writeCoupon(writes, step, follow)
    if (follow.kind === 'penalty') writePenalty(writes, step, follow)
    if (follow.kind === 'pardon') await strikePenalties(tx, writes, step, follow)
    if (follow.kind === 'rate') await writeFeedback(tx, checkout, step, follow)
    const job = jobOf(checkout, step, follow, entry)
    if (job) writes.put('OutboxEntry', ['key'], entryOf(job.key, job.job, step.accepted.at))
  }
}

/** Puts a job into the outbox; one that is already there under the same key is left as it is. */
export const enqueue = (tx: Tx, key: string, job: Job, at: number): Promise<void> =>
  insertRows(tx, 'OutboxEntry', [entryOf(key, job, at)], { key: ['key'], overwrite: [] })

const entryOf = (key: string, { kind, ...payload }: Job, at: number) => ({
  ...{ id: newId(), key, kind, payload: payload as object as Prisma.JsonObject },
  ...{ createdAt: date(at), nextAt: date(at) },
})

/** The job a consequence asks for, under the key that makes it one. Orders that share a payment share its jobs. */
function jobOf(checkout: Checkout, step: Step, follow: Consequence, entry: number): { key: string; job: Job } | null {
  const orderId = step.held.row.id
  const { at, order } = step.accepted
  if (follow.kind === 'ask-provider') {
    if (follow.to === 'refund') {
      const { leg, attempt } = follow
      // A failed one may be tried again at the very instant it failed; the same attempt may be asked for again later.
      return { key: `refund:${orderId}:${leg}:${attempt}:${at}`, job: { kind: 'refund', orderId, leg, attempt } }
    }
    if (follow.to === 'contest') {
      const { means, amount } = follow
      return { key: `contest:${orderId}:${means}:${at}`, job: { kind: 'contest', orderId, means, amount } }
    }
    const paymentId = checkout.row.payment?.id
    if (!paymentId || !('paidAt' in order.payment)) throw new Error('money was asked of a checkout nobody paid')
    const { paidAt } = order.payment
    // Orders of one payment that were paid apart are asked for apart, also where both fall due at the same instant.
    return { key: `${follow.to}:${paymentId}:${paidAt}:${at}`, job: { kind: follow.to, paymentId, paidAt } }
  }
  if (follow.kind === 'tell-carrier') {
    const { to, tracking } = follow
    return { key: `${to}:${orderId}:${tracking}:${at}`, job: { kind: to, orderId, tracking } }
  }
  if (follow.kind === 'tell') {
    const { whom, about } = follow
    return { key: `mail:${orderId}:${entry}:${whom}:${about}`, job: { kind: 'mail', orderId, entry, whom, about } }
  }
  return null
}

export type Of<K extends Consequence['kind']> = Extract<Consequence, { kind: K }>

function writeCoupon(writes: Writes, { held, accepted }: Step, follow: Of<'coupon'>): void {
  const { id, fate, usableUntil } = follow
  writes.change('RedemptionShare', { redemptionId: id, orderId: held.row.id }, { fate })
  if (fate !== 'returned') return
  const returned = { returnedAt: date(accepted.at), usableUntil: usableUntil === undefined ? null : date(usableUntil) }
  writes.change('Redemption', { id, returnedAt: null }, returned)
}

function writePenalty(writes: Writes, { held, accepted }: Step, { points, because }: Of<'penalty'>): void {
  const { row } = held
  const facts = { storeId: row.store.id, orderId: row.id, rule: accepted.rule, at: date(accepted.at) }
  writes.add('Penalty', { id: newId(), ...facts, points, because })
}

/** Takes the newest marks of the order off the record, for as many points as were contested (P1). */
async function strikePenalties(tx: Tx, writes: Writes, { held, accepted }: Step, { points }: Of<'pardon'>) {
  const standing = await tx.penalty.findMany({
    where: { orderId: held.row.id, struckAt: null },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
  })
  let left = points
  for (const penalty of standing) {
    if (penalty.points > left) continue
    left -= penalty.points
    writes.change('Penalty', { id: penalty.id }, { struckAt: date(accepted.at) })
  }
  if (left > 0) throw new Error(`order ${held.row.number} has no marks for ${left} of the points that were pardoned`)
}
