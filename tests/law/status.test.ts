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

  test('F5 beside it: what one side asked, a return, an appeal, a complaint, a chargeback, and a part that is gone', () => {
    expect(badges(a.anOrderToShip().by('seller', 'propose-extension', { days: 3 }).order)).toEqual([
      'extension-proposed',
    ])
    const { order } = a.aDeliveredOrder()
    const terms = { amount: minor(1), by: 'buyer', because: 'dispute-agreed', fault: 'nobody' } as const
    const closed = a.aDisputedOrder().by('seller', 'propose', { amount: minor(1500), withReturn: true })
    const awaited = closed.by('buyer', 'accept-proposal', { number: 1 }).order
    expect(badges(awaited)).toEqual(['return-under-way'])
    expect(badges({ ...order, returning: { state: 'proof-awaited', terms, proofBy: 0 } })).toEqual([
      'refund-awaits-proof',
    ])
    expect(badges({ ...order, complaint: { state: 'filed', story: '', filedAt: 0, reviewBy: 1 } })).toEqual([
      'complaint-filed',
    ])
    const taken = { means: 'card', amount: minor(1), contested: minor(0) } as const
    expect(badges({ ...order, chargeback: { state: 'open', openedAt: 0, closeBy: 1, ...taken } })).toEqual([
      'charged-back',
    ])
    expect(badges({ ...order, chargeback: { state: 'won', closedAt: 0, ...taken } })).toEqual([])
    const two = { ...order, lines: order.lines.map((line) => ({ ...line, quantity: 2, cancelled: 1 })) }
    expect(badges(two)).toEqual(['partly-cancelled'])
  })

  test('F5 D3 a ruling under appeal is told as such', () => {
    const asked = a.aDisputedOrder().by('buyer', 'escalate')
    const ruled = asked.by('mediator', 'rule', { amount: minor(100), fault: 'nobody', reasoning: 'So.' })
    expect(badges(ruled.by('buyer', 'appeal', { story: 'No.' }).order)).toEqual(['appealed', 'refund-sent'])
  })
})
