import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '@/lib/db'
import { findOrder } from '@/lib/orders/queries/order-view'
import {
  as,
  awaitingShipment,
  BUYER,
  bought,
  hours,
  MEDIATOR,
  openMarket,
  rowOf,
  SELLER,
  SELLER2,
  userId,
} from './fixtures'

const BUYER2 = 'buyer2@example.com'
const seenBy = async (email: string, number: string) =>
  findOrder(number, { id: await userId(email), isMediator: email === MEDIATOR })

beforeAll(openMarket)

describe('F1 only its buyer, its seller and the mediator see an order', () => {
  test('F1 the pages: three parties see it, everyone else sees what nobody sees', async () => {
    const [number] = await awaitingShipment()
    expect((await seenBy(BUYER, number))?.parties).toEqual(['buyer'])
    expect((await seenBy(SELLER, number))?.parties).toEqual(['seller'])
    expect((await seenBy(MEDIATOR, number))?.parties).toEqual(['mediator'])
    expect(await seenBy(BUYER2, number)).toBeNull()
    expect(await seenBy(SELLER2, number)).toBeNull()
    expect(await seenBy(BUYER, 'R99999999')).toBeNull()
  })

  test('F1 the moves: a stranger is told the same as for an order that does not exist, and nothing changes', async () => {
    const { numbers } = await bought()
    const number = numbers[0] as string
    const before = await rowOf(number)
    const tries = [
      as(BUYER2, 'buyer', hours(1), number, { move: 'cancel', reason: 'changed-mind' }),
      as(SELLER2, 'seller', hours(1), number, { move: 'ship', carrier: 'Postline', tracking: 'X1' }),
      as(SELLER, 'buyer', hours(1), number, { move: 'cancel', reason: 'changed-mind' }),
      as(BUYER, 'seller', hours(1), number, { move: 'accept' }),
      as(BUYER, 'mediator', hours(1), number, { move: 'call-off', because: 'cannot-ship' }),
      as(BUYER, 'buyer', hours(1), 'R99999999', { move: 'cancel', reason: 'changed-mind' }),
    ]
    for (const answer of await Promise.all(tries)) expect(answer).toEqual({ is: 'not-found' })
    expect(await rowOf(number)).toEqual(before)
  })

  test('F1 a mediator who owns the store is a seller there and does not mediate', async () => {
    const [number] = await awaitingShipment()
    const id = await userId(SELLER)
    await inTransaction((tx) => tx.user.update({ where: { id }, data: { isMediator: true } }))
    expect((await findOrder(number, { id, isMediator: true }))?.parties).toEqual(['seller'])
    await inTransaction((tx) => tx.user.update({ where: { id }, data: { isMediator: false } }))
  })
})
