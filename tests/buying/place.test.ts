import { beforeAll, describe, expect, test } from 'vitest'
import { readBasketPage } from '@/lib/buying/basket-page'
import { totals } from '@/lib/buying/checkout-state'
import { offeredCoupons } from '@/lib/buying/offered-coupons'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { quote } from '@/lib/buying/quote'
import { submit } from '@/lib/buying/submit'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import house from '@/lib/law/policies/house.json'
import { sweepDone } from '@/lib/orders/due'
import { moveAt } from '@/lib/orders/move'
import { justPlaced } from '@/lib/orders/queries/just-placed'
import { couponProblemWords } from '@/lib/words/coupon-problems'
import { mixedWords } from '@/lib/words/currencies'
import { addCoupon, DAY, openMarket, purchase, START } from './market'

beforeAll(openMarket)

const at = START
const placeAt = (...[buyer, what, when = at]: [string, ReturnType<typeof purchase>, number?]) =>
  place(buyer, what, { at: when })

async function ordersOf(answer: Awaited<ReturnType<typeof place>>) {
  if (answer.is !== 'placed') throw new Error(`not placed: ${JSON.stringify(answer)}`)
  return reader.order.findMany({
    where: { checkoutId: answer.checkoutId },
    include: { lines: true, shares: true, redemptionShares: true },
    orderBy: { storeId: 'asc' },
  })
}

describe('a checkout', () => {
  test('makes one order a store, waiting for payment, with its parts written down (C1, M1)', async () => {
    const [north, south] = await ordersOf(
      await placeAt('buyer', purchase({ lamp: 1, mug: 2, bowl: 1 }, { fromWallet: minor(2000), foundBy: 'search' })),
    )
    expect(north).toMatchObject({
      storeId: 'north',
      goods: 3000,
      shipping: 500,
      total: 3500,
      status: 'awaiting-payment',
    })
    expect(south).toMatchObject({ storeId: 'south', goods: 4000, shipping: 500, total: 4500, foundBy: 'search' })
    const wallet = [north, south].flatMap((order) => order?.shares ?? []).filter(({ means }) => means === 'wallet')
    expect(wallet.reduce((sum, { amount }) => sum + amount, 0)).toBe(2000)
  })

  test('C12: is as hard to cancel as the hardest of its items', async () => {
    const [order] = await ordersOf(await placeAt('buyer', purchase({ lamp: 1, 'bespoke-lamp': 1 })))
    expect(order?.lines.map(({ number, cancelKind }) => [number, cancelKind])).toEqual([
      [1, 'at-will'],
      [2, 'custom-made'],
    ])
  })

  test('M3: submitted twice is placed once, also at the same time', async () => {
    const what = purchase({ lamp: 1 })
    const answers = await Promise.all([placeAt('buyer', what), placeAt('buyer', what), placeAt('buyer', what)])
    expect(new Set(answers.map((answer) => answer.is === 'placed' && answer.checkoutId)).size).toBe(1)
    expect(await reader.checkout.count({ where: { key: what.key } })).toBe(1)
  })

  test('of an unknown product writes nothing', async () => {
    const before = await reader.checkout.count()
    expect(await placeAt('buyer', purchase({ lamp: 1, nonesuch: 1 }))).toMatchObject({ is: 'unknown-product' })
    expect(await reader.checkout.count()).toBe(before)
  })

  test('F7: each item says how it was found, and an order says it of its first', async () => {
    const what = purchase({ lamp: 1, mug: 1, bowl: 1 }, { foundBy: 'direct' })
    const from = { lamp: 'search', bowl: 'store' } as const
    const items = what.items.map((item) => ({ ...item, foundBy: from[item.productId as 'lamp' | 'bowl'] }))
    const [north, south] = await ordersOf(await placeAt('buyer', { ...what, items }))
    expect([north?.foundBy, south?.foundBy]).toEqual(['search', 'direct'])
    expect(south?.lines.map(({ productId, foundBy }) => [productId, foundBy])).toEqual([
      ['mug', 'direct'],
      ['bowl', 'store'],
    ])
  })

  test('the last piece is sold once, also at the same time, and is there again once its order is cancelled', async () => {
    const taken = await reader.orderLine.count({ where: { productId: 'bespoke-lamp' } })
    await inTransaction((tx) => tx.product.update({ where: { slug: 'bespoke-lamp' }, data: { stock: taken + 1 } }))
    const placed = () => placeAt('buyer', purchase({ 'bespoke-lamp': 1 }))
    const answers = await Promise.all([placed(), placed(), placed()])
    expect(answers.map(({ is }) => is).sort()).toEqual(['placed', 'short-of-stock', 'short-of-stock'])
    const order = { coupons: [], fromWallet: 'nothing', items: [{ slug: 'bespoke-lamp', quantity: 1 }] } as const
    expect(await quote('buyer', order, at)).toEqual({
      ...{ is: 'short-of-stock', slug: 'bespoke-lamp', title: 'bespoke-lamp', left: 0 },
    })
    const [mine] = await ordersOf(answers.find(({ is }) => is === 'placed') as (typeof answers)[number])
    const command = { move: 'cancel', reason: 'changed-mind', note: null } as const
    const cancelled = await moveAt(at, mine?.number ?? '', { userId: 'buyer', as: 'buyer' }, command)
    expect(cancelled.is).toBe('done')
    expect((await placed()).is).toBe('placed')
  })

  test('F1: is paid by its buyer only', async () => {
    const placed = await place('buyer', purchase({ lamp: 1 }))
    const { checkoutId } = placed as Extract<typeof placed, { is: 'placed' }>
    expect(await pay('stranger', checkoutId)).toEqual({ is: 'not-found' })
    expect(await pay('buyer', checkoutId)).toEqual({ is: 'paid' })
    expect(await pay('buyer', checkoutId)).toMatchObject({ is: 'refused' })
    await sweepDone()
  })

  test('is told of to its buyer for a while: how many orders, what is paid, what is not', async () => {
    const placed = await place('buyer', purchase({ lamp: 1, mug: 1 }))
    const { checkoutId, numbers } = placed as Extract<typeof placed, { is: 'placed' }>
    const told = { numbers: [...numbers].sort(), currency: 'EUR' }
    expect(await justPlaced('buyer', checkoutId)).toEqual({ ...told, paid: 0, due: 5000 })
    await pay('buyer', checkoutId)
    expect(await justPlaced('buyer', checkoutId)).toEqual({ ...told, paid: 5000, due: 0 })
    expect(await justPlaced('stranger', checkoutId)).toBeNull()
    expect(await justPlaced('buyer', 'nonesuch')).toBeNull()
    const command = { move: 'cancel', reason: 'changed-mind', note: null } as const
    await moveAt(await now(), numbers[0] ?? '', { userId: 'buyer', as: 'buyer' }, command)
    expect(await justPlaced('buyer', checkoutId)).toBeNull()
    const earlier = await placeAt('buyer', purchase({ lamp: 1 }))
    expect(await justPlaced('buyer', earlier.is === 'placed' ? earlier.checkoutId : '')).toBeNull()
    await sweepDone()
  })
})

describe('one currency', () => {
  beforeAll(async () => {
    await inTransaction(async (tx) => {
      const { id: _, ...lamp } = await tx.product.findUniqueOrThrow({ where: { id: 'lamp' } })
      const foreign = { id: 'us-lamp', slug: 'us-lamp', currency: 'USD', facts: [] }
      await tx.product.create({ data: { ...lamp, ...foreign } })
    })
    await addCoupon({ code: 'DOLLARS', currency: 'USD' })
  })

  test('items of two are not added up: neither shown nor placed, and it is said what would be right', async () => {
    const items = ['lamp', 'us-lamp'].map((slug) => ({ slug, quantity: 1 }))
    const mixed = { is: 'mixed-currencies', currencies: ['EUR', 'USD'] }
    expect(await quote('buyer', { items, coupons: [], fromWallet: 'nothing' }, at)).toEqual(mixed)
    expect(await placeAt('buyer', purchase({ lamp: 1, 'us-lamp': 1 }))).toEqual(mixed)
    const form = new FormData()
    for (const [name, value] of [
      ['items', 'lamp,us-lamp'],
      ['means', 'card'],
      ['quantity-lamp', '1'],
      ['quantity-us-lamp', '1'],
    ] as const)
      form.set(name, value)
    const { message, quote: shown, values } = await totals('buyer', form)
    expect([message, shown, values.means]).toEqual([mixedWords(['EUR', 'USD']), undefined, 'card'])
    const basket = items.map(({ slug, quantity }) => ({ slug, quantity, from: 'direct' as const, price: 3000 }))
    expect(await readBasketPage(basket)).toMatchObject({ currencies: ['EUR', 'USD'], ready: false })
  })

  test('of another one a checkout is in that one, and so is what takes something off', async () => {
    const [dear] = await ordersOf(await placeAt('buyer', purchase({ 'us-lamp': 1 }, { coupons: ['DOLLARS'] })))
    expect(dear).toMatchObject({ currency: 'USD', total: 2500 })
  })

  test('a coupon of another one takes nothing off, and is not offered', async () => {
    const answer = await placeAt('stranger', purchase({ lamp: 1 }, { coupons: ['DOLLARS'] }))
    const problem = { code: 'other-currency', coupon: 'DOLLARS', currency: 'USD' } as const
    expect(answer).toEqual({ is: 'coupon-problem', problem, currency: 'EUR' })
    expect(couponProblemWords(problem, 'EUR')).toContain('priced in EUR')
    const offered = async (currency: string) =>
      (await offeredCoupons('stranger', ['north'], currency, at)).map(({ code }) => code)
    expect(await offered('EUR')).not.toContain('DOLLARS')
    expect(await offered('USD')).toEqual(['DOLLARS'])
  })
})

describe('a coupon', () => {
  const problemOf = async (code: string, wanted: Record<string, number>, when = at) => {
    const before = await reader.checkout.count()
    const answer = await placeAt('buyer', purchase(wanted, { coupons: [code] }), when)
    if (answer.is !== 'placed') expect(await reader.checkout.count()).toBe(before)
    return answer.is === 'coupon-problem' ? answer.problem.code : answer.is
  }

  test('K1: used over two orders is split between them', async () => {
    await addCoupon({ code: 'BOTH', amount: 700 })
    const orders = await ordersOf(await placeAt('buyer', purchase({ lamp: 1, bowl: 2 }, { coupons: ['both'] })))
    expect(orders.map(({ discount }) => discount)).toEqual([300, 400])
    expect(orders.flatMap(({ redemptionShares }) => redemptionShares.map(({ amount }) => amount))).toEqual([300, 400])
  })

  test('nobody knows is unknown', async () => {
    expect(await problemOf('NONESUCH', { lamp: 1 })).toBe('unknown')
  })

  test('K2: is valid in [from, until)', async () => {
    await addCoupon({ code: 'DAY', from: at, until: at + DAY })
    expect(await problemOf('DAY', { lamp: 1 }, at - 1)).toBe('not-yet-valid')
    expect(await problemOf('DAY', { lamp: 1 }, at + DAY)).toBe('expired')
    expect(await problemOf('DAY', { lamp: 1 }, at + DAY - 1)).toBe('placed')
  })

  test('works once', async () => {
    await addCoupon({ code: 'ONCE' })
    expect(await problemOf('ONCE', { lamp: 1 })).toBe('placed')
    expect(await problemOf('ONCE', { lamp: 1 })).toBe('used')
  })

  test('submitted twice at the same time, from two forms, works once', async () => {
    await addCoupon({ code: 'RACE' })
    const forms = [purchase({ lamp: 1 }, { coupons: ['RACE'] }), purchase({ mug: 1 }, { coupons: ['RACE'] })]
    const answers = await Promise.all(forms.map((form) => placeAt('buyer', form)))
    expect(answers.map(({ is }) => is).sort()).toEqual(['coupon-problem', 'placed'])
  })

  test('M3: a form sent twice, with a coupon, finds what it placed the first time, also at the same time', async () => {
    await addCoupon({ code: 'TWICE' })
    const { key, address, foundBy, coupons, fromWallet } = purchase({}, { coupons: ['TWICE'] })
    const form = { key, address, foundBy, coupons, fromWallet, items: [{ slug: 'lamp', quantity: 1 }] }
    const first = await submit('buyer', form, at)
    expect(first).toMatchObject({ is: 'placed' })
    expect(await submit('buyer', form, at)).toEqual(first)
    expect(await pay('buyer', (first as { checkoutId: string }).checkoutId, at)).toEqual({ is: 'paid' })
    await sweepDone()
    expect(await submit('buyer', form, at)).toEqual(first)
    // Changed after going back, it is another checkout, and the coupon is used.
    const changed = { ...form, items: [{ slug: 'lamp', quantity: 2 }] }
    expect(await submit('buyer', changed, at)).toMatchObject({ is: 'coupon-problem', problem: { code: 'used' } })
    await addCoupon({ code: 'ATONCE' })
    const hasty = { ...form, key: crypto.randomUUID(), coupons: ['ATONCE'] }
    const answers = await Promise.all([1, 2, 3].map(() => submit('buyer', hasty, at)))
    expect(new Set(answers.map((answer) => answer.is === 'placed' && answer.checkoutId)).size).toBe(1)
  })

  test('that would take nothing off is refused, before and on placing, and stays unused', async () => {
    await addCoupon({ code: 'ALL', amount: 9999 })
    await addCoupon({ code: 'REST' })
    const coupons = ['ALL', 'REST']
    const order = { coupons, fromWallet: 'nothing', items: [{ slug: 'lamp', quantity: 1 }] } as const
    const problem = { is: 'coupon-problem', currency: 'EUR', problem: { code: 'takes-nothing-off', coupon: 'REST' } }
    expect(await quote('buyer', order, at)).toMatchObject(problem)
    expect(await placeAt('buyer', purchase({ lamp: 1 }, { coupons }))).toEqual(problem)
    expect(await problemOf('REST', { lamp: 1 })).toBe('placed')
    expect(await reader.redemption.count({ where: { amount: 0 } })).toBe(0)
  })

  test('K3: of a store is for that store’s goods, from its minimum on', async () => {
    await addCoupon({ code: 'NORTH', kind: 'store', storeId: 'north', minimum: 5000 })
    expect(await problemOf('NORTH', { bowl: 9 })).toBe('other-store')
    expect(await problemOf('NORTH', { lamp: 1, bowl: 9 })).toBe('below-minimum')
    expect(await problemOf('NORTH', { lamp: 2 })).toBe('placed')
  })
})

describe('M3: what the checkout shows is what it then costs', () => {
  test('with coupons, two stores and two means of payment', async () => {
    await addCoupon({ code: 'SHOWN', amount: 999 })
    const order = { coupons: ['SHOWN'], fromWallet: minor(1234) }
    const items = [
      { slug: 'lamp', quantity: 3 },
      { slug: 'mug', quantity: 7 },
    ]
    const shown = await quote('buyer', { ...order, items }, at)
    const orders = await ordersOf(await placeAt('buyer', purchase({ lamp: 3, mug: 7 }, order)))
    const total = orders.reduce((sum, { total }) => sum + total, 0)
    expect(shown).toMatchObject({ is: 'quote', quote: { total, wallet: 1234, card: total - 1234, discount: 999 } })
  })

  test('and the wallet cannot pay more than it costs', async () => {
    const order = { coupons: [], items: [{ slug: 'lamp', quantity: 1 }] }
    expect(await quote('buyer', { ...order, fromWallet: minor(3501) }, at)).toMatchObject({ is: 'wallet-above-total' })
    expect(await quote('buyer', { ...order, fromWallet: minor(3500) }, at)).toMatchObject({ is: 'quote' })
  })
})

describe('T4: an order keeps the policy it was placed under', () => {
  test('a version published later is taken by later orders only', async () => {
    const [early] = await ordersOf(await place('buyer', purchase({ lamp: 1 }), { at: START + DAY }))
    const document = structuredClone(house)
    document.payment.payWithin.value = 'P2D'
    await inTransaction((tx) =>
      tx.policyVersion.create({
        data: { id: 'v2', name: 'house', version: 2, document, from: new Date(START + 2 * DAY) },
      }),
    )
    const [before] = await ordersOf(await place('buyer', purchase({ lamp: 1 }), { at: START + 2 * DAY - 1 }))
    const [later] = await ordersOf(await place('buyer', purchase({ lamp: 1 }), { at: START + 2 * DAY }))
    expect([early?.policyId, before?.policyId, later?.policyId]).toEqual(['v1', 'v1', 'v2'])
    expect(early?.payBy).toEqual(new Date(START + 21 * DAY))
    expect(later?.payBy).toEqual(new Date(START + 4 * DAY))
    const kept = await reader.order.findUniqueOrThrow({ where: { id: early?.id ?? '' } })
    expect([kept.policyId, kept.payBy]).toEqual(['v1', early?.payBy])
  })
})
