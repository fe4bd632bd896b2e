import { randomInt } from 'node:crypto'
import type { Tx } from '@/lib/db'
import { placed } from '@/lib/law/order'
import { chosenAnswerTime } from '@/lib/law/store-choice'
import type { Duration, Instant } from '@/lib/law/time'
import { columns, date } from '@/lib/orders/columns'
import { lineOf } from '@/lib/orders/row'
import { policyInForce } from '@/lib/policy/in-force'
import type { Purchase } from './place'
import type { AppliedCoupon, PricedOrder } from './price'
import type { Priced } from './priced'

type Writing = {
  readonly buyerId: string
  readonly purchase: Purchase
  readonly priced: Priced
  readonly at: Instant
  /** Order numbers to use; drawn at random where there are none. */
  readonly numbers: readonly string[]
}

/** Writes a priced checkout: its orders, each with the first row of its history, and the coupons it used. */
export async function writeCheckout(tx: Tx, writing: Writing): Promise<{ checkoutId: string; numbers: string[] }> {
  const { buyerId, purchase, priced, at } = writing
  const checkout = await tx.checkout.create({
    data: {
      ...{ key: purchase.key, buyerId, placedAt: date(at), ...purchase.address },
      ...{ currency: priced.currency, payment: { create: {} } },
    },
  })
  const written: { id: string; number: string; storeId: string }[] = []
  for (const [index, order] of priced.orders.entries()) {
    const number = writing.numbers[index] ?? (await freeNumber(tx))
    written.push(await writeOrder(tx, checkout, order, { ...writing, number }))
  }
  for (const coupon of priced.coupons) await redeem(tx, coupon, checkout, writing, written)
  return { checkoutId: checkout.id, numbers: written.map(({ number }) => number) }
}

async function writeOrder(
  tx: Tx,
  checkout: { id: string; currency: string },
  order: PricedOrder,
  { buyerId, purchase, priced: { products }, at, number }: Writing & { number: string },
) {
  const { id: policyId, policy } = await policyInForce(tx, at)
  const { storeId, goods, shipping, discount, total, shares } = order
  const lines = order.lines.map(({ productId, unitPrice, quantity, discount, cancelKind }, index) => {
    const { title, picture, alt, source } = products.find(({ id }) => id === productId) as Priced['products'][number]
    const foundBy = purchase.items.find((item) => item.productId === productId)?.foundBy ?? purchase.foundBy
    const facts = { number: index + 1, productId, title, picture, alt, cancelKind, foundBy }
    return { line: { ...facts, unitPrice, quantity, cancelled: 0, discount }, source }
  })
  const store = await tx.store.findUniqueOrThrow({ where: { id: storeId }, select: { answersWithin: true } })
  const answersWithin = chosenAnswerTime(store.answersWithin as Duration | null, at, policy)
  const law = placed({ placedAt: at, lines: lines.map(({ line }) => lineOf(line)), shares, answersWithin }, policy)
  const row = await tx.order.create({
    data: {
      ...{ number, checkoutId: checkout.id, buyerId, storeId, policyId, currency: checkout.currency },
      ...{ foundBy: lines[0]?.line.foundBy ?? purchase.foundBy, source: lines[0]?.source ?? 'merchant' },
      ...{ placedAt: date(at), goods, shipping, discount, total, ...(answersWithin && { answersWithin }) },
      ...columns(law, policy),
      lines: { create: lines.map(({ line }) => line) },
      shares: { create: shares.map(({ means, amount }) => ({ means, amount })) },
    },
  })
  await tx.historyEntry.create({
    data: {
      ...{ orderId: row.id, seq: row.version, at: date(at), by: 'buyer', actorId: buyerId, move: 'place', rule: 'T4' },
      ...{ policyId, command: {}, after: law as object, follows: [] },
    },
  })
  return row
}

async function redeem(
  tx: Tx,
  coupon: AppliedCoupon,
  checkout: { id: string },
  { buyerId, priced: { orders }, at }: Writing,
  written: readonly { id: string; storeId: string }[],
): Promise<void> {
  const shares = orders.flatMap(({ storeId, couponAmounts }) => {
    const order = written.find((row) => row.storeId === storeId)
    const amount = couponAmounts.get(coupon.id)
    return order && amount ? [{ orderId: order.id, amount }] : []
  })
  const amount = shares.reduce((sum, share) => sum + share.amount, 0)
  const facts = { couponId: coupon.id, checkoutId: checkout.id, buyerId, amount, usedAt: date(at) }
  await tx.redemption.create({ data: { ...facts, shares: { create: shares } } })
}

async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = `R${randomInt(10_000_000, 100_000_000)}`
    if (!(await tx.order.findUnique({ where: { number }, select: { id: true } }))) return number
  }
}
