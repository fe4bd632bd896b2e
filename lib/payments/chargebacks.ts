import { inTransaction, reader } from '@/lib/db'
import { decide, settledBy } from '@/lib/law/decide'
import { minor } from '@/lib/law/money'
import type { Means } from '@/lib/law/order'
import type { Refusal } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { toLaw, withRegions } from '@/lib/orders/row'
import { policyById } from '@/lib/policy/stored'
import { report } from './simulated'

export type ChargedBack = { readonly is: 'done' | 'not-found' } | { readonly is: 'refused'; readonly refusal: Refusal }

/**
 * Lets the simulated bank take `amount` (minor units) of one means back from an order, and report it (M3). What the law
 * would not take in is not done: the bank has no claim to it either.
 */
export async function simulateChargeback(
  number: string,
  means: Means,
  amount: number,
  at: Instant,
): Promise<ChargedBack> {
  // Decided where it is written: what somebody saw before may have been answered and closed since.
  return inTransaction(async (tx): Promise<ChargedBack> => {
    const row = await tx.order.findUnique({
      where: { number },
      include: { ...withRegions, checkout: { select: { payment: true } } },
    })
    const paymentId = row?.checkout.payment?.id
    if (!row || !paymentId) return { is: 'not-found' }
    const circumstances = { now: at, policy: await policyById(tx, row.policyId), coupons: [] }
    const command = { move: 'charge-back', by: 'provider', means, amount: minor(amount) } as const
    const decision = decide(settledBy(toLaw(row), circumstances), command, circumstances)
    if ('refusal' in decision) return { is: 'refused', refusal: decision.refusal }
    const orderId = row.id
    // There is one for an order; of one that was asked for, and even of its end, the law may not have been told yet.
    if (await tx.simChargeback.findFirst({ where: { orderId } }))
      return { is: 'refused', refusal: { code: 'not-in-this-state', rule: 'M3' } }
    await tx.simChargeback.create({ data: { paymentId, orderId, means, amount, state: 'open', at: new Date(at) } })
    await report(tx, { kind: 'charged-back', orderId, means, amount }, at)
    return { is: 'done' }
  })
}

/** Lets the simulated bank decide the open chargeback of an order; answers whether there was one. */
export const decideChargeback = (number: string, how: 'won' | 'lost', at: Instant): Promise<boolean> =>
  inTransaction(async (tx) => {
    const order = await tx.order.findUnique({ where: { number }, select: { id: true } })
    const claim = order && (await tx.simChargeback.findFirst({ where: { orderId: order.id, state: 'open' } }))
    if (!claim) return false
    await tx.simChargeback.update({ where: { id: claim.id }, data: { state: how, at: new Date(at) } })
    const { orderId, amount } = claim
    await report(tx, { kind: `chargeback-${how}`, orderId, means: claim.means as Means, amount }, at)
    return true
  })

export type OpenChargeback = Awaited<ReturnType<typeof openChargebacks>>[number]

/** The chargebacks the simulated bank has not decided yet, the newest first. */
export async function openChargebacks() {
  const open = await reader.simChargeback.findMany({ where: { state: 'open' }, orderBy: { at: 'desc' }, take: 20 })
  const orders = await reader.order.findMany({
    where: { id: { in: open.map(({ orderId }) => orderId) } },
    select: { id: true, number: true, currency: true },
  })
  return open.flatMap(({ id, orderId, means, amount, at }) => {
    const order = orders.find((found) => found.id === orderId)
    return order ? [{ ...order, id, means: means as Means, amount, at: at.getTime() }] : []
  })
}
