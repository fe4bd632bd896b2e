import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import type { CancelKind } from '@/lib/law/order'
import {
  aDeliveredOrder,
  anOrder,
  anOrderToShip,
  aPaidOrder,
  aRequestedOrder,
  aShippedOrder,
  at,
  houseWith,
} from './fixtures'

const mind = { reason: 'changed-mind' }

describe('until the seller begins', () => {
  const policy = houseWith({ 'cancel.whileUnprocessed': true })

  test('C4 the buyer cancels directly while the order is unprocessed', () => {
    const story = anOrderToShip({ policy }).passes('P2D')
    expect(story.option('buyer', 'cancel')).toMatchObject({ open: true, rule: 'C4', until: at('2026-03-12T10:00:00Z') })
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({ code: 'cancel-directly' })
    expect(story.by('buyer', 'cancel', mind).status).toBe('cancelled')
  })

  test('C4 C3 from then on only by request', () => {
    const story = anOrderToShip({ policy }).at('2026-03-05T10:00:00Z').by('seller', 'begin-processing')
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'too-late',
      rule: 'C4',
      closedAt: at('2026-03-05T10:00:00Z'),
    })
    expect(story.by('buyer', 'request', mind).badges).toEqual(['cancellation-requested'])
  })

  test('C4 the house does not know it', () => {
    expect(anOrderToShip().refusal('buyer', 'cancel', mind)).toMatchObject({ code: 'too-late', rule: 'C2' })
  })
})

describe('a reason from the list', () => {
  test('C5 an unknown reason is refused', () => {
    expect(aPaidOrder().refusal('buyer', 'cancel', { reason: 'no-reason' })).toMatchObject({
      code: 'unknown-reason',
      rule: 'C5',
    })
    expect(anOrderToShip().refusal('buyer', 'request', { reason: '' })).toMatchObject({
      code: 'unknown-reason',
      rule: 'C5',
    })
  })

  test('C5 “other” needs words, and blanks are none', () => {
    const story = anOrderToShip()
    for (const note of [undefined, null, '', ' \n\t '])
      expect(story.refusal('buyer', 'request', { reason: 'other', ...(note !== undefined && { note }) })).toMatchObject(
        {
          code: 'text-needed',
          rule: 'C5',
        },
      )
    story.by('buyer', 'request', { reason: 'other', note: ' My cat ordered it. ' })
    expect(story.order.cancellation).toMatchObject({ note: 'My cat ordered it.' })
  })

  test('C6 the reason decides whose fault it is, at once and by the seller’s yes alike', () => {
    const fault = { 'changed-mind': 0, 'wrong-address': 0, 'better-price': 0, 'wrong-item': 0 }
    const sellers = {
      defective: 2,
      'out-of-stock': 2,
      'seller-too-slow': 2,
      'misleading-offer': 2,
      'seller-will-not-ship': 2,
    }
    for (const [reason, points] of Object.entries({ ...fault, ...sellers })) {
      expect(aPaidOrder().by('buyer', 'cancel', { reason }).points, reason).toBe(points)
      expect(aRequestedOrder({}, reason).by('seller', 'accept').points, reason).toBe(points)
    }
  })

  test('C6 “other” is nobody’s fault', () => {
    const story = anOrderToShip().by('buyer', 'request', { reason: 'other', note: 'My cat.' }).by('seller', 'accept')
    expect(story.order.cancellation).toMatchObject({ fault: 'nobody', reason: 'other' })
    expect(story.points).toBe(0)
  })

  test('P1 a policy without points marks nobody', () => {
    const policy = houseWith({ 'sellers.pointsPerFault': 0 })
    expect(
      aPaidOrder({ policy })
        .by('buyer', 'cancel', { reason: 'defective' })
        .follows.some(({ kind }) => kind === 'penalty'),
    ).toBe(false)
  })
})

describe.each<CancelKind>(['custom-made', 'pre-sale', 'seller-rule'])('an item that is %s', (kind) => {
  test('C12 is not cancelled at will once it is paid', () => {
    expect(aPaidOrder({ kind }).refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'not-cancellable',
      rule: 'C12',
    })
    expect(anOrderToShip({ kind }).refusal('buyer', 'request', mind)).toMatchObject({
      code: 'reason-not-open',
      rule: 'C12',
    })
  })

  test('C12 C1 is cancelled like any other while nobody has paid', () => {
    expect(anOrder({ kind }).by('buyer', 'cancel', mind).status).toBe('cancelled')
  })

  test('C12 C10 is cancelled for the seller’s fault, and for a missed deadline', () => {
    const asked = anOrderToShip({ kind }).by('buyer', 'request', { reason: 'defective' }).by('seller', 'accept')
    expect(asked.status).toBe('cancelled')
    expect(anOrderToShip({ kind }).at('2026-03-12T10:00:00Z').order.cancellation).toMatchObject({
      because: 'not-shipped-in-time',
    })
  })
})

test('C12 where no reason is the seller’s fault, such an item can be asked for only where any reason will do', () => {
  const reasons = { 'cancel.reasons': [{ code: 'changed-mind', fault: 'nobody' }] }
  const policy = houseWith(reasons)
  expect(anOrderToShip({ policy, kind: 'custom-made' }).refusal('buyer', 'request', mind)).toMatchObject({
    code: 'not-cancellable',
    rule: 'C12',
  })
  const asked = houseWith({ ...reasons, 'request.notAtWill': 'any-reason' })
  expect(anOrderToShip({ policy: asked, kind: 'custom-made' }).by('buyer', 'request', mind).badges).toEqual([
    'cancellation-requested',
  ])
})

test('C12 being asked for under any reason does not cancel it at once', () => {
  const policy = houseWith({ 'request.notAtWill': 'any-reason' })
  for (const order of [aPaidOrder, anOrderToShip])
    expect(order({ policy, kind: 'custom-made' }).refusal('buyer', 'cancel', mind).code).toBe('not-cancellable')
})

test('C17 both sides are told of a request and of a dispute, and when the order finishes', () => {
  const both = (about: string) => [`buyer: ${about}`, `seller: ${about}`]
  expect(aRequestedOrder().news.slice(-2)).toEqual(both('requested'))
  const wanted = minor(1500)
  const story = aShippedOrder().by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted })
  expect(story.news.slice(-2)).toEqual(both('dispute-opened'))
  expect(aDeliveredOrder().at('2026-03-18T10:00:00Z').news.slice(-2)).toEqual(both('finished'))
})

test('C17 both sides are told of every cancellation, however it came about', () => {
  const endings = [
    anOrder().by('buyer', 'cancel', mind),
    anOrder().at('2026-03-22T10:00:00Z'),
    aPaidOrder().by('buyer', 'cancel', mind),
    aRequestedOrder().by('seller', 'accept'),
    aRequestedOrder().at('2026-03-17T10:00:00Z'),
    anOrderToShip().at('2026-03-12T10:00:00Z'),
  ]
  for (const { news } of endings)
    expect(news.filter((line) => line.endsWith(': cancelled'))).toEqual(['buyer: cancelled', 'seller: cancelled'])
})
