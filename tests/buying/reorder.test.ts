import { beforeAll, describe, expect, test } from 'vitest'
import { againOf, quoteAgain } from '@/lib/buying/again'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { reorder } from '@/lib/buying/reorder'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { cancelToReorder } from '@/lib/law/reorder'
import { circumstancesOf, loadCheckout } from '@/lib/orders/checkout'
import { runDue } from '@/lib/orders/due'
import { moveAt } from '@/lib/orders/move'
import { addCoupon, DAY, openMarket, purchase, START } from './market'

beforeAll(openMarket)

const MINUTE = 60_000
const address = { recipient: 'Ines', street: 'Via 2', postcode: '2', city: 'Parma', country: 'Italy' }
const form = (seen = Number.POSITIVE_INFINITY) => ({ key: crypto.randomUUID(), address, seen })

async function ordered(more: Parameters<typeof purchase>[1] = {}, at = START) {
  const placed = await place('buyer', purchase({}, more), { at })
  if (placed.is !== 'placed') throw new Error(JSON.stringify(placed))
  await pay('buyer', placed.checkoutId, at)
  return { number: placed.numbers[0] as string, checkoutId: placed.checkoutId }
}

const read = (number: string) =>
  reader.order.findUniqueOrThrow({
    where: { number },
    include: { checkout: true, lines: true, shares: true, redemptionShares: true },
  })

describe('S5 cancel and order again to another address', () => {
  test('S5 in one step: the old order is cancelled, the new one is the same, elsewhere, and paid by the same means', async () => {
    await addCoupon({ code: 'AGAIN', amount: 300 })
    const { number } = await ordered({ coupons: ['AGAIN'], fromWallet: minor(1000), items: [lamp(2)] })
    const shown = await quoted(number)
    expect(shown).toMatchObject({ lines: [{ title: 'lamp', quantity: 2, unitPrice: 3000 }], coupons: ['AGAIN'] })
    expect(shown.quote).toMatchObject({ total: 6200, discount: 300, wallet: 1000, card: 5200 })
    const answer = await reorder('buyer', number, form(shown.quote.total), START + MINUTE)
    if (answer.is !== 'placed') throw new Error(JSON.stringify(answer))
    const [before, after] = [await read(number), await read(answer.number)]
    expect(before).toMatchObject({ status: 'cancelled', cancelReason: 'wrong-address', fault: 'nobody' })
    expect(after.checkout).toMatchObject(address)
    expect(after.lines).toMatchObject([{ productId: 'lamp', quantity: 2 }])
    expect(after.total).toBe(before.total)
    const shares = (order: typeof before) => order.shares.map(({ means, amount }) => [means, amount]).sort()
    expect(shares(after)).toEqual(shares(before))
    expect(after.redemptionShares).toMatchObject([{ amount: 300, fate: null }])
    expect(after.paymentState).toBe('verifying')
  })

  test('S5 M3 submitted twice, also at the same time, it orders once', async () => {
    const { number } = await ordered({ items: [lamp(1)] })
    const same = form()
    const before = await reader.checkout.count()
    const answers = await Promise.all([1, 2, 3].map(() => reorder('buyer', number, same, START + MINUTE)))
    expect(new Set(answers.map((answer) => answer.is === 'placed' && answer.number)).size).toBe(1)
    expect(await reader.checkout.count()).toBe(before + 1)
  })

  test('S5 where it cannot be cancelled at once nothing is cancelled and nothing is ordered', async () => {
    const { number } = await ordered({ items: [lamp(1)] })
    await runDue(START + 2 * DAY)
    const before = await reader.checkout.count()
    const answer = await reorder('buyer', number, form(), START + 2 * DAY)
    expect(answer).toMatchObject({ is: 'refused', refusal: { code: 'too-late', rule: 'C2' } })
    expect(await reader.checkout.count()).toBe(before)
    expect((await read(number)).status).toBe('awaiting-shipment')
  })

  test('S5 a coupon that came back and fits no longer is left out', async () => {
    await addCoupon({ code: 'BRIEF', until: START + MINUTE })
    const { number } = await ordered({ coupons: ['BRIEF'], items: [lamp(1)] })
    expect(await quoted(number)).toMatchObject({ coupons: [], leftOut: [], quote: { total: 3500 } })
    const answer = await reorder('buyer', number, form(), START + MINUTE)
    if (answer.is !== 'placed') throw new Error(JSON.stringify(answer))
    expect(await read(answer.number)).toMatchObject({ discount: 0, redemptionShares: [] })
  })

  test('S5 so is one that comes back and takes nothing off at today’s prices, and it is said before', async () => {
    await addCoupon({ code: 'LEAST', amount: 300, minimum: 1000 })
    const { number } = await ordered({ coupons: ['LEAST'], items: [mug(1)] })
    await product('mug', { price: 990 })
    const { quote, leftOut } = await quoted(number)
    expect([quote.total, leftOut]).toMatchObject([1490, [{ code: 'below-minimum', coupon: 'LEAST' }]])
    const answer = await reorder('buyer', number, form(quote.total), START + MINUTE)
    expect(answer.is === 'placed' && (await read(answer.number)).total).toBe(1490)
    expect(await reader.redemption.count({ where: { coupon: { code: 'LEAST' }, returnedAt: null } })).toBe(0)
  })

  test('S5 nobody pays more than they have seen: a price that rose meanwhile is shown first, a lower one goes through', async () => {
    const { number } = await ordered({ items: [mug(1)] })
    const { quote } = await quoted(number)
    await product('mug', { price: 1200 })
    const before = await reader.checkout.count()
    const answer = await reorder('buyer', number, form(quote.total), START + MINUTE)
    expect(answer).toMatchObject({ is: 'unseen-total', quote: { total: 1700 } })
    expect(await reader.checkout.count()).toBe(before)
    expect((await read(number)).status).toBe('payment-being-verified')
    await product('mug', { price: 900 })
    const placed = await reorder('buyer', number, form(quote.total), START + MINUTE)
    expect(placed.is === 'placed' && (await read(placed.number)).total).toBe(1400)
  })

  test('S5 what it holds itself can be ordered again, and where there is no longer enough of it nothing is cancelled', async () => {
    const { number } = await ordered({ items: [bowl(2)] })
    await product('bowl', { stock: 1 })
    const answer = await reorder('buyer', number, form(), START + MINUTE)
    expect(answer).toEqual({ is: 'short-of-stock', slug: 'bowl', title: 'bowl', left: 1 })
    expect((await read(number)).status).toBe('payment-being-verified')
    await product('bowl', { stock: 2 })
    expect(await reorder('buyer', number, form(), START + MINUTE)).toMatchObject({ is: 'placed' })
  })

  test('S5 the seller is not asked to send it where it goes already', async () => {
    const { number } = await ordered({ items: [lamp(1)] })
    const command = { move: 'ask-address', to: purchase({}).address } as const
    const answer = await moveAt(START + 1, number, { userId: 'buyer', as: 'buyer' }, command)
    expect(answer).toMatchObject({ is: 'refused', refusal: { code: 'same-address', rule: 'S5' } })
  })

  test('F1 nobody else can', async () => {
    const { number } = await ordered({ items: [lamp(1)] })
    expect(await reorder('stranger', number, form(), START + MINUTE)).toEqual({ is: 'not-found' })
  })
})

function lamp(quantity: number) {
  return { productId: 'lamp', quantity }
}

function mug(quantity: number) {
  return { productId: 'mug', quantity }
}

function bowl(quantity: number) {
  return { productId: 'bowl', quantity }
}

const product = (id: string, data: { price?: number; stock?: number }) =>
  inTransaction((tx) => tx.product.update({ where: { id }, data }))

/** What the page shows before anything is done. */
async function quoted(number: string, at = START + MINUTE) {
  const { checkoutId } = await read(number)
  const checkout = await loadCheckout(reader, checkoutId)
  const held = checkout?.orders[0]
  const cancel = checkout && held && cancelToReorder(held.order, circumstancesOf(checkout, held, at), 'Elsewhere.')
  if (!held || !cancel || !('accepted' in cancel)) throw new Error(`order ${number} cannot be cancelled`)
  const used = checkout.row.redemptions.map(({ id, coupon }) => ({ id, code: coupon.code }))
  const answer = await quoteAgain(reader, againOf(held.row, held.order, cancel.accepted, used), at)
  if (answer.is !== 'quote') throw new Error(JSON.stringify(answer))
  return answer
}
