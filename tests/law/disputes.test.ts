import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import {
  aDeliveredOrder,
  aDisputedOrder,
  anOrderToShip,
  aPaidOrder,
  aRefusedOrder,
  aRequestedOrder,
  aShippedOrder,
  at,
  expectOpen,
  houseWith,
} from './fixtures'

const claim = { reason: 'defective', story: 'It hums.', wanted: minor(1500) }
const ruling = { fault: 'seller', reasoning: 'The recording shows it.' } as const

describe('opening', () => {
  test('D1 after a refusal, after shipping, after delivery', () => {
    for (const story of [aRefusedOrder(), aShippedOrder(), aDeliveredOrder()])
      expect(story.by('buyer', 'open-dispute', claim).badges).toContain('in-dispute')
  })

  test('D1 C8 after a request that nobody answered in time, as after a refusal', () => {
    const lapses = { 'request.silence': 'lapses' }
    const story = (knobs = {}) => aRequestedOrder({ policy: houseWith({ ...lapses, ...knobs }) })
    const late = story().justBefore('2026-03-17T10:00:00Z')
    expect(late.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'nothing-to-dispute', rule: 'D1' })
    expectOpen(late.at('2026-03-17T10:00:00Z'), 'buyer', 'open-dispute', '2026-03-26T10:00:00Z')
    late.by('buyer', 'open-dispute', claim)
    // It was no refusal: the platform does not step in (C9), and the seller still has to ship (C10).
    late.at('2026-03-20T10:00:00Z')
    expect([late.status, ...late.badges]).toEqual(['awaiting-shipment', 'in-dispute'])
    expect(late.at('2026-03-26T10:00:00Z').order.cancellation).toMatchObject({ because: 'not-shipped-in-time' })
    for (const knobs of [{ 'request.reviewedBy': 'platform' }, { 'request.reviewedBy': 'either' }])
      expectOpen(story(knobs).at('2026-03-17T10:00:00Z'), 'buyer', 'open-dispute', '2026-03-26T10:00:00Z')
    const never = story({ 'dispute.afterRefusal': false }).at('2026-03-17T10:00:00Z')
    expect(never.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'nothing-to-dispute' })
  })

  test('D1 C14 also of what is shipped, where shipping alone opens no dispute', () => {
    const policy = houseWith({ 'dispute.afterShipping': false })
    const story = aShippedOrder({ policy }).by('buyer', 'request', { reason: 'other', note: 'I moved.' })
    story.at('2026-03-17T10:00:00Z').by('buyer', 'open-dispute', claim)
    expect(story.badges).toContain('in-dispute')
  })

  test('D1 C8 what the two agreed on settles that nobody answered', () => {
    const story = aRequestedOrder({ policy: houseWith({ 'request.silence': 'lapses' }) }).at('2026-03-17T10:00:00Z')
    story
      .by('buyer', 'open-dispute', claim)
      .by('seller', 'propose', { amount: minor(100) })
      .by('buyer', 'accept-proposal', { number: 1 })
    expect(story.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'nothing-to-dispute' })
  })

  test('D1 not before the seller refused or shipped', () => {
    for (const story of [aPaidOrder(), anOrderToShip(), aRequestedOrder()])
      expect(story.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'nothing-to-dispute', rule: 'D1' })
  })

  test('D1 not while another answer is pending', () => {
    const story = aShippedOrder().by('buyer', 'request', { reason: 'other', note: 'I moved.' })
    expect(story.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'request-pending', rule: 'C16' })
  })

  test('D1 T2 until the order finishes', () => {
    const story = aDeliveredOrder().justBefore('2026-03-18T10:00:00Z')
    expectOpen(story, 'buyer', 'open-dispute', '2026-03-18T10:00:00Z')
    expect(story.at('2026-03-18T10:00:00Z').refusal('buyer', 'open-dispute', claim)).toMatchObject({
      code: 'nothing-to-dispute',
    })
  })

  test('D1 not over a payment that may still fail', () => {
    const policy = houseWith({ 'payment.cancelWhileVerifying': false, 'request.opens': { afterPayment: 'PT0S' } })
    const story = aPaidOrder({ policy }).by('buyer', 'request', { reason: 'changed-mind' })
    story.by('seller', 'refuse', { because: 'unwilling' })
    expect(story.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'not-paid' })
    expect(story.passes('PT24H').by('buyer', 'open-dispute', claim).badges).toContain('in-dispute')
  })

  test('D1 with a story, and for no more than was paid', () => {
    const story = aDeliveredOrder()
    expect(story.refusal('buyer', 'open-dispute', { ...claim, story: ' ' })).toMatchObject({ code: 'text-needed' })
    expect(story.refusal('buyer', 'open-dispute', { ...claim, reason: '' })).toMatchObject({ code: 'unknown-reason' })
    expect(story.refusal('buyer', 'open-dispute', { ...claim, wanted: minor(1501) })).toMatchObject({
      code: 'amount-too-high',
      rule: 'M3',
      limit: 1500,
    })
    expect(story.refusal('buyer', 'open-dispute', { ...claim, wanted: minor(0) })).toMatchObject({
      code: 'amount-too-low',
      rule: 'D1',
    })
  })

  test('D1 as often as the policy says', () => {
    const story = aDisputedOrder({ policy: houseWith({ 'dispute.perOrder': 1 }) }).by('buyer', 'escalate')
    story.by('mediator', 'rule', { ...ruling, amount: minor(0) })
    expect(story.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'no-disputes-left' })
    const never = aDeliveredOrder({ policy: houseWith({ 'dispute.perOrder': 0 }) })
    expect(never.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'no-disputes-left' })
  })
})

describe('negotiating', () => {
  test('D2 accepting the other side’s proposal ends it on those terms, and the order goes on', () => {
    const story = aDisputedOrder()
      .by('seller', 'propose', { amount: minor(500) })
      .by('buyer', 'accept-proposal', { number: 1 })
    expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'agreed', amount: 500 })
    expect(story.refunds).toEqual(['card 400 sent', 'wallet 100 sent'])
    expect(story.status).toBe('delivered')
    expect(story.points).toBe(0)
  })

  test('D2 agreeing on everything ends the order', () => {
    const story = aDisputedOrder()
      .by('buyer', 'propose', { amount: minor(1500) })
      .by('seller', 'accept-proposal', { number: 1 })
    expect(story.status).toBe('cancelled')
    expect(story.order.cancellation).toMatchObject({ because: 'dispute-agreed', fault: 'nobody' })
    expect(story.order.dispute).toMatchObject({ how: 'agreed', amount: 1500 })
  })

  test('D2 nobody accepts their own proposal', () => {
    const story = aDisputedOrder().by('seller', 'propose', { amount: minor(500) })
    expect(story.option('seller', 'accept-proposal')).toMatchObject({
      open: false,
      refusal: { code: 'no-such-proposal' },
    })
    story.by('buyer', 'propose', { amount: minor(900) })
    expect(story.refusal('seller', 'accept-proposal', { number: 1 })).toMatchObject({
      code: 'own-proposal',
      rule: 'D2',
    })
    expect(story.refusal('buyer', 'accept-proposal', { number: 2 })).toMatchObject({ code: 'own-proposal', rule: 'D2' })
  })

  test('D2 a newer proposal replaces the older one of the same side, which stays visible', () => {
    const story = aDisputedOrder()
      .by('seller', 'propose', { amount: minor(100) })
      .by('seller', 'propose', { amount: minor(500) })
    expect(story.refusal('buyer', 'accept-proposal', { number: 1 })).toMatchObject({ code: 'no-such-proposal' })
    story.by('buyer', 'accept-proposal', { number: 2 })
    expect(story.order.dispute).toMatchObject({
      proposals: [
        { amount: 100, state: 'replaced' },
        { amount: 500, state: 'accepted' },
      ],
    })
  })

  test('D2 each side has its own number of proposals', () => {
    const story = aDisputedOrder({ policy: houseWith({ 'dispute.proposalsEach': 1 }) }).by('seller', 'propose', {
      amount: minor(100),
    })
    expect(story.refusal('seller', 'propose', { amount: minor(200) })).toMatchObject({ code: 'no-proposals-left' })
    expect(story.option('seller', 'propose')).toMatchObject({ open: false })
    expect(story.option('buyer', 'propose')).toMatchObject({ open: true })
  })

  test('D2 only the whole, where the policy knows no partial refunds', () => {
    const policy = houseWith({ 'dispute.partialRefunds': false })
    const story = aDisputedOrder({ policy })
    expect(story.refusal('seller', 'propose', { amount: minor(500) })).toMatchObject({ code: 'partial-not-allowed' })
    story.by('seller', 'propose', { amount: minor(1500) }).by('buyer', 'escalate')
    expect(story.refusal('mediator', 'rule', { ...ruling, amount: minor(500) })).toMatchObject({
      code: 'partial-not-allowed',
    })
  })

  test('D4 a proposal of nothing is refused, from either side', () => {
    for (const by of ['buyer', 'seller'] as const)
      expect(aDisputedOrder().refusal(by, 'propose', { amount: minor(0) })).toEqual({
        code: 'protection-needed',
        rule: 'D4',
      })
  })

  test('M3 nobody proposes more than is left', () => {
    expect(aDisputedOrder().refusal('seller', 'propose', { amount: minor(1501) })).toMatchObject({
      code: 'amount-too-high',
      limit: 1500,
    })
  })
})

describe('the mediator', () => {
  test('D3 T2 steps in by itself after a week to the millisecond', () => {
    const story = aDisputedOrder().justBefore('2026-03-10T10:00:00Z')
    expect(story.badges).toContain('in-dispute')
    expect(story.refusal('mediator', 'rule', { ...ruling, amount: minor(500) })).toMatchObject({
      code: 'not-in-this-state',
      rule: 'D3',
    })
    story.at('2026-03-10T10:00:00Z')
    expect(story.badges).toContain('with-mediator')
    expect(story.news).toContain('mediator: dispute-escalated')
    expectOpen(story, 'mediator', 'rule', '2026-03-24T10:00:00Z')
  })

  test.each(['buyer', 'seller'] as const)('D3 or when the %s asks', (by) => {
    expect(aDisputedOrder().by(by, 'escalate').badges).toContain('with-mediator')
  })

  test('D3 rules for a part: the order goes on, and the rest is still the buyer’s to claim', () => {
    const story = aDisputedOrder()
      .by('buyer', 'escalate')
      .by('mediator', 'rule', { ...ruling, amount: minor(500) })
    expect(story.order.dispute).toMatchObject({ how: 'ruled', amount: 500, reasoning: 'The recording shows it.' })
    expect(story.badges).toEqual(['dispute-closed', 'refund-sent'])
    expect(story.status).toBe('delivered')
    expect(story.refusal('buyer', 'open-dispute', { ...claim, wanted: minor(1001) })).toMatchObject({
      code: 'amount-too-high',
      limit: 1000,
    })
  })

  test('D3 C6 rules for the whole: the order is over, and the fault is where the mediator sees it', () => {
    const story = aDisputedOrder()
      .by('seller', 'escalate')
      .by('mediator', 'rule', { ...ruling, amount: minor(1500) })
    expect(story.order.cancellation).toMatchObject({ by: 'mediator', because: 'dispute-ruled', fault: 'seller' })
    expect(story.points).toBe(2)
  })

  test('P1 a part given back is no cancellation, and marks nobody', () => {
    const story = aDisputedOrder()
      .by('buyer', 'escalate')
      .by('mediator', 'rule', { ...ruling, amount: minor(500) })
    expect(story.points).toBe(0)
  })

  test('D3 rules with a reason, within what was paid', () => {
    const story = aDisputedOrder().by('buyer', 'escalate')
    expect(story.refusal('mediator', 'rule', { ...ruling, amount: minor(0), reasoning: ' ' })).toMatchObject({
      code: 'text-needed',
    })
    expect(story.refusal('mediator', 'rule', { ...ruling, amount: minor(1501) })).toMatchObject({
      code: 'amount-too-high',
      limit: 1500,
    })
    expect(story.refusal('mediator', 'rule', { ...ruling, amount: minor(-1) })).toMatchObject({
      code: 'amount-too-low',
      limit: 0,
    })
    for (const by of ['buyer', 'seller'] as const)
      expect(story.refusal(by, 'rule', { ...ruling, amount: minor(1500) })).toMatchObject({
        code: 'not-your-move',
        who: ['mediator'],
      })
  })

  test('D2 D3 the two may still agree meanwhile', () => {
    const story = aDisputedOrder()
      .by('buyer', 'escalate')
      .by('seller', 'propose', { amount: minor(700) })
    expect(story.by('buyer', 'accept-proposal', { number: 1 }).order.dispute).toMatchObject({
      how: 'agreed',
      amount: 700,
    })
  })

  test('T1 D3 a mediator who stays silent for two weeks gives the buyer everything back', () => {
    const story = aDisputedOrder().justBefore('2026-03-24T10:00:00Z')
    expect(story.status).toBe('delivered')
    story.at('2026-03-24T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ by: 'clock', because: 'mediator-silent', fault: 'nobody' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('T1 D3 and of a claim to a part that part, and the order goes on', () => {
    const story = aDeliveredOrder().by('buyer', 'open-dispute', { ...claim, wanted: minor(200) })
    story.at('2026-03-24T10:00:00Z')
    expect(story.order.dispute).toMatchObject({ how: 'mediator-silent', amount: 200 })
    expect(story.refunds).toEqual(['card 160 sent', 'wallet 40 sent'])
    expect(story.order.cancellation.state).toBe('none')
  })

  test('T1 D3 where a policy knows no part of it, everything', () => {
    const policy = houseWith({ 'dispute.partialRefunds': false })
    const story = aDeliveredOrder({ policy }).by('buyer', 'open-dispute', { ...claim, wanted: minor(200) })
    expect(story.at('2026-03-24T10:00:00Z').refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('D3 without mediation, too: what was asked for and no more', () => {
    const policy = houseWith({ 'dispute.withoutAgreement': 'refund' })
    const story = aDeliveredOrder({ policy }).by('buyer', 'open-dispute', { ...claim, wanted: minor(200) })
    story.at('2026-03-24T10:00:00Z')
    expect(story.order.dispute).toMatchObject({ how: 'no-agreement', amount: 200 })
  })

  test('T1 D3 or nothing, as the policy has it, and the order ends as it would have', () => {
    const story = aDisputedOrder({ policy: houseWith({ 'dispute.mediatorSilence': 'no-refund' }) })
    expect(story.justBefore('2026-03-24T10:00:00Z').status).toBe('delivered')
    story.at('2026-03-24T10:00:00Z')
    expect(story.order.dispute).toMatchObject({ how: 'mediator-silent', amount: 0 })
    expect(story.status).toBe('finished')
  })
})

describe('beside the order', () => {
  test('D1 an order in dispute does not finish, nor is its parcel given up', () => {
    expect(aDisputedOrder().at('2026-03-18T10:00:00Z').status).toBe('delivered')
    const story = aShippedOrder().at('2026-05-01T10:00:00Z').by('buyer', 'open-dispute', claim)
    expect(story.at('2026-05-02T10:00:00Z').status).toBe('shipped')
  })

  test('D3 a ruling on the way is not undone by the wait it held up: the carrier has its time anew', () => {
    const story = aShippedOrder().at('2026-05-01T10:00:00Z').by('buyer', 'open-dispute', claim).by('buyer', 'escalate')
    story.at('2026-05-05T10:00:00Z').by('mediator', 'rule', { ...ruling, amount: minor(0) })
    expect(story.justBefore('2026-07-04T10:00:00Z').status).toBe('shipped')
    expect(story.at('2026-07-04T10:00:00Z').order.cancellation).toMatchObject({ because: 'not-delivered' })
  })

  test('C9 D1 the platform still steps in while they quarrel over a refusal', () => {
    const story = aRefusedOrder().by('buyer', 'open-dispute', claim).at('2026-03-06T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ because: 'seller-refused' })
    expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'order-cancelled' })
  })

  test('C9 D2 once they have agreed, it does not', () => {
    const story = aRefusedOrder()
      .by('buyer', 'open-dispute', claim)
      .by('seller', 'propose', { amount: minor(300) })
    story.by('buyer', 'accept-proposal', { number: 1 }).at('2026-03-06T10:00:00Z')
    expect(story.status).toBe('awaiting-shipment')
    expect(story.order.cancellation.state).toBe('none')
    expect(at('2026-03-12T10:00:00Z')).toBe((story.order.fulfilment as { shipBy: number }).shipBy)
  })
})
