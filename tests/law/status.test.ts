import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import { badges, type Status, status } from '@/lib/law/status'
import * as a from './fixtures'

const mind = { reason: 'changed-mind' }

describe('what people see', () => {
  test.each<[Status, () => a.Story]>([
    ['awaiting-payment', () => a.anOrder()],
    ['payment-being-verified', () => a.aPaidOrder()],
    ['awaiting-shipment', () => a.aPaidOrder().passes('PT24H')],
    ['awaiting-shipment', () => a.anOrderToShip().by('seller', 'begin-processing')],
    ['awaiting-shipment', () => a.aRequestedOrder()],
    ['awaiting-shipment', () => a.aRefusedOrder()],
    ['shipped', () => a.aShippedOrder()],
    ['delivered', () => a.aDeliveredOrder()],
    ['delivered', () => a.aDisputedOrder()],
    ['finished', () => a.aDeliveredOrder().at('2026-03-18T10:00:00Z')],
    ['cancelled', () => a.anOrder().by('buyer', 'cancel', mind)],
    ['cancelled', () => a.aPaidOrder().by('buyer', 'cancel', mind).passes('PT24H')],
    ['cancelled', () => a.aShippedOrder().at('2026-05-02T10:00:00Z')],
    ['shipment-cancelled', () => a.aShippedOrder().by('seller', 'call-off', { because: 'cannot-ship' })],
  ])('F5 %s', (expected, story) => expect(status(story().order)).toBe(expected))

  test('F5 beside it: requested, refused, in dispute, with the mediator, closed', () => {
    expect(badges(a.aRequestedOrder().order)).toEqual(['cancellation-requested'])
    expect(badges(a.aRefusedOrder().order)).toEqual(['cancellation-refused'])
    expect(badges(a.aDisputedOrder().order)).toEqual(['in-dispute'])
    expect(badges(a.aDisputedOrder().by('buyer', 'escalate').order)).toEqual(['with-mediator'])
    const both = a.aRefusedOrder().by('buyer', 'open-dispute', { reason: 'other', story: 'No.', wanted: minor(1) })
    expect(badges(both.order)).toEqual(['cancellation-refused', 'in-dispute'])
  })

  test('F5 M2 beside it: where the money is', () => {
    const sent = () => a.aRequestedOrder().by('seller', 'accept')
    expect(badges(a.aPaidOrder().by('buyer', 'cancel', mind).order)).toEqual(['refund-waiting'])
    expect(badges(sent().order)).toEqual(['refund-sent'])
    expect(badges(sent().by('provider', 'fail-refund', { leg: 2 }).order)).toEqual(['refund-failed'])
    const settled = sent().by('provider', 'settle-refund', { leg: 2 })
    expect(badges(settled.order)).toEqual(['refund-sent'])
    expect(badges(settled.by('provider', 'settle-refund', { leg: 1 }).order)).toEqual(['refunded'])
    expect(badges(a.aPaidOrder().by('buyer', 'cancel', mind).by('provider', 'decline-payment').order)).toEqual([])
  })
})
