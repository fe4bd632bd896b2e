import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { faultRate } from '@/lib/law/fault-rate'
import { DAY } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { rateHistory, ratesOf } from '@/lib/orders/queries/rates'
import { reasonCounts } from '@/lib/orders/queries/record-history'
import {
  as,
  awaitingShipment,
  BUYER,
  bought,
  hours,
  MEDIATOR,
  MONDAY,
  openMarket,
  rowOf,
  SELLER,
  userId,
} from './fixtures'

beforeAll(openMarket)

const rates = async (at: number) =>
  (await ratesOf(await userId(SELLER), at)).map(({ orders, atFault }) => `${atFault} of ${orders}`)

describe('P1 the rate over the last days', () => {
  const order = (ended: number | null, fault: number | null = null, struck: number | null = null) => ({
    endedAt: ended === null ? null : ended * DAY,
    faults: fault === null ? [] : [{ at: fault * DAY, struckAt: struck === null ? null : struck * DAY }],
  })

  test('P1 counts orders that ended within them, at fault from the day of the fault until its mark is struck', () => {
    const orders = [order(1), order(12, 12), order(12, 12, 15), order(21, 21)]
    expect(faultRate(orders, 7, 11 * DAY)).toEqual({ days: 7, orders: 0, atFault: 0 })
    expect(faultRate(orders, 7, 12 * DAY)).toEqual({ days: 7, orders: 2, atFault: 2 })
    expect(faultRate(orders, 7, 15 * DAY)).toEqual({ days: 7, orders: 2, atFault: 1 })
    // Half-open: what happened exactly seven days ago counts no longer (T2).
    expect(faultRate(orders, 7, 19 * DAY - 1)).toEqual({ days: 7, orders: 2, atFault: 1 })
    expect(faultRate(orders, 7, 19 * DAY)).toEqual({ days: 7, orders: 0, atFault: 0 })
    expect(faultRate(orders, 30, 21 * DAY)).toEqual({ days: 30, orders: 4, atFault: 2 })
  })

  test('P1 C13 an order that goes on counts for a fault in it, and however many there are in it, once', () => {
    expect(faultRate([order(null), order(null, 3)], 7, 4 * DAY)).toEqual({ days: 7, orders: 1, atFault: 1 })
    const twice = { endedAt: 9 * DAY, faults: [3, 9].map((day) => ({ at: day * DAY, struckAt: null })) }
    expect(faultRate([twice], 7, 9 * DAY)).toEqual({ days: 7, orders: 1, atFault: 1 })
    expect(faultRate([twice], 7, 11 * DAY)).toEqual({ days: 7, orders: 1, atFault: 1 })
  })
})

describe('P1 the rate as it is read', () => {
  test('C10 P1 a missed deadline to ship counts at that very moment, and for seven days', async () => {
    const [number] = await awaitingShipment()
    await runDue(MONDAY + 15 * DAY)
    const { cancelledAt, fault, placedAt } = await rowOf(number)
    const missed = cancelledAt?.getTime() ?? 0
    expect(fault).toBe('seller')
    expect(missed - placedAt.getTime()).toBeGreaterThan(7 * DAY)
    expect(await rates(missed - 1)).toEqual(['0 of 0', '0 of 0'])
    expect(await rates(missed)).toEqual(['1 of 1', '1 of 1'])
    expect(await rates(missed + 7 * DAY - 1)).toEqual(['1 of 1', '1 of 1'])
    expect(await rates(missed + 7 * DAY)).toEqual(['0 of 0', '1 of 1'])
    expect((await rateHistory(await userId(SELLER), missed + 2 * DAY)).slice(-3).map((day) => day.rates)).toEqual([
      await ratesOf(await userId(SELLER), missed),
      await ratesOf(await userId(SELLER), missed + DAY),
      await ratesOf(await userId(SELLER), missed + 2 * DAY),
    ])
  })

  test('C13 P1 a part cancelled at the seller’s fault counts while the rest goes on, until its mark is struck', async () => {
    const at = hours(2_000)
    const [number] = await awaitingShipment({ at, items: ['ash-glaze-teapot', 'nesting-bowls'] })
    const parts = [{ line: 1, quantity: 1 }]
    await as(BUYER, 'buyer', at + 30 * 3_600_000, number, { move: 'request', reason: 'out-of-stock', parts })
    await as(SELLER, 'seller', at + 2 * DAY, number, { move: 'accept' })
    expect(await rates(at + 2 * DAY)).toEqual(['1 of 1', '1 of 1'])
    expect((await rowOf(number)).cancellationState).toBe('none')
    await as(SELLER, 'seller', at + 3 * DAY, number, { move: 'contest', story: 'They mistook the shop.' })
    expect(await rates(at + 3 * DAY)).toEqual(['1 of 1', '1 of 1'])
    const review = { move: 'review-contest', struck: true, reasoning: 'So it was.' } as const
    await as(MEDIATOR, 'mediator', at + 4 * DAY, number, review)
    expect(await rates(at + 4 * DAY)).toEqual(['0 of 0', '0 of 0'])
    const [before, after] = (await rateHistory(await userId(SELLER), at + 4 * DAY)).slice(-2)
    expect([before?.rates[0]?.atFault, after?.rates[0]?.atFault]).toEqual([1, 0])
  })

  test('P1 orders that came to an end are what it is a rate of: not those never paid, nor those that go on', async () => {
    const at = hours(4_000)
    await bought({ at, paid: false })
    const { numbers } = await bought({ at })
    await as(BUYER, 'buyer', at + 1, numbers[0] as string, { move: 'cancel', reason: 'changed-mind' })
    const [shipped] = await awaitingShipment({ at })
    await as(SELLER, 'seller', at + 30 * 3_600_000, shipped, { move: 'ship', carrier: 'Postline', tracking: 'PL-9' })
    await awaitingShipment({ at: at + 20 * DAY })
    await runDue(at + 28 * DAY)
    const finished = (await rowOf(shipped)).finishedAt?.getTime() ?? 0
    expect(finished).toBeGreaterThan(at)
    expect(await rates(finished - 1)).toEqual(['0 of 0', '0 of 1'])
    expect(await rates(finished)).toEqual(['0 of 1', '0 of 2'])
  })

  test('P1 a fault that costs no points counts like any other, and a complaint is no cancellation', async () => {
    const at = hours(6_000)
    const [number] = await awaitingShipment({ at })
    await as(BUYER, 'buyer', at + 30 * 3_600_000, number, { move: 'request', reason: 'out-of-stock' })
    await as(SELLER, 'seller', at + 2 * DAY, number, { move: 'accept' })
    await as(BUYER, 'buyer', at + 3 * DAY, number, { move: 'file-complaint', story: 'They had none to begin with.' })
    const upheld = { move: 'review-complaint', upheld: true, reasoning: 'The offer was a lie.' } as const
    await as(MEDIATOR, 'mediator', at + 5 * DAY, number, upheld)
    await inTransaction((tx) => tx.penalty.deleteMany({ where: { order: { number }, rule: { not: 'C18' } } }))
    expect(await reader.penalty.count({ where: { order: { number } } })).toBe(1)
    expect(await rates(at + 9 * DAY - 1)).toEqual(['1 of 1', '1 of 1'])
    expect((await rates(at + 9 * DAY))[0]).toBe('0 of 0')
  })

  test('S2 P1 C6 a parcel that never set out is told as that, whatever reason its buyer gave', async () => {
    const at = hours(8_000)
    const [number] = await awaitingShipment({ at })
    await as(SELLER, 'seller', at + 2 * DAY, number, { move: 'ship', carrier: 'Postline', tracking: 'PL-10' })
    await as(BUYER, 'buyer', at + 10 * DAY, number, { move: 'cancel', reason: 'changed-mind' })
    expect((await rowOf(number)).fault).toBe('seller')
    const counted = (await reasonCounts(await userId(SELLER))).filter(({ fault }) => fault === 'seller')
    expect(counted.map(({ reason }) => reason)).not.toContain('changed-mind')
    expect(counted).toContainEqual(expect.objectContaining({ reason: null, cause: 'no-tracking' }))
  })
})
