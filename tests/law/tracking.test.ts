import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import { anOrderToShip, aRequestedOrder, aShippedOrder, at, expectOpen, houseWith, lines } from './fixtures'

const mind = { reason: 'seller-too-slow' }
const claim = { reason: 'defective', story: 'It never set out.', wanted: minor(1500) }
/** Five business days after Tuesday 2026-03-03 10:00Z. */
const DUE = '2026-03-10T10:00:00Z'

describe('a parcel the carrier never got', () => {
  test('S2 T2 T3 five business days after shipping, and not a millisecond before, the buyer cancels as if it were not shipped', () => {
    const story = aShippedOrder({ kind: 'custom-made' }).justBefore(DUE)
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'already-shipped',
      rule: 'C14',
      opensAt: at(DUE),
    })
    expectOpen(story.at(DUE), 'buyer', 'cancel', '2026-05-02T10:00:00Z')
    story.by('buyer', 'cancel', mind)
    expect(story.status).toBe('shipment-cancelled')
    expect(story.order.cancellation).toMatchObject({
      ...{ by: 'buyer', because: 'no-tracking', fault: 'seller', reason: 'seller-too-slow' },
    })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.points).toBe(2)
    expect(story.follows).toContainEqual({ kind: 'tell-carrier', to: 'call-off', tracking: 'T1' })
  })

  test('S2 C5 at the seller’s fault whatever reason is given, but a reason there is', () => {
    const story = aShippedOrder().at(DUE)
    expect(story.refusal('buyer', 'cancel', { reason: 'no-reason' })).toMatchObject({ code: 'unknown-reason' })
    expect(story.by('buyer', 'cancel', { reason: 'changed-mind' }).order.cancellation).toMatchObject({
      fault: 'seller',
    })
  })

  test('S2 P1 C6 the points are for the parcel that never set out, and not for a reason that blames nobody', () => {
    const because = (reason: string) =>
      aShippedOrder()
        .at(DUE)
        .by('buyer', 'cancel', { reason })
        .follows.find(({ kind }) => kind === 'penalty')
    expect(because('changed-mind')).toEqual({ kind: 'penalty', points: 2, because: 'no-tracking' })
    expect(because('seller-too-slow')).toEqual({ kind: 'penalty', points: 2, because: 'seller-too-slow' })
  })

  test('S2 C14 not once the carrier has one of the parcels', () => {
    const story = aShippedOrder().by('seller', 'add-parcel', { carrier: 'Post', tracking: 'T2' })
    story.by('carrier', 'pick-up', { tracking: 'T2' }).at(DUE)
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({ code: 'already-shipped', rule: 'C14' })
  })

  test('S2 C13 only as a whole', () => {
    const story = aShippedOrder({ lines: lines([2, 1500]) }).at(DUE)
    const parts = [{ line: 1, quantity: 1 }]
    expect(story.refusal('buyer', 'cancel', { ...mind, parts })).toEqual({ code: 'parts-not-allowed', rule: 'S2' })
    expect(story.by('buyer', 'cancel', { ...mind, parts: [{ line: 1, quantity: 2 }] }).status).toBe(
      'shipment-cancelled',
    )
  })

  test('S2 D1 not while a dispute runs', () => {
    const story = aShippedOrder().at('2026-03-09T10:00:00Z').by('buyer', 'open-dispute', claim).at(DUE)
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({ code: 'dispute-open', rule: 'D1' })
  })

  test('S2 D6 not once the goods are on their way back, but while they are only to come back', () => {
    const agreed = () =>
      aShippedOrder()
        .by('buyer', 'open-dispute', claim)
        .by('seller', 'propose', { amount: minor(1500), withReturn: true })
        .by('buyer', 'accept-proposal', { number: 1 })
    const under = { code: 'return-under-way', rule: 'D6' }
    const sent = agreed().by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' }).at(DUE)
    expect(sent.refusal('buyer', 'cancel', mind)).toMatchObject(under)
    const awaited = agreed().at(DUE)
    expect(awaited.refusal('buyer', 'request', { reason: 'other', note: 'Hm.' })).toMatchObject(under)
    // What never set out can never be sent back.
    awaited.by('buyer', 'cancel', mind)
    expect(awaited.order.cancellation).toMatchObject({ because: 'no-tracking' })
    expect(awaited.order.returning).toMatchObject({ state: 'done', how: 'order-cancelled' })
  })

  test('S2 C16 also where the seller had refused by shipping', () => {
    const story = aRequestedOrder().by('seller', 'ship', { carrier: 'Post', tracking: 'T1' }).at(DUE)
    expect(story.order.cancellation.state).toBe('refused')
    expect(story.by('buyer', 'cancel', mind).status).toBe('shipment-cancelled')
  })

  test('S2 a policy may know no such deadline', () => {
    const story = aShippedOrder({ policy: houseWith({ 'shipping.trackingWithin': null }) }).at(DUE)
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({ code: 'already-shipped', rule: 'C14' })
  })
})

describe('before anything is sent', () => {
  test.each(['waiting', 'processing'] as const)('S3 a seller who cannot ship says so (%s)', (state) => {
    const story = anOrderToShip()
    if (state === 'processing') story.by('seller', 'begin-processing')
    story.by('seller', 'call-off', { because: 'cannot-ship' })
    expect(story.status).toBe('shipment-cancelled')
    expect(story.order.fulfilment).toMatchObject({ because: 'cannot-ship', parcels: [] })
    expect(story.order.cancellation).toMatchObject({ by: 'seller', because: 'shipment-called-off', fault: 'seller' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.points).toBe(2)
    expect(story.follows.some(({ kind }) => kind === 'tell-carrier')).toBe(false)
  })

  test('S3 where the policy does not let the seller, only a mediator calls it off', () => {
    const policy = houseWith({ 'shipping.sellerMayCallOff': false })
    const story = anOrderToShip({ policy })
    expect(story.refusal('seller', 'call-off', { because: 'cannot-ship' })).toMatchObject({
      code: 'not-in-this-policy',
      rule: 'S3',
    })
    expect(story.by('mediator', 'call-off', { because: 'missed-deadline' }).order.cancellation).toMatchObject({
      ...{ by: 'mediator', fault: 'seller' },
    })
  })
})
