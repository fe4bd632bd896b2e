import { beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import { DAY, HOUR } from '@/lib/law/time'
import { playFirstDue } from '@/lib/orders/carry-out'
import { runDue } from '@/lib/orders/due'
import { addFault } from '@/lib/payments/faults'
import { receive } from '@/lib/payments/receive'
import { compareBooks, lastReconciliation, reconcile } from '@/lib/payments/reconcile'
import { report } from '@/lib/payments/simulated'
import { differenceWords } from '@/lib/words/health'
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

/** A refund of which the first attempt failed and the second, six hours later, is out. */
const triedAgain = async (at: number) => {
  const number = await failedOnce(at)
  await runDue(at + 6 * HOUR)
  expect(await legOf(number)).toMatchObject({ state: 'sent', attempt: 2 })
  const { id: orderId } = await rowOf(number)
  return { number, first: { orderId, leg: 1, attempt: 1 }, sentAt: at + 6 * HOUR }
}

test('M3 a failed attempt that is reported again, late and by another name, does not start a third', async () => {
  const { number, first, sentAt } = await triedAgain(hours(50))
  await inTransaction((tx) => report(tx, { kind: 'refund-failed', ...first }, sentAt + HOUR))
  await runDue(sentAt + 5 * DAY)
  expect(await legOf(number)).toMatchObject({ state: 'settled', settledAt: new Date(sentAt + 4 * DAY) })
  const { orderId } = first
  expect(await reader.simRefund.count({ where: { orderId } })).toBe(2)
  expect((await compareBooks(sentAt + 6 * DAY)).differences).toEqual([])
})

test('M3 an attempt that arrived after all settles the refund; that the next one arrived too is shown until it is called back', async () => {
  const { number, first, sentAt } = await triedAgain(hours(200))
  const { total, checkoutId } = await rowOf(number)
  await inTransaction((tx) => report(tx, { kind: 'refund-settled', ...first }, sentAt + HOUR))
  await runDue(sentAt + HOUR)
  expect(await legOf(number)).toMatchObject({ state: 'settled', settledAt: new Date(sentAt + HOUR) })
  // The second one has not arrived yet.
  expect((await compareBooks(sentAt + 3 * HOUR)).differences).toEqual([])
  await runDue(sentAt + 4 * DAY)
  expect(await legOf(number)).toMatchObject({ state: 'settled', settledAt: new Date(sentAt + HOUR) })
  const night = sentAt + 5 * DAY
  await reconcile('paid-twice', night)
  const differences = (await lastReconciliation())?.differences ?? []
  const twice = [{ number, leg: 1 }]
  expect(differences).toEqual([
    { checkoutId, numbers: [number], means: 'card', ours: 0, theirs: -total, currency: 'EUR', twice },
  ])
  expect(differences.map(differenceWords).join()).toContain(number)

  // The provider has called the second one back.
  const key = `refund:${first.orderId}:1:2`
  await inTransaction((tx) => tx.simRefund.update({ where: { key }, data: { state: 'failed' } }))
  expect((await compareBooks(night)).differences).toEqual([])
})

test('M3 an attempt that is still to be asked for is not, when an earlier one has arrived after all', async () => {
  const at = hours(400)
  const number = await failedOnce(at)
  const { id: orderId, checkoutId } = await rowOf(number)
  // The next attempt is decided, and the provider has not been asked for it yet.
  await playFirstDue([checkoutId], at + 6 * HOUR)
  expect(await legOf(number)).toMatchObject({ state: 'sent', attempt: 2 })
  await inTransaction((tx) => report(tx, { kind: 'refund-settled', orderId, leg: 1, attempt: 1 }, at + 6 * HOUR))
  const waiting = { key: `refund:${orderId}:1:2:${at + 6 * HOUR}` }
  const later = new Date(at + 7 * HOUR)
  await inTransaction((tx) => tx.outboxEntry.update({ where: waiting, data: { nextAt: later } }))
  await runDue(at + 10 * DAY)
  expect(await reader.outboxEntry.findUnique({ where: waiting })).toMatchObject({ doneAt: later })
  expect(await reader.simRefund.findMany({ where: { orderId } })).toMatchObject([{ state: 'settled' }])
  expect((await compareBooks(at + 10 * DAY)).differences).toEqual([])
})

test('M3 a report of before attempts were told apart is of the one that is out', async () => {
  const { number, first, sentAt } = await triedAgain(hours(600))
  const { orderId, leg } = first
  await receive({ id: 'of old', kind: 'refund-failed', orderId, leg }, sentAt + HOUR)
  expect(await legOf(number)).toMatchObject({ state: 'failed', attempt: 2 })
  await receive({ id: 'of old too', kind: 'refund-settled', orderId, leg }, sentAt + 2 * HOUR)
  expect(await legOf(number)).toMatchObject({ state: 'settled', settledAt: new Date(sentAt + 2 * HOUR) })
})
