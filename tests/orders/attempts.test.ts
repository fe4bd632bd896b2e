import { beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import { DAY, HOUR } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { addFault } from '@/lib/payments/faults'
import { as, awaitingShipment, BUYER, hours, openMarket, rowOf, SELLER } from './fixtures'

/** From here on a refund that fails is tried again at once. */
const AT_ONCE = hours(1000)

beforeAll(async () => {
  await openMarket()
  const document = { ...house, refund: { ...house.refund, retryAfter: 'PT0S' } }
  await inTransaction((tx) =>
    tx.policyVersion.create({ data: { name: 'house', version: 2, document, from: new Date(AT_ONCE) } }),
  )
})
beforeEach(() => inTransaction((tx) => tx.simFault.deleteMany()))

/** An order paid by card whose refund is decided at `at`, and fails the first time. */
const failedOnce = async (at: number) => {
  const [number] = await awaitingShipment({ at: at - 40 * HOUR })
  await as(BUYER, 'buyer', at - 1, number, { move: 'request', reason: 'wrong-item' })
  await addFault('fail-refund')
  await as(SELLER, 'seller', at, number, { move: 'accept' })
  await runDue(at)
  return number
}
const legOf = async (number: string) => (await rowOf(number)).refunds[0]?.legs[0]

test('M2 a refund that is tried again at the very instant it failed is asked for again', async () => {
  const at = AT_ONCE + 50 * HOUR
  const number = await failedOnce(at)
  expect(await legOf(number)).toMatchObject({ state: 'sent', attempt: 2, sentAt: new Date(at) })
  const { id: orderId, total } = await rowOf(number)
  const asked = await reader.simRefund.findMany({ where: { orderId }, orderBy: { key: 'asc' } })
  expect(asked.map(({ key, amount, state }) => [key, amount, state])).toEqual([
    [`refund:${orderId}:1:1`, total, 'failed'],
    [`refund:${orderId}:1:2`, total, 'settled'],
  ])
  await runDue(at + 4 * DAY)
  expect(await legOf(number)).toMatchObject({ state: 'settled', settledAt: new Date(at + 4 * DAY) })
})
