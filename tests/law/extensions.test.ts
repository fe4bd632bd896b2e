import { describe, expect, test } from 'vitest'
import {
  anOrder,
  anOrderToShip,
  aPaidOrder,
  aRequestedOrder,
  aShippedOrder,
  at,
  expectOpen,
  houseWith,
} from './fixtures'

// To ship by Thursday 2026-03-12 10:00Z.
const proposed = () => anOrderToShip().at('2026-03-11T10:00:00Z').by('seller', 'propose-extension', { days: 3 })

describe('more time to ship', () => {
  test('C11 both agree: business days are added to the time to ship', () => {
    const story = proposed()
    expect(story.news).toContain('buyer: extension-proposed')
    expectOpen(story, 'buyer', 'agree-extension', '2026-03-13T10:00:00Z')
    story.by('buyer', 'agree-extension')
    expect(story.order.fulfilment).toMatchObject({ state: 'waiting', shipBy: at('2026-03-17T10:00:00Z') })
    expect(story.order.extension).toEqual({ state: 'none', count: 1 })
    expect(story.at('2026-03-17T10:00:00Z').status).toBe('cancelled')
  })

  test('C11 where the time to ship is in plain days, plain days are added', () => {
    const policy = houseWith({ 'shipping.shipWithin': 'P7D' })
    const story = anOrderToShip({ policy })
      .by('buyer', 'propose-extension', { days: 5 })
      .by('seller', 'agree-extension')
    expect(story.order.fulfilment).toMatchObject({ shipBy: at('2026-03-15T10:00:00Z') })
  })

  test('C10 C11 past its time an order waits for the answer, and can still be shipped or cancelled if both agree', () => {
    const late = () => proposed().at('2026-03-12T18:00:00Z')
    expect(late().status).toBe('awaiting-shipment')
    const agreed = late().by('buyer', 'agree-extension')
    // Thursday 18:00 and three business days.
    expect(agreed.order.fulfilment).toMatchObject({ shipBy: at('2026-03-17T18:00:00Z') })
    expect(agreed.by('seller', 'ship', { carrier: 'Post', tracking: 'T1' }).status).toBe('shipped')
    const given = late().by('buyer', 'request', { reason: 'changed-mind' }).by('seller', 'accept')
    expect(given.order.cancellation).toMatchObject({ because: 'seller-accepted' })
  })

  test('C11 T1 without an answer the time stays what it was, and if that has passed the platform cancels', () => {
    const story = proposed().justBefore('2026-03-13T10:00:00Z')
    expect(story.status).toBe('awaiting-shipment')
    story.at('2026-03-13T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ because: 'not-shipped-in-time', fault: 'seller' })
    const early = anOrderToShip().by('seller', 'propose-extension', { days: 3 }).passes('PT48H')
    expect(early.order).toMatchObject({
      extension: { state: 'none' },
      fulfilment: { shipBy: at('2026-03-12T10:00:00Z') },
    })
  })

  test('C11 declined past its time, the order is cancelled at once by the clock', () => {
    const story = proposed().at('2026-03-12T12:00:00Z').by('buyer', 'decline-extension')
    expect(story.news).toContain('seller: extension-declined')
    expect(story.at('2026-03-12T12:00:00Z').status).toBe('cancelled')
  })

  test('C11 only the other side answers', () => {
    const story = proposed()
    for (const move of ['agree-extension', 'decline-extension'] as const)
      expect(story.refusal('seller', move)).toMatchObject({ code: 'own-extension', rule: 'C11' })
  })

  test('C11 within the policy’s days, and as often as it says', () => {
    const story = anOrderToShip()
    for (const days of [0, 15, 1.5])
      expect(story.refusal('seller', 'propose-extension', { days })).toMatchObject({
        code: 'days-out-of-range',
        limit: 14,
      })
    for (const _ of [1, 2]) story.by('seller', 'propose-extension', { days: 1 }).by('buyer', 'decline-extension')
    expect(story.refusal('seller', 'propose-extension', { days: 1 })).toMatchObject({ code: 'no-extensions-left' })
    const never = anOrderToShip({ policy: houseWith({ 'shipping.extension.perOrder': 0 }) })
    expect(never.refusal('buyer', 'propose-extension', { days: 1 })).toMatchObject({ code: 'no-extensions-left' })
  })

  test('C11 C16 not before it waits for shipment, not once shipped, not while a request is pending', () => {
    for (const early of [anOrder(), aPaidOrder()])
      expect(early.refusal('seller', 'propose-extension', { days: 1 })).toMatchObject({
        code: 'not-verified',
        rule: 'C11',
      })
    expect(aShippedOrder().refusal('seller', 'propose-extension', { days: 1 })).toMatchObject({
      code: 'already-shipped',
    })
    expect(aRequestedOrder().refusal('seller', 'propose-extension', { days: 1 })).toMatchObject({
      code: 'request-pending',
      rule: 'C16',
    })
  })
})
