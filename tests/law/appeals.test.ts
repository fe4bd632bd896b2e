import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import type { Order } from '@/lib/law/order'
import { isFaultOpen } from '@/lib/law/rules/appeal'
import { aDeliveredOrder, aDisputedOrder, anOrderToShip, at, expectOpen, houseWith, lines } from './fixtures'

const claim = { reason: 'defective', story: 'It hums.', wanted: minor(1500) }
const ruled = (amount: number, setting = {}) =>
  aDisputedOrder(setting)
    .by('buyer', 'escalate')
    .by('mediator', 'rule', { amount: minor(amount), fault: 'seller', reasoning: 'So I see it.' })

describe('appealing', () => {
  test('D3 a buyer who appeals can get more, once', () => {
    const story = ruled(500)
    expectOpen(story, 'buyer', 'appeal', '2026-03-10T10:00:00Z')
    story.by('buyer', 'appeal', { story: 'Look at the second recording.' })
    expect(story.badges).toContain('appealed')
    expect(story.news).toContain('mediator: dispute-appealed')
    expect(
      story.refusal('mediator', 'rule-appeal', { amount: minor(1001), pardon: false, reasoning: 'Yes.' }),
    ).toMatchObject({
      code: 'amount-too-high',
      limit: 1000,
    })
    story.by('mediator', 'rule-appeal', { amount: minor(1000), pardon: false, reasoning: 'You are right.' })
    expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'appeal-ruled', amount: 1500 })
    expect(story.refunds).toEqual(['card 400 sent', 'wallet 100 sent', 'card 800 sent', 'wallet 200 sent'])
    expect(story.status).toBe('cancelled')
    expect(story.refusal('buyer', 'appeal', { story: 'Again.' })).toMatchObject({ code: 'not-ruled' })
  })

  const rest = (pardon: boolean) => ({ amount: minor(1000), pardon, reasoning: 'Seen again.' })

  test('P1 D3 everything back on appeal is at the fault that was ruled: the points come once, and can be contested', () => {
    const story = ruled(500).by('buyer', 'appeal', { story: 'More.' })
    expect(story.points).toBe(0)
    expect(story.preview('mediator', 'rule-appeal', rest(false)).effect.points).toBe(2)
    story.by('mediator', 'rule-appeal', rest(false))
    expect(story.order.cancellation).toMatchObject({ state: 'cancelled', because: 'dispute-ruled', fault: 'seller' })
    expect(story.order.dispute).toMatchObject({ how: 'appeal-ruled', fault: 'seller' })
    expect(story.points).toBe(2)
    expect(story.refusal('seller', 'appeal', { story: 'No.' })).toMatchObject({ code: 'not-ruled' })
    story
      .by('seller', 'contest', { story: 'It left here whole.' })
      .by('mediator', 'review-contest', { struck: true, reasoning: 'So it did.' })
    expect(story.points).toBe(0)
  })

  const noFault = { amount: minor(500), fault: 'nobody', reasoning: 'So I see it.' } as const
  const unfound = () => aDisputedOrder().by('buyer', 'escalate').by('mediator', 'rule', noFault)

  test('P1 D3 an appeal finds a fault the first ruling did not, or not the one it did', () => {
    for (const [story, fault, points] of [
      [unfound(), 'seller', 2],
      [ruled(500), 'nobody', 0],
    ] as const) {
      story.by('buyer', 'appeal', { story: 'More.' }).by('mediator', 'rule-appeal', { ...rest(false), fault })
      expect(story.order.cancellation).toMatchObject({ state: 'cancelled', fault })
      expect(story.order.dispute).toMatchObject({ how: 'appeal-ruled', fault })
      expect(story.points).toBe(points)
    }
  })

  test('P1 D3 it matters whose fault an appeal finds exactly where that comes to another end', () => {
    const all = { amount: minor(1500), fault: 'seller', reasoning: 'Send it back.', withReturn: true } as const
    const goodsFirst = aDisputedOrder().by('buyer', 'escalate').by('mediator', 'rule', all)
    for (const [side, story, open] of [
      ['buyer', unfound(), true],
      ['buyer', ruled(500), true],
      ['seller', ruled(1500), false],
    ] as const) {
      story.by(side, 'appeal', { story: 'Look again.' })
      const amount = minor(open ? 1000 : 0)
      const [seller, nobody] = (['seller', 'nobody'] as const).map(
        (fault) =>
          story.preview('mediator', 'rule-appeal', { amount, pardon: false, fault, reasoning: 'Seen again.' }).effect,
      )
      expect(seller?.points !== nobody?.points).toBe(open)
      expect(isFaultOpen(story.order)).toBe(open)
    }
    expect(isFaultOpen(goodsFirst.order)).toBe(true)
  })

  test('P1 D3 C13 points of a part are taken off by themselves, and what is found now adds its own', () => {
    // Half was cancelled because it was broken; nobody is found at fault for the rest, at first.
    const story = anOrderToShip({ lines: lines([1, 700], [1, 800]) })
      .by('buyer', 'request', { reason: 'defective', parts: [{ line: 1, quantity: 1 }] })
      .by('seller', 'accept')
      .by('seller', 'ship', { carrier: 'Post', tracking: 'T1' })
      .by('carrier', 'deliver', { tracking: 'T1' })
      .by('buyer', 'open-dispute', { ...claim, wanted: minor(800) })
      .by('buyer', 'escalate')
      .by('mediator', 'rule', { amount: minor(300), fault: 'nobody', reasoning: 'So I see it.' })
      .by('seller', 'appeal', { story: 'Nothing was broken.' })
    expect(story.points).toBe(2)
    const verdict = { amount: minor(500), pardon: true, fault: 'seller', reasoning: 'The second one was.' } as const
    expect(story.preview('mediator', 'rule-appeal', verdict).effect).toMatchObject({ points: 0, struck: 2 })
    story.by('mediator', 'rule-appeal', verdict)
    expect(story.order.mark).toMatchObject({ state: 'marked', points: 2 })
    expect(story.points).toBe(2)
  })

  test('P1 D3 no points where the first ruling found nobody at fault, nor where the second clears the seller', () => {
    const first = unfound()
    first.by('buyer', 'appeal', { story: 'More.' }).by('mediator', 'rule-appeal', rest(false))
    const second = ruled(500).by('buyer', 'appeal', { story: 'More.' }).by('mediator', 'rule-appeal', rest(true))
    for (const story of [first, second]) {
      expect(story.order.cancellation).toMatchObject({ state: 'cancelled', fault: 'nobody' })
      expect(story.order.mark).toEqual({ state: 'clean' })
      expect(story.points).toBe(0)
    }
  })

  test('P1 D3 a part more on appeal cancels nothing and adds no points', () => {
    for (const amount of [0, 999]) {
      const story = ruled(500).by('buyer', 'appeal', { story: 'More.' })
      story.by('mediator', 'rule-appeal', { amount: minor(amount), pardon: false, reasoning: 'Seen again.' })
      expect([story.status, story.points]).toEqual(['delivered', 0])
    }
  })

  test('P1 D3 a fault that was ruled before it was kept reads as nobody’s', () => {
    const story = ruled(500).by('buyer', 'appeal', { story: 'More.' })
    const { fault: _, ...before } = story.order.dispute as Extract<Order['dispute'], { state: 'appealed' }>
    story.order = { ...story.order, dispute: before }
    story.by('mediator', 'rule-appeal', rest(false))
    expect(story.order.cancellation).toMatchObject({ state: 'cancelled', fault: 'nobody' })
    expect(story.order.dispute).not.toHaveProperty('fault')
  })

  test('P1 D3 D6 who is cleared on appeal gets no points once the goods are back', () => {
    const goodsBack = { amount: minor(1000), fault: 'seller', reasoning: 'Send it back.', withReturn: true } as const
    const points = (verdict: { pardon: boolean; fault?: 'nobody' | 'seller' }) =>
      aDisputedOrder()
        .by('buyer', 'escalate')
        .by('mediator', 'rule', goodsBack)
        .by('buyer', 'appeal', { story: 'More.' })
        .by('mediator', 'rule-appeal', { amount: minor(500), ...verdict, reasoning: 'Seen again.' })
        .by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' })
        .by('seller', 'confirm-return').points
    expect([points({ pardon: false }), points({ pardon: true })]).toEqual([2, 0])
    expect(points({ pardon: false, fault: 'nobody' })).toBe(0)
  })

  test('D3 M3 D6 what is promised for goods that are to come back is not given again', () => {
    const goodsBack = { amount: minor(1000), fault: 'nobody', reasoning: 'Send it back.', withReturn: true } as const
    const story = aDisputedOrder().by('buyer', 'escalate').by('mediator', 'rule', goodsBack)
    story.by('buyer', 'appeal', { story: 'More.' })
    const more = (amount: number) => ({ amount: minor(amount), pardon: false, reasoning: 'Seen again.' })
    expect(story.refusal('mediator', 'rule-appeal', more(501))).toMatchObject({ code: 'amount-too-high', limit: 500 })
    story.by('mediator', 'rule-appeal', more(500))
    expect(story.order.dispute).toMatchObject({ how: 'appeal-ruled', amount: 1500 })
    story.by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' }).by('seller', 'confirm-return')
    expect(story.refunds).toEqual(['card 400 sent', 'wallet 100 sent', 'card 800 sent', 'wallet 200 sent'])
  })

  test('D3 M3 nothing to appeal for where all is promised already', () => {
    const all = { amount: minor(1500), fault: 'nobody', reasoning: 'Send it back.', withReturn: true } as const
    const story = aDisputedOrder().by('buyer', 'escalate').by('mediator', 'rule', all)
    expect(story.refusal('buyer', 'appeal', { story: 'More.' })).toMatchObject({ code: 'nothing-left-to-refund' })
  })

  test('D3 P1 a seller appeals against the mark, and the money stays with the buyer', () => {
    const story = ruled(1500)
    expect(story.points).toBe(2)
    story.by('seller', 'appeal', { story: 'It left here whole.' })
    story.by('mediator', 'rule-appeal', { amount: minor(0), pardon: true, reasoning: 'The carrier broke it.' })
    expect(story.points).toBe(0)
    expect(story.order.mark).toMatchObject({ state: 'reviewed', struck: true })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('D3 there is something to appeal for, or no appeal', () => {
    expect(ruled(1500).refusal('buyer', 'appeal', { story: 'More.' })).toMatchObject({ code: 'nothing-left-to-refund' })
    expect(ruled(500).refusal('seller', 'appeal', { story: 'Less.' })).toMatchObject({ code: 'not-sellers-fault' })
    expect(ruled(500).refusal('buyer', 'appeal', { story: ' ' })).toMatchObject({ code: 'text-needed' })
  })

  test('D3 T1 an appeal nobody ruled on leaves the ruling as it is', () => {
    const story = ruled(500).by('buyer', 'appeal', { story: 'More.' }).passes('P14D')
    expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'appeal-ruled', amount: 500 })
    expect(story.refunds.length).toBe(2)
  })

  test('D3 T2 until the policy’s time is over, and not where it knows no appeal', () => {
    const late = ruled(500).at('2026-03-10T10:00:00Z')
    expect(late.refusal('buyer', 'appeal', { story: 'More.' })).toMatchObject({ code: 'too-late' })
    const final = ruled(500, { policy: houseWith({ 'dispute.appealWithin': null }) })
    expect(final.refusal('buyer', 'appeal', { story: 'More.' })).toMatchObject({
      code: 'not-in-this-policy',
      rule: 'D3',
    })
  })

  test('D3 the order does not finish while the ruling can be appealed, nor while it is', () => {
    const policy = houseWith({ 'shipping.finishAfter': 'P1D' })
    const story = ruled(500, { policy })
    expect(story.justBefore('2026-03-10T10:00:00Z').status).toBe('delivered')
    story.by('buyer', 'appeal', { story: 'More.' })
    expect(story.passes('P7D').status).toBe('delivered')
    expect(story.at('2026-03-25T10:00:00Z').status).toBe('finished')
  })

  test('D3 what the two agreed on is not appealed', () => {
    const story = aDisputedOrder()
      .by('seller', 'propose', { amount: minor(500) })
      .by('buyer', 'accept-proposal', { number: 1 })
    expect(story.refusal('buyer', 'appeal', { story: 'More.' })).toMatchObject({ code: 'not-ruled' })
  })
})

describe('without a mediator', () => {
  test('D3 a policy without mediation ends a dispute nobody agreed on by itself', () => {
    for (const [value, refunds] of [
      ['refund', 2],
      ['no-refund', 0],
    ] as const) {
      const story = aDisputedOrder({ policy: houseWith({ 'dispute.withoutAgreement': value }) })
      expect(story.refusal('buyer', 'escalate')).toMatchObject({ code: 'no-mediation', rule: 'D3' })
      story.at('2026-03-10T10:00:00Z')
      expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'no-agreement' })
      expect(story.refunds).toHaveLength(refunds)
    }
  })

  test('D1 a policy says what opens the way to a dispute', () => {
    const shipped = aDeliveredOrder({ policy: houseWith({ 'dispute.afterShipping': false }) })
    expect(shipped.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'nothing-to-dispute' })
    const refused = anOrderToShip({ policy: houseWith({ 'dispute.afterRefusal': false }) })
      .by('buyer', 'request', { reason: 'changed-mind' })
      .by('seller', 'refuse', { because: 'unwilling' })
    expect(refused.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'nothing-to-dispute' })
  })
})

describe('protection', () => {
  const nothing = { amount: minor(0) }

  test('D4 a dispute is closed for nothing only when both sides have extended protection', () => {
    const story = aDisputedOrder()
    expect(story.refusal('seller', 'propose', nothing)).toMatchObject({ code: 'protection-needed', rule: 'D4' })
    story.by('seller', 'extend-protection')
    expect(story.order.protection).toMatchObject({ state: 'offered', by: 'seller' })
    expect(story.refusal('seller', 'extend-protection')).toMatchObject({ code: 'already-extended' })
    expect(story.refusal('seller', 'propose', nothing)).toMatchObject({ code: 'protection-needed' })
    story
      .by('buyer', 'extend-protection')
      .by('seller', 'propose', nothing)
      .by('buyer', 'accept-proposal', { number: 1 })
    expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'agreed', amount: 0 })
    expect(story.refunds).toEqual([])
    expect(story.order.shares.length).toBe(2)
  })

  test('D4 extended protection lets the order finish later', () => {
    const story = aDeliveredOrder().by('buyer', 'extend-protection').by('seller', 'extend-protection')
    expect(story.at('2026-03-18T10:00:00Z').status).toBe('delivered')
    expect(story.at('2026-04-02T10:00:00Z').status).toBe('finished')
    expect(story.order.fulfilment).toMatchObject({ finishedAt: at('2026-04-02T10:00:00Z') })
  })

  test('D4 not before it is shipped, and not where the policy knows no extension', () => {
    expect(anOrderToShip().refusal('buyer', 'extend-protection')).toMatchObject({ code: 'not-shipped', rule: 'D4' })
    const never = aDeliveredOrder({ policy: houseWith({ 'shipping.protectionExtendsBy': null }) })
    expect(never.refusal('buyer', 'extend-protection')).toMatchObject({ code: 'not-in-this-policy' })
  })
})
