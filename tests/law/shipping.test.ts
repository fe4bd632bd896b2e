import { describe, expect, test } from 'vitest'
import { aDeliveredOrder, anOrderToShip, aPaidOrder, aShippedOrder, expectOpen, houseWith } from './fixtures'

const parcel = { carrier: 'Post', tracking: 'T1' }

describe('the seller ships', () => {
  test('C10 T2 within seven business days to the millisecond; then the platform cancels at the seller’s fault', () => {
    const story = anOrderToShip().justBefore('2026-03-12T10:00:00Z')
    expectOpen(story, 'seller', 'ship', '2026-03-12T10:00:00Z')
    story.at('2026-03-12T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ by: 'clock', because: 'not-shipped-in-time', fault: 'seller' })
    expect(story.points).toBe(2)
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.refusal('seller', 'ship', parcel)).toMatchObject({ code: 'not-in-this-state', rule: 'S1' })
  })

  test('C10 in the last millisecond counts', () => {
    expect(anOrderToShip().justBefore('2026-03-12T10:00:00Z').by('seller', 'ship', parcel).passes('P1D').status).toBe(
      'shipped',
    )
  })

  test('C10 as guide D has it: seven calendar days', () => {
    const story = anOrderToShip({ policy: houseWith({ 'shipping.shipWithin': 'P7D' }) })
    expect(story.justBefore('2026-03-10T10:00:00Z').status).toBe('awaiting-shipment')
    expect(story.at('2026-03-10T10:00:00Z').status).toBe('cancelled')
  })

  test('C10 M3 a seller who was never allowed to ship is not at fault', () => {
    const story = aPaidOrder().at('2026-03-12T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ because: 'not-shipped-in-time', fault: 'nobody' })
    expect(story.points).toBe(0)
    expect(story.refunds).toEqual(['card 1200 waiting-for-capture', 'wallet 300 waiting-for-capture'])
  })

  test('S1 by a carrier and a tracking number', () => {
    for (const label of [
      { carrier: '', tracking: 'T1' },
      { carrier: 'Post', tracking: '  ' },
    ])
      expect(anOrderToShip().refusal('seller', 'ship', label)).toMatchObject({ code: 'tracking-needed', rule: 'S1' })
    const story = anOrderToShip().by('seller', 'ship', { carrier: ' Post ', tracking: ' T1 ' })
    expect(story.order.fulfilment).toMatchObject({ parcels: [parcel] })
    expect(story.follows).toContainEqual({ kind: 'tell-carrier', to: 'collect', tracking: 'T1' })
  })

  test('S1 S4 in several parcels, each with its own number; it is delivered when all of them are', () => {
    const story = aShippedOrder()
    expect(story.refusal('seller', 'add-parcel', parcel)).toMatchObject({ code: 'tracking-taken', rule: 'S1' })
    story.by('seller', 'add-parcel', { carrier: 'Post', tracking: 'T2' }).by('carrier', 'deliver', { tracking: 'T2' })
    expect(story.status).toBe('shipped')
    expect(story.by('carrier', 'deliver', { tracking: 'T1' }).status).toBe('delivered')
  })
})

describe('a tracking number is corrected', () => {
  const label = { was: 'T1', carrier: 'Post', tracking: 'T2' }

  test('S1 before the carrier has the parcel: the old number is void, the buyer is told, the time to be collected runs on', () => {
    const story = aShippedOrder()
    const before = story.order.fulfilment
    story.passes('P1D').by('seller', 'correct-parcel', label)
    expect(story.order.fulfilment).toMatchObject({ ...before, parcels: [{ ...parcel, tracking: 'T2' }] })
    expect(story.follows).toEqual(
      expect.arrayContaining([
        { kind: 'tell-carrier', to: 'call-off', tracking: 'T1' },
        { kind: 'tell-carrier', to: 'collect', tracking: 'T2' },
        { kind: 'tell', whom: 'buyer', about: 'tracking-corrected' },
      ]),
    )
    expect(story.refusal('carrier', 'deliver', { tracking: 'T1' })).toMatchObject({ code: 'no-such-parcel' })
    expect(story.by('carrier', 'deliver', { tracking: 'T2' }).status).toBe('delivered')
  })

  test('S1 what the carrier has keeps its number; another parcel of the order may still be corrected', () => {
    const story = aShippedOrder().by('carrier', 'pick-up', { tracking: 'T1' })
    expect(story.refusal('seller', 'correct-parcel', label)).toMatchObject({ code: 'already-picked-up', rule: 'S1' })
    story.by('seller', 'add-parcel', { carrier: 'Post', tracking: 'T2' })
    expect(story.refusal('seller', 'correct-parcel', { ...label, tracking: 'T3' })).toMatchObject({
      code: 'already-picked-up',
    })
    story.by('seller', 'correct-parcel', { was: 'T2', carrier: 'Post', tracking: 'T3' })
    expect(story.order.fulfilment).toMatchObject({ parcels: [{ tracking: 'T1' }, { tracking: 'T3' }] })
  })

  test('S1 into a number that fits; a wrong carrier alone voids no number', () => {
    const story = aShippedOrder().by('seller', 'add-parcel', { carrier: 'Post', tracking: 'T2' })
    const refusals = [
      [label, 'tracking-taken'],
      [{ ...label, tracking: ' ' }, 'tracking-needed'],
      [{ ...label, tracking: 'T1', carrier: ' ' }, 'tracking-needed'],
      [{ ...label, tracking: ' T1 ' }, 'same-label'],
      [{ ...label, was: 'T9', tracking: 'T3' }, 'no-such-parcel'],
    ] as const
    for (const [said, code] of refusals)
      expect(story.refusal('seller', 'correct-parcel', said)).toMatchObject({ code, rule: 'S1' })
    expect(story.refusal('buyer', 'correct-parcel', label)).toMatchObject({ code: 'not-your-move' })
    story.by('seller', 'correct-parcel', { ...label, tracking: 'T1', carrier: 'Swift' })
    expect(story.order.fulfilment).toMatchObject({ parcels: [{ carrier: 'Swift', tracking: 'T1' }, {}] })
    expect(story.follows).not.toContainEqual({ kind: 'tell-carrier', to: 'call-off', tracking: 'T1' })
  })
})

describe('called off', () => {
  test('S3 a failed pick-up ends the order at the seller’s fault, and its number is void', () => {
    const story = aShippedOrder().by('carrier', 'fail-pick-up', { tracking: 'T1' })
    expect(story.status).toBe('shipment-cancelled')
    expect(story.order.fulfilment).toMatchObject({ because: 'pick-up-failed' })
    expect(story.order.cancellation).toMatchObject({ because: 'shipment-called-off', fault: 'seller', by: 'carrier' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.points).toBe(2)
    expect(story.follows).toContainEqual({ kind: 'tell-carrier', to: 'call-off', tracking: 'T1' })
  })

  test.each(['seller', 'mediator'] as const)('S3 the %s may call it off until the carrier has it', (by) => {
    const story = aShippedOrder().by(by, 'call-off', { because: 'waybill-mismatch' })
    expect(story.order.cancellation).toMatchObject({ by, fault: 'seller' })
    const gone = aShippedOrder().by('carrier', 'pick-up', { tracking: 'T1' })
    expect(gone.refusal(by, 'call-off', { because: 'waybill-mismatch' })).toMatchObject({
      code: 'already-picked-up',
      rule: 'S3',
    })
    expect(gone.refusal('carrier', 'fail-pick-up', { tracking: 'T1' })).toMatchObject({ code: 'already-picked-up' })
  })

  test('S3 of an unknown parcel nobody hears', () => {
    for (const move of ['pick-up', 'fail-pick-up', 'deliver'] as const)
      expect(aShippedOrder().refusal('carrier', move, { tracking: 'T9' })).toMatchObject({ code: 'no-such-parcel' })
  })
})

describe('delivered', () => {
  test('S4 only when the carrier says so', () => {
    for (const by of ['buyer', 'seller', 'mediator', 'provider', 'clock'] as const)
      expect(aShippedOrder().refusal(by, 'deliver', { tracking: 'T1' })).toMatchObject({
        code: 'not-your-move',
        rule: 'S4',
        who: ['carrier'],
      })
    expect(aDeliveredOrder().status).toBe('delivered')
  })

  test('S4 T1 a parcel never confirmed counts as lost after sixty days, at nobody’s fault', () => {
    const story = aShippedOrder().justBefore('2026-05-02T10:00:00Z')
    expect(story.status).toBe('shipped')
    story.at('2026-05-02T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ because: 'not-delivered', fault: 'nobody' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('T1 F5 the order finishes fifteen days later', () => {
    const story = aDeliveredOrder().justBefore('2026-03-18T10:00:00Z')
    expect(story.status).toBe('delivered')
    expect(story.at('2026-03-18T10:00:00Z').status).toBe('finished')
  })

  test('C14 D1 what has arrived is no longer cancelled: the page points to a dispute', () => {
    const story = aDeliveredOrder()
    expect(story.refusal('buyer', 'request', { reason: 'other', note: 'Late.' })).toMatchObject({
      code: 'already-delivered',
      rule: 'D1',
    })
    expectOpen(story, 'buyer', 'open-dispute', '2026-03-18T10:00:00Z')
  })

  test('T1 a request that nobody answered is over with the order', () => {
    const story = aShippedOrder({ policy: houseWith({ 'request.answersWithin': 'P30D' }) })
      .by('buyer', 'request', { reason: 'other', note: 'Hm.' })
      .by('carrier', 'deliver', { tracking: 'T1' })
    expect(story.order.cancellation.state).toBe('requested')
    expect(story.at('2026-03-18T10:00:00Z').order.cancellation).toEqual({ state: 'none', requests: 1 })
    expect(story.status).toBe('finished')
  })
})
