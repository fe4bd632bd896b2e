import { beforeAll, expect, test } from 'vitest'
import { findCoupons } from '@/lib/buying/coupons'
import { itemOf } from '@/lib/buying/items'
import { offeredCoupons } from '@/lib/buying/offered-coupons'
import { inTransaction, reader } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import { DAY } from '@/lib/law/time'
import { as, awaitingShipment, BUYER, bought, hours, openMarket, SELLER, userId } from './fixtures'

// LASTDAYS8 is valid for two days more, from the Monday every story starts on.
const END = hours(48)

beforeAll(async () => {
  await openMarket()
  const { id } = await reader.policyVersion.findFirstOrThrow()
  const document = { ...house, coupons: { ...house.coupons, grace: 'P10D' } }
  await inTransaction((tx) => tx.policyVersion.update({ where: { id }, data: { document } }))
})

const usable = async (email: string, at: number) => {
  const product = await reader.product.findUniqueOrThrow({ where: { slug: 'ash-glaze-teapot' } })
  const found = await findCoupons(reader, ['LASTDAYS8'], {
    ...{ buyerId: await userId(email), items: [itemOf(product, 1)], currency: 'EUR', now: at },
  })
  const offered = await offeredCoupons(await userId(email), [product.storeId], 'EUR', at)
  const isOffered = offered.some(({ code }) => code === 'LASTDAYS8')
  expect('applied' in found).toBe(isOffered)
  return isOffered
}

test('K2 a coupon that comes back expired can be used for the days the policy grants, by its buyer alone', async () => {
  const [number] = await awaitingShipment({ coupons: ['LASTDAYS8'] })
  await as(BUYER, 'buyer', END + DAY, number, { move: 'request', reason: 'changed-mind' })
  expect(await usable(BUYER, END + DAY)).toBe(false)
  const back = END + 2 * DAY
  await as(SELLER, 'seller', back, number, { move: 'accept' })
  const until = back + 10 * DAY
  expect(await reader.redemption.findFirstOrThrow()).toMatchObject({
    returnedAt: new Date(back),
    usableUntil: new Date(until),
  })
  expect(await usable(BUYER, back)).toBe(true)
  expect(await usable(BUYER, until - 1)).toBe(true)
  expect(await usable(BUYER, until)).toBe(false)
  expect(await usable('buyer2@example.com', back)).toBe(false)
})

test('K2 used again, it is valid until then: coming back before that moment grants nothing more', async () => {
  const first = await reader.redemption.findFirstOrThrow()
  const until = first.usableUntil?.getTime() ?? 0
  const at = until - 2 * DAY
  const { numbers } = await bought({ at, coupons: ['LASTDAYS8'] })
  await as(BUYER, 'buyer', at + 1, numbers[0] as string, { move: 'cancel', reason: 'changed-mind' })
  const redemptions = await reader.redemption.findMany({ orderBy: { usedAt: 'asc' } })
  expect(redemptions).toMatchObject([{}, { returnedAt: new Date(at + 1), usableUntil: null }])
  expect(await usable(BUYER, until - 1)).toBe(true)
  expect(await usable(BUYER, until)).toBe(false)
})
