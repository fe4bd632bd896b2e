import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import {
  aDeliveredOrder,
  aDisputedOrder,
  anOrderToShip,
  aRequestedOrder,
  aShippedOrder,
  at,
  houseWith,
} from './fixtures'

const parcel = { carrier: 'Post', tracking: 'T1' }
const HOME = { recipient: 'Ada', street: '1 New Street', postcode: '1000', city: 'Lisbon', country: 'PT' }
const claim = { reason: 'defective', story: 'It hums.', wanted: minor(500) }

describe('more time to ship', () => {
  /** Proposed an hour before the time to ship is over; to be answered by Saturday 2026-03-14 09:00Z. */
  const proposed = () => anOrderToShip().at('2026-03-12T09:00:00Z').by('seller', 'propose-extension', { days: 1 })

  test('C11 C10 while it waits for an answer the platform does not cancel', () => {
    const story = proposed().justBefore('2026-03-14T09:00:00Z')
    expect(story.status).toBe('awaiting-shipment')
    story.at('2026-03-14T09:00:00Z')
    expect(story.order.cancellation).toMatchObject({
      ...{ because: 'not-shipped-in-time', cancelledAt: at('2026-03-14T09:00:00Z') },
    })
  })

  test('C11 C10 T5 a no after the time is over ends it at that moment, not before', () => {
    const story = proposed().at('2026-03-13T12:00:00Z').by('buyer', 'decline-extension').passes('PT0S')
    expect(story.order.cancellation).toMatchObject({
      ...{ because: 'not-shipped-in-time', cancelledAt: at('2026-03-13T12:00:00Z') },
    })
  })

  test('C11 C16 T5 nor does a request made meanwhile lead back in time', () => {
    const story = proposed().at('2026-03-13T12:00:00Z').by('buyer', 'request', { reason: 'changed-mind' })
    story.at('2026-03-16T12:00:00Z').by('buyer', 'withdraw').passes('PT0S')
    expect(story.order.cancellation).toMatchObject({ cancelledAt: at('2026-03-16T12:00:00Z') })
  })

  test('C11 who ships meanwhile needs no more time', () => {
    const story = proposed().at('2026-03-13T12:00:00Z').by('seller', 'ship', parcel)
    expect(story.order.extension).toEqual({ state: 'none', count: 1 })
    expect(story.at('2026-03-16T12:00:00Z').status).toBe('shipped')
  })

  test('C11 an order that is cancelled waits for no answer', () => {
    const story = proposed().by('seller', 'call-off', { because: 'cannot-ship' })
    expect(story.order.extension).toEqual({ state: 'none', count: 1 })
  })
})

describe('another address', () => {
  test('S5 shipping answers the wish for one as declined', () => {
    const story = anOrderToShip().by('buyer', 'ask-address', { to: HOME }).by('seller', 'ship', parcel)
    expect(story.order.destination).toEqual({ state: 'as-ordered', asked: 1 })
    expect(story.news).toEqual(expect.arrayContaining(['buyer: shipped', 'buyer: address-declined']))
  })

  test('S5 C16 and so does answering a request with “already shipped”', () => {
    const story = anOrderToShip()
      .by('buyer', 'ask-address', { to: HOME })
      .by('buyer', 'request', { reason: 'defective' })
    story.by('seller', 'refuse', { because: 'already-shipped', ...parcel })
    expect(story.order.destination).toEqual({ state: 'as-ordered', asked: 1 })
    expect(story.news).toContain('buyer: address-declined')
  })

  test('S5 who asked for none hears of none', () => {
    expect(aShippedOrder().news).not.toContain('buyer: address-declined')
  })

  test('S5 an order that is cancelled goes nowhere else; an address granted before stays', () => {
    const story = anOrderToShip().by('buyer', 'ask-address', { to: HOME }).by('seller', 'accept-address')
    story.by('buyer', 'ask-address', { to: { ...HOME, city: 'Porto' } }).by('seller', 'call-off', {
      because: 'cannot-ship',
    })
    expect(story.order.destination).toMatchObject({ state: 'changed', to: HOME })
  })
})

describe('what holds up the end of an order', () => {
  test('D4 T1 protection both sides have extended ends so much later', () => {
    const story = aDeliveredOrder().by('buyer', 'extend-protection').by('seller', 'extend-protection')
    expect(story.justBefore('2026-04-02T10:00:00Z').status).toBe('delivered')
    expect(story.at('2026-04-02T10:00:00Z').status).toBe('finished')
  })

  test('D4 an offer of one side alone extends nothing', () => {
    expect(aDeliveredOrder().by('seller', 'extend-protection').at('2026-03-18T10:00:00Z').status).toBe('finished')
  })

  test('D3 T1 an order does not finish while a ruling can be appealed', () => {
    const story = aDisputedOrder().by('buyer', 'escalate').at('2026-03-16T10:00:00Z')
    story.by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'It hums a little.' })
    expect(story.justBefore('2026-03-23T10:00:00Z').status).toBe('delivered')
    expect(story.at('2026-03-23T10:00:00Z').status).toBe('finished')
  })

  test('D3 nor while an appeal is open', () => {
    const story = aDisputedOrder().by('buyer', 'escalate')
    story.by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'It hums a little.' })
    story.at('2026-03-10T09:00:00Z').by('buyer', 'appeal', { story: 'It hums a lot.' })
    expect(story.justBefore('2026-03-24T09:00:00Z').status).toBe('delivered')
  })

  test('D6 T1 nor while the goods are to come back', () => {
    const policy = houseWith({ 'refund.sendBackWithin': 'P30D' })
    const story = aDisputedOrder({ policy })
      .by('seller', 'propose', { amount: minor(500), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
    expect(story.justBefore('2026-04-02T10:00:00Z').status).toBe('delivered')
    expect(story.at('2026-04-02T10:00:00Z').status).toBe('finished')
  })

  test('S4 D6 nor does a parcel count as lost while its goods are on their way back', () => {
    const policy = houseWith({ 'refund.confirmReturnWithin': 'P90D' })
    const story = aShippedOrder({ policy })
      .by('buyer', 'open-dispute', claim)
      .by('seller', 'propose', { amount: minor(500), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
      .by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' })
    expect(story.at('2026-05-20T10:00:00Z').status).toBe('shipped')
  })

  test('D3 D6 an order that is cancelled leaves no appeal and no return behind', () => {
    const asked = aRequestedOrder().by('seller', 'refuse', { because: 'unwilling' }).by('buyer', 'open-dispute', claim)
    asked.by('buyer', 'escalate')
    asked.by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'A part of it.' })
    asked.by('buyer', 'appeal', { story: 'All of it.' }).by('seller', 'call-off', { because: 'cannot-ship' })
    expect(asked.order.dispute).toMatchObject({
      ...{ state: 'closed', how: 'order-cancelled', amount: 500, reasoning: 'A part of it.', appealBy: null },
    })
    const back = aShippedOrder()
      .by('buyer', 'open-dispute', claim)
      .by('seller', 'propose', { amount: minor(500), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
      .by('seller', 'call-off', { because: 'waybill-mismatch' })
    expect(back.order.returning).toMatchObject({ state: 'done', how: 'order-cancelled' })
    expect(back.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })
})
