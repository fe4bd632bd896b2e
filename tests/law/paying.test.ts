import { describe, expect, test } from 'vitest'
import { anOrder, anOrderToShip, aPaidOrder, aRequestedOrder, at, expectOpen, houseWith } from './fixtures'

const mind = { reason: 'changed-mind' }

describe('not paid yet', () => {
  test('C1 the buyer cancels at once, and nothing has to go back', () => {
    const story = anOrder().by('buyer', 'cancel', mind)
    expect(story.status).toBe('cancelled')
    expect(story.order.payment.state).toBe('closed')
    expect(story.refunds).toEqual([])
  })

  test('C1 T2 paying is open until the payment time runs out, and shut from then on', () => {
    const story = anOrder().justBefore('2026-03-22T10:00:00Z')
    expectOpen(story, 'buyer', 'pay', '2026-03-22T10:00:00Z')
    story.at('2026-03-22T10:00:00Z')
    expect(story.status).toBe('cancelled')
    expect(story.order.cancellation).toMatchObject({ by: 'clock', because: 'never-paid', fault: 'nobody' })
    expect(story.refusal('buyer', 'pay')).toMatchObject({ code: 'not-in-this-state', rule: 'C1' })
  })

  test('C1 a declined payment can be tried again in the time that is left', () => {
    const story = aPaidOrder().passes('PT1H').by('provider', 'decline-payment')
    expect(story.status).toBe('awaiting-payment')
    expect(story.news).toContain('buyer: payment-declined')
    expectOpen(story, 'buyer', 'pay', '2026-03-22T10:00:00Z')
    expect(story.by('buyer', 'pay').status).toBe('payment-being-verified')
  })

  test('M3 money that was declined and arrives all the same pays the order: it awaits shipment', () => {
    const story = aPaidOrder().by('provider', 'decline-payment').at('2026-03-04T10:00:00Z')
    story.by('provider', 'confirm-capture')
    expect(story.status).toBe('awaiting-shipment')
    expect(story.order.payment).toMatchObject({
      state: 'paid',
      paidAt: at('2026-03-04T10:00:00Z'),
      capture: { state: 'captured', capturedAt: at('2026-03-04T10:00:00Z') },
    })
    // Seven business days from then on.
    expect(story.order.fulfilment).toMatchObject({ state: 'waiting', shipBy: at('2026-03-13T10:00:00Z') })
    expect(story.news.slice(-2)).toEqual(['buyer: payment-arrived', 'seller: order-to-ship'])
    expect(story.refusal('provider', 'confirm-capture')).toMatchObject({ code: 'already-paid' })
    expect(story.by('buyer', 'request', mind).by('seller', 'accept').refunds).toEqual([
      'card 1200 sent',
      'wallet 300 sent',
    ])
  })

  test('C1 a payment declined after the payment time leaves none', () => {
    const story = anOrder().justBefore('2026-03-22T10:00:00Z').by('buyer', 'pay').at('2026-03-22T12:00:00Z')
    story.by('provider', 'decline-payment').passes('PT0S')
    expect(story.order.cancellation).toMatchObject({ because: 'never-paid' })
  })
})

describe('while the payment is being verified', () => {
  test('C2 the buyer cancels at once up to the last millisecond; the money is taken first and then returned', () => {
    const story = aPaidOrder().justBefore('2026-03-03T10:00:00Z')
    expectOpen(story, 'buyer', 'cancel', '2026-03-03T10:00:00Z')
    story.by('buyer', 'cancel', mind)
    expect(story.status).toBe('cancelled')
    expect(story.refunds).toEqual(['card 1200 waiting-for-capture', 'wallet 300 waiting-for-capture'])
    story.at('2026-03-03T11:00:00Z').by('provider', 'confirm-capture')
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.status).toBe('cancelled')
  })

  test('C2 T2 the moment verification ends, cancelling at once is shut', () => {
    const story = aPaidOrder().at('2026-03-03T10:00:00Z')
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'too-late',
      rule: 'C2',
      closedAt: at('2026-03-03T10:00:00Z'),
    })
    expect(story.option('buyer', 'request')).toMatchObject({ open: true, rule: 'C3' })
  })

  test('C2 with only some free minutes, they end on the millisecond', () => {
    const policy = houseWith({ 'payment.cancelWhileVerifying': false })
    const story = aPaidOrder({ policy }).justBefore('2026-03-02T10:10:00Z')
    expectOpen(story, 'buyer', 'cancel', '2026-03-02T10:10:00Z')
    story.at('2026-03-02T10:10:00Z')
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'too-late',
      rule: 'C2',
      closedAt: at('2026-03-02T10:10:00Z'),
    })
  })

  test('C2 free minutes longer than verification run to their own end', () => {
    const story = aPaidOrder({ policy: houseWith({ 'cancel.freeFor': 'P2D' }) }).justBefore('2026-03-04T10:00:00Z')
    expectOpen(story, 'buyer', 'cancel', '2026-03-04T10:00:00Z')
    expect(story.at('2026-03-04T10:00:00Z').refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'too-late',
      closedAt: at('2026-03-04T10:00:00Z'),
    })
  })

  test('C2 a policy without either leaves only asking', () => {
    const policy = houseWith({ 'payment.cancelWhileVerifying': false, 'cancel.freeFor': null })
    expect(aPaidOrder({ policy }).refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'approval-needed',
      rule: 'C2',
    })
  })

  test('M3 when the payment fails after cancelling, nothing was taken and nothing goes back', () => {
    const story = aPaidOrder().by('buyer', 'cancel', mind).by('provider', 'decline-payment')
    expect(story.order.payment.state).toBe('closed')
    expect(story.refunds).toEqual(['card 1200 void', 'wallet 300 void'])
  })

  test('M3 money that arrives all the same, late, goes back whole', () => {
    const story = aPaidOrder().by('buyer', 'cancel', mind).by('provider', 'decline-payment')
    story.passes('P1D').by('provider', 'confirm-capture')
    expect(story.status).toBe('cancelled')
    expect(story.refunds.slice(2)).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.refusal('provider', 'confirm-capture')).toMatchObject({ code: 'already-paid' })
  })
})

describe('the money itself', () => {
  test('M3 an order whose money cannot be taken is over, at nobody’s fault', () => {
    const story = aPaidOrder().passes('PT24H').by('provider', 'fail-capture')
    expect(story.order.cancellation).toMatchObject({ because: 'payment-failed', by: 'provider', fault: 'nobody' })
    expect(story.refunds).toEqual([])
    expect(story.points).toBe(0)
  })

  test('T1 the provider is asked again every day until it answers', () => {
    const story = aPaidOrder().by('buyer', 'cancel', mind).at('2026-03-06T10:00:00Z')
    expect(story.history.filter(({ move }) => move === 'ask-capture-again').map(({ at }) => at)).toEqual([
      '2026-03-04T10:00:00.000Z',
      '2026-03-05T10:00:00.000Z',
      '2026-03-06T10:00:00.000Z',
    ])
  })

  test('M3 the seller parts with nothing before the money is in, not even by answering a request', () => {
    const parcel = { carrier: 'Post', tracking: 'T1' }
    const story = aPaidOrder().passes('PT24H')
    expect(story.refusal('seller', 'ship', parcel)).toMatchObject({ code: 'payment-not-in', rule: 'M3' })
    story.by('buyer', 'request', mind)
    expect(story.refusal('seller', 'refuse', { because: 'already-shipped', ...parcel })).toMatchObject({
      code: 'payment-not-in',
      rule: 'M3',
    })
    story.by('provider', 'confirm-capture').by('seller', 'refuse', { because: 'already-shipped', ...parcel })
    expect(story.status).toBe('shipped')
  })

  test('M3 only the provider says what became of the money', () => {
    for (const by of ['buyer', 'seller', 'mediator', 'carrier', 'clock'] as const)
      expect(aPaidOrder().passes('PT24H').refusal(by, 'confirm-capture')).toMatchObject({
        code: 'not-your-move',
        who: ['provider'],
      })
  })
})

test('F5 an order waits for payment, is verified, awaits shipment', () => {
  expect(anOrder().status).toBe('awaiting-payment')
  expect(aPaidOrder().status).toBe('payment-being-verified')
  expect(anOrderToShip().status).toBe('awaiting-shipment')
  expect(aRequestedOrder().badges).toEqual(['cancellation-requested'])
})
