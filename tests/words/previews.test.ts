import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { Consequences } from '@/components/orders/consequences'
import type { Move } from '@/lib/law/command'
import type { Person } from '@/lib/law/order'
import { followed } from '@/lib/words/consequences'
import * as a from '../law/fixtures'
import { read, viewOf } from './fixtures'

const label = { carrier: 'Post', tracking: 'T9' }

/** What the one who makes a move reads before confirming it. */
const foretold = (story: a.Story, by: Person, move: Move, payload: object = {}) => {
  const preview = (story.preview as (...said: unknown[]) => ReturnType<a.Story['preview']>)(by, move, payload)
  return read(createElement(Consequences, { preview, view: viewOf(story), reader: by }))
}

describe('before shipping', () => {
  test('D4 nobody is said to have been asked for longer protection', () => {
    const story = a.anOrderToShip()
    expect(story.preview('seller', 'ship', label).answers).toEqual([])
    expect(foretold(story, 'seller', 'ship', label)).not.toMatch(/extend|accept/)
    const delivered = a.aDeliveredOrder()
    expect(delivered.preview('buyer', 'extend-protection').answers).toMatchObject([{ by: 'seller' }])
  })

  test('S1 S2 the buyer gets the number, and the carrier has to know it in time', () => {
    const said = foretold(a.anOrderToShip(), 'seller', 'ship', label)
    expect(said).toContain('the buyer is told the tracking number')
    expect(said).toContain('The carrier has to know the number by 10 Mar 2026, 10:00 UTC, or else the buyer can cancel')
    const never = a.anOrderToShip({ policy: a.houseWith({ 'shipping.trackingWithin': null }) })
    expect(foretold(never, 'seller', 'ship', label)).not.toContain('The carrier has to know')
  })

  test('S5 shipping while the buyer asks for another address says that it declines that, and so does the history', () => {
    const to = { recipient: 'A', street: 'B', postcode: 'C', city: 'D', country: 'E' }
    const asked = a.anOrderToShip().by('buyer', 'ask-address', { to })
    expect(foretold(asked, 'seller', 'ship', label)).toContain('Shipping declines that')
    expect(foretold(a.anOrderToShip(), 'seller', 'ship', label)).not.toContain('address')
    const { follows } = asked.preview('seller', 'ship', label).accepted
    const told = follows.map((follow) => followed(follow, { currency: 'EUR', coupon: () => undefined }))
    expect(told).toContain('The parcel goes to the address the order has.')
  })

  test('C16 shipping while a request waits says that it refuses it', () => {
    expect(foretold(a.aRequestedOrder(), 'seller', 'ship', label)).toContain('The request to cancel is refused')
    expect(foretold(a.aRefusedOrder(), 'seller', 'ship', label)).not.toContain('is refused')
  })
})

test('C15 what was asked before is no answer to taking a request back', () => {
  const asked = a.anOrderToShip().by('seller', 'propose-extension', { days: 3 })
  const story = asked.by('buyer', 'request', { reason: 'changed-mind' })
  expect(story.preview('buyer', 'withdraw').answers).toEqual([])
})

test('K4 F3 of a coupon that comes back the seller who accepts reads as of the buyer’s', () => {
  const story = a.aRequestedOrder({
    coupons: [{ id: 'c', kind: 'platform', validUntil: null, usedAt: a.at(a.MONDAY), othersStanding: 0 }],
  })
  expect(foretold(story, 'seller', 'accept')).toContain('The buyer gets this coupon back')
})
