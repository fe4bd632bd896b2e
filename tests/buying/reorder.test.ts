import { beforeAll, describe, expect, test } from 'vitest'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { reorder } from '@/lib/buying/reorder'
import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { runDue } from '@/lib/orders/due'
import { moveAt } from '@/lib/orders/move'
import { addCoupon, DAY, openMarket, purchase, START } from './market'

beforeAll(openMarket)

const MINUTE = 60_000
const address = { recipient: 'Ines', street: 'Via 2', postcode: '2', city: 'Parma', country: 'Italy' }
const form = () => ({ key: crypto.randomUUID(), address })

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
    const answer = await reorder('buyer', number, form(), START + MINUTE)
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
    const answer = await reorder('buyer', number, form(), START + MINUTE)
    if (answer.is !== 'placed') throw new Error(JSON.stringify(answer))
    expect(await read(answer.number)).toMatchObject({ discount: 0, redemptionShares: [] })
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
