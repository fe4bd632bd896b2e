import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import type { Line } from '@/lib/law/order'
import {
  aDeliveredOrder,
  aFinishedOrder,
  anOrder,
  anOrderNeverShipped,
  anOrderToShip,
  aPaidOrder,
  at,
  expectOpen,
  houseWith,
} from './fixtures'

const fine = { stars: 4, text: ' Quick. ' }
const line = (number: number, cancelled = 0): Line => ({
  number,
  kind: 'at-will',
  quantity: 2,
  cancelled,
  cost: minor(500),
})

describe('when', () => {
  test('P2 T2 once the order has finished, to the last millisecond of sixty days', () => {
    const story = aFinishedOrder()
    expectOpen(story, 'buyer', 'leave-feedback', '2026-05-17T10:00:00Z')
    story.justBefore('2026-05-17T10:00:00Z').by('buyer', 'leave-feedback', fine)
    expect(story.order.feedback).toEqual({
      state: 'left',
      stars: 4,
      text: 'Quick.',
      leftAt: at('2026-05-17T10:00:00Z') - 1,
    })
    expect(story.follows.slice(-2)).toEqual([
      { kind: 'rate', stars: 4, text: 'Quick.', products: [] },
      { kind: 'tell', whom: 'seller', about: 'feedback-left' },
    ])
    expect(aFinishedOrder().at('2026-05-17T10:00:00Z').refusal('buyer', 'leave-feedback', fine)).toMatchObject({
      code: 'too-late',
      rule: 'P2',
      closedAt: at('2026-05-17T10:00:00Z'),
    })
  })

  test('P2 or was cancelled after it was paid, counted from then', () => {
    expectOpen(anOrderNeverShipped(), 'buyer', 'leave-feedback', '2026-05-11T10:00:00Z')
  })

  test('P2 not while it runs, and the buyer is told when it opens by itself', () => {
    for (const story of [anOrder(), anOrderToShip(), aDeliveredOrder()])
      expect(story.refusal('buyer', 'leave-feedback', fine)).toMatchObject({ code: 'not-over', rule: 'P2' })
    expect(aDeliveredOrder().option('buyer', 'leave-feedback')).toMatchObject({
      open: false,
      refusal: { opensAt: at('2026-03-18T10:00:00Z') },
    })
  })

  test('P2 not of an order whose money never came', () => {
    const mind = { reason: 'changed-mind' }
    const failed = aPaidOrder().passes('PT24H').by('provider', 'fail-capture')
    for (const story of [anOrder().by('buyer', 'cancel', mind), aPaidOrder().by('buyer', 'cancel', mind), failed])
      expect(story.refusal('buyer', 'leave-feedback', fine)).toMatchObject({ code: 'not-paid', rule: 'P2' })
  })

  test('P2 once, and only the buyer', () => {
    expect(aFinishedOrder().by('buyer', 'leave-feedback', fine).refusal('buyer', 'leave-feedback', fine)).toMatchObject(
      { code: 'not-in-this-state', rule: 'P2' },
    )
    for (const by of ['seller', 'mediator'] as const)
      expect(aFinishedOrder().refusal(by, 'leave-feedback', fine)).toMatchObject({
        code: 'not-your-move',
        who: ['buyer'],
      })
  })

  test('P2 a policy may know no feedback', () => {
    const policy = houseWith({ 'feedback.within': null })
    expect(aFinishedOrder({ policy }).refusal('buyer', 'leave-feedback', fine)).toMatchObject({
      code: 'not-in-this-policy',
      rule: 'P2',
    })
  })
})

describe('what', () => {
  test.each([0, 6, -1, 2.5, Number.NaN])('P2 whole stars from one to five, not %d', (stars) => {
    const story = aFinishedOrder()
    const refused = { code: 'stars-out-of-range', rule: 'P2', limit: 5 }
    expect(story.refusal('buyer', 'leave-feedback', { stars })).toMatchObject(refused)
    expect(story.refusal('buyer', 'leave-feedback', { stars: 5, products: [{ line: 1, stars }] })).toMatchObject(
      refused,
    )
  })

  test.each([1, 5])('P2 %d stars are fine, and no words are needed', (stars) => {
    const story = aFinishedOrder().by('buyer', 'leave-feedback', { stars, text: '  ' })
    expect(story.order.feedback).toMatchObject({ stars, text: null })
  })

  test('P2 each product can be judged besides', () => {
    const story = aFinishedOrder({ lines: [line(1), line(2, 1), line(3)] }).by('buyer', 'leave-feedback', {
      stars: 5,
      products: [
        { line: 2, stars: 1, text: ' It hums. ' },
        { line: 3, stars: 5, text: ' ' },
      ],
    })
    expect(story.follows).toContainEqual({
      kind: 'rate',
      stars: 5,
      text: null,
      products: [
        { line: 2, stars: 1, text: 'It hums.' },
        { line: 3, stars: 5, text: null },
      ],
    })
  })

  test('P2 C13 not what was not bought, or was cancelled whole, and none twice', () => {
    const story = aFinishedOrder({ lines: [line(1), line(2, 2)] })
    const judging = (...numbers: number[]) => ({ stars: 5, products: numbers.map((line) => ({ line, stars: 5 })) })
    for (const said of [judging(3), judging(2), judging(1, 1)])
      expect(story.refusal('buyer', 'leave-feedback', said)).toMatchObject({ code: 'no-such-line', rule: 'P2' })
    story.by('buyer', 'leave-feedback', judging(1))
  })

  test('P2 of an order that was cancelled only the store can be judged', () => {
    const products = [{ line: 1, stars: 1 }]
    expect(anOrderNeverShipped().refusal('buyer', 'leave-feedback', { stars: 1, products })).toMatchObject({
      code: 'not-over',
      rule: 'P2',
    })
    expect(anOrderNeverShipped().by('buyer', 'leave-feedback', { stars: 1 }).order.feedback.state).toBe('left')
  })
})
