import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import { aDeliveredOrder, aDisputedOrder, anOrderToShip, aRefusedOrder, aShippedOrder, at, houseWith } from './fixtures'

const claim = { reason: 'defective', story: 'It hums.', wanted: minor(1500) }
const label = { carrier: 'Post', tracking: 'R1' }
const agreed = (amount = 1500, setting = {}) =>
  aDisputedOrder(setting)
    .by('seller', 'propose', { amount: minor(amount), withReturn: true })
    .by('buyer', 'accept-proposal', { number: 1 })

describe('goods back first', () => {
  test('D5 D6 the refund waits until the seller has confirmed that the goods are back', () => {
    const story = agreed()
    expect(story.refunds).toEqual([])
    expect(story.order.returning).toMatchObject({ state: 'awaited', sendBy: at('2026-03-13T10:00:00Z') })
    expect(story.status).toBe('delivered')
    story.by('buyer', 'send-back', label)
    expect(story.order.returning).toMatchObject({
      state: 'sent',
      tracking: 'R1',
      confirmBy: at('2026-03-18T10:00:00Z'),
    })
    story.by('seller', 'confirm-return')
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.order.cancellation).toMatchObject({ because: 'dispute-agreed' })
  })

  test('D6 a buyer who does not send them back in time gets nothing, and the order goes on', () => {
    const story = agreed().at('2026-03-13T10:00:00Z')
    expect(story.order.returning).toMatchObject({ state: 'done', how: 'not-sent' })
    expect(story.refunds).toEqual([])
    expect(story.at('2026-03-18T10:00:00Z').status).toBe('finished')
  })

  test('D6 S4 T1 the time to send goods back begins when the carrier has delivered them', () => {
    const settled = (setting = {}) =>
      aShippedOrder(setting)
        .by('buyer', 'open-dispute', claim)
        .by('seller', 'propose', { amount: minor(1500), withReturn: true })
        .by('buyer', 'accept-proposal', { number: 1 })
    const story = settled().at('2026-04-07T10:00:00Z').by('carrier', 'deliver', { tracking: 'T1' })
    expect(story.justBefore('2026-04-17T10:00:00Z').order.returning).toMatchObject({ state: 'awaited' })
    expect(story.at('2026-04-17T10:00:00Z').order.returning).toMatchObject({ state: 'done', how: 'not-sent' })
    // Sent back before it was delivered, as by whoever does not take a parcel in.
    expect(settled().by('buyer', 'send-back', label).by('seller', 'confirm-return').status).toBe('cancelled')
  })

  test('D6 S4 T1 what never arrives is lost, and nobody waits for it to come back', () => {
    const story = aShippedOrder().by('buyer', 'open-dispute', claim).by('buyer', 'escalate')
    story.by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'A part.', withReturn: true })
    expect(story.justBefore('2026-05-02T10:00:00Z').order.returning).toMatchObject({ state: 'awaited' })
    story.at('2026-05-02T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ because: 'not-delivered' })
    expect(story.order.returning).toMatchObject({ state: 'done', how: 'order-cancelled' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('D6 T1 a seller who stays silent has confirmed', () => {
    const story = agreed(500).by('buyer', 'send-back', label).at('2026-03-18T10:00:00Z')
    expect(story.order.returning).toMatchObject({ state: 'done', how: 'assumed' })
    expect(story.refunds).toEqual(['card 400 sent', 'wallet 100 sent'])
  })

  test('D6 the order does not finish while goods are on their way back', () => {
    const story = agreed(500).at('2026-03-10T10:00:00Z').by('buyer', 'send-back', label)
    // Fifteen days after delivery it would have finished.
    expect(story.justBefore('2026-03-25T10:00:00Z').status).toBe('delivered')
    expect(story.refusal('buyer', 'open-dispute', { ...claim, wanted: minor(1) })).toMatchObject({
      code: 'return-under-way',
      rule: 'D6',
    })
    expect(story.at('2026-03-25T10:00:00Z').status).toBe('finished')
    expect(story.refunds).toEqual(['card 400 sent', 'wallet 100 sent'])
  })

  test('D6 a seller may do without the goods', () => {
    expect(agreed(500).by('seller', 'confirm-return').refunds).toEqual(['card 400 sent', 'wallet 100 sent'])
  })

  test('D6 D3 a seller who questions what came back leaves it to a mediator', () => {
    const story = agreed().by('buyer', 'send-back', label)
    expect(story.refusal('seller', 'question-return', { story: '' })).toMatchObject({ code: 'text-needed' })
    story.by('seller', 'question-return', { story: 'An empty box.' })
    expect(story.order).toMatchObject({ dispute: { state: 'with-mediator' }, returning: { state: 'questioned' } })
    expect(story.news).toContain('mediator: return-questioned')
    story.by('mediator', 'rule', { amount: minor(700), fault: 'nobody', reasoning: 'Half of it was there.' })
    expect(story.order.returning).toMatchObject({ state: 'done', how: 'ruled' })
    expect(story.refunds).toEqual(['card 560 sent', 'wallet 140 sent'])
  })

  test('D6 T1 without a ruling on it, what had been settled goes back, and no more', () => {
    const story = agreed(700).by('buyer', 'send-back', label).by('seller', 'question-return', { story: 'Empty.' })
    story.passes('P15D')
    expect(story.order.dispute).toMatchObject({ how: 'mediator-silent', amount: 700 })
    expect(story.refunds).toEqual(['card 560 sent', 'wallet 140 sent'])
  })

  test('D6 without mediation a return is confirmed or counts as confirmed', () => {
    const policy = houseWith({ 'dispute.withoutAgreement': 'no-refund' })
    const story = agreed(1500, { policy }).by('buyer', 'send-back', label)
    expect(story.refusal('seller', 'question-return', { story: 'Empty.' })).toMatchObject({ code: 'no-mediation' })
  })

  test('D6 what was never shipped cannot come back', () => {
    const story = aRefusedOrder().by('buyer', 'open-dispute', claim)
    expect(story.refusal('seller', 'propose', { amount: minor(1500), withReturn: true })).toMatchObject({
      code: 'not-shipped',
      rule: 'D6',
    })
  })

  test('D5 a policy that pays before the goods are back does', () => {
    const policy = houseWith({ 'refund.beforeGoodsBack': true })
    expect(agreed(1500, { policy }).refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('D5 a mediator may rule with a return, whatever the policy pays before, or have it paid at once', () => {
    const ruling = { amount: minor(1500), fault: 'seller', reasoning: 'It is broken.' } as const
    for (const policy of [houseWith({}), houseWith({ 'refund.beforeGoodsBack': true })]) {
      const waits = aDisputedOrder({ policy })
        .by('buyer', 'escalate')
        .by('mediator', 'rule', { ...ruling, withReturn: true })
      expect(waits.order.returning.state).toBe('awaited')
      expect(waits.refunds).toEqual([])
      waits.by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' }).by('seller', 'confirm-return')
      expect(waits.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    }
    const pays = aDisputedOrder()
      .by('buyer', 'escalate')
      .by('mediator', 'rule', { ...ruling, withReturn: true, atOnce: true })
    expect(pays.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(pays.points).toBe(2)
  })
})

describe('a return under appeal', () => {
  const appealed = () =>
    aDisputedOrder()
      .by('buyer', 'escalate')
      .by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'Part of it.', withReturn: true })
      .by('buyer', 'send-back', label)
      .by('buyer', 'appeal', { story: 'All of it.' })

  test('D6 D3 the seller neither questions it nor is taken at their silence before the appeal is over', () => {
    const story = appealed()
    expect(story.refusal('seller', 'question-return', { story: 'Empty.' })).toMatchObject({ code: 'dispute-open' })
    story.by('mediator', 'rule-appeal', { amount: minor(0), pardon: false, reasoning: 'It stays.' })
    expect(story.by('seller', 'question-return', { story: 'Empty.' }).order.dispute.state).toBe('with-mediator')
  })

  test('D6 T1 silence counts from the end of the appeal at the earliest', () => {
    const policy = houseWith({ 'refund.confirmReturnWithin': 'P1D' })
    const story = aDisputedOrder({ policy })
      .by('buyer', 'escalate')
      .by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'Part of it.', withReturn: true })
      .by('buyer', 'send-back', label)
      .by('buyer', 'appeal', { story: 'All of it.' })
    expect(story.passes('P10D').order.returning.state).toBe('sent')
    expect(story.passes('P4D').order.returning).toMatchObject({ state: 'done', how: 'assumed' })
  })
})

describe('the carrier’s word first', () => {
  const policy = houseWith({ 'refund.trackingProof': true })
  const underWay = () =>
    aShippedOrder({ policy })
      .by('buyer', 'open-dispute', claim)
      .by('seller', 'propose', { amount: minor(1500) })
      .by('buyer', 'accept-proposal', { number: 1 })

  test('D5 a refund on a parcel under way waits until the carrier has said what became of it', () => {
    const story = underWay()
    expect(story.refunds).toEqual([])
    expect(story.order.returning).toMatchObject({ state: 'proof-awaited' })
    story.passes('PT48H').by('carrier', 'deliver', { tracking: 'T1' }).passes('PT0S')
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('D5 T1 and no longer than a carrier may take', () => {
    const story = underWay().at('2026-05-02T10:00:00Z')
    expect(story.order.returning).toMatchObject({ state: 'done', how: 'proven' })
    expect(story.status).toBe('cancelled')
  })

  test('D5 delivered goods and goods never sent need no such word', () => {
    const delivered = aDeliveredOrder({ policy })
      .by('buyer', 'open-dispute', claim)
      .by('seller', 'propose', { amount: minor(500) })
    expect(delivered.by('buyer', 'accept-proposal', { number: 1 }).refunds).toHaveLength(2)
    const never = anOrderToShip({ policy }).by('buyer', 'request', { reason: 'changed-mind' }).by('seller', 'accept')
    expect(never.refunds).toHaveLength(2)
  })
})
