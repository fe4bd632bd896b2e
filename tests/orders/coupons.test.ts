import { beforeAll, expect, test } from 'vitest'
import { moveClockTo, now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { couponsOf, loadCheckout } from '@/lib/orders/checkout'
import { findOrder } from '@/lib/orders/queries/order-view'
import { as, BUYER, bought, hours, openMarket, userId } from './fixtures'

beforeAll(openMarket)

const shown = async (number: string) =>
  (await findOrder(number, { id: await userId(BUYER), isMediator: false }))?.coupons

test('K1 a shared coupon that came back with the last order is shown as back on the first one too', async () => {
  await moveClockTo(hours(0))
  const at = await now()
  const { numbers } = await bought({ at, items: ['ash-glaze-teapot', 'dome-desk-lamp'], coupons: ['TOGETHER15'] })
  const [first, second] = numbers as [string, string]
  const cancel = (when: number, number: string) =>
    as(BUYER, 'buyer', when, number, { move: 'cancel', reason: 'changed-mind' })
  await cancel(at + 1, first)
  expect(await shown(first)).toMatchObject([{ fate: 'others-stand', returnedAt: null }])
  await cancel(at + 2, second)
  expect(await shown(first)).toMatchObject([{ fate: 'returned', returnedAt: at + 2 }])
  expect(await shown(second)).toMatchObject([{ fate: 'returned', returnedAt: at + 2 }])
})

test('K1 what becomes of several coupons is told in one order, whichever row the database hands out first', async () => {
  const at = await now()
  const { checkoutId } = await bought({ at, items: ['ash-glaze-teapot'], coupons: ['WELCOME10', 'HELLO3'] })
  const told = async () => {
    const checkout = await loadCheckout(reader, checkoutId)
    return checkout?.orders.flatMap((held) => couponsOf(checkout, held)).map(({ kind }) => kind)
  }
  // On PostgreSQL a row that was written anew is somewhere else in the table.
  const touch = (code: string) =>
    inTransaction((tx) => tx.redemption.updateMany({ where: { checkoutId, coupon: { code } }, data: { checkoutId } }))
  await touch('HELLO3')
  expect(await told()).toEqual(['promo', 'platform'])
  await touch('WELCOME10')
  expect(await told()).toEqual(['promo', 'platform'])
})
