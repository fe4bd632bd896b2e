import { describe, expect, test } from 'vitest'
import type { Dispute } from '@/lib/law/dispute'
import { minor } from '@/lib/law/money'
import { preview } from '@/lib/law/preview'
import { DAY } from '@/lib/law/time'
import { aDisputedOrder, houseWith } from './fixtures'

const LIMIT = 700
const policy = houseWith({ 'dispute.approvalAbove': LIMIT, 'dispute.approveWithin': 'P2D' })
const withMediator = (setting: object = { policy }) => aDisputedOrder(setting).by('buyer', 'escalate')
const ruling = (amount: number, mediator = 'one') =>
  ({ amount: minor(amount), fault: 'seller', reasoning: 'So I see it.', mediator }) as const
const ruled = (amount: number, setting?: object) => withMediator(setting).by('mediator', 'rule', ruling(amount))

describe('a second approval', () => {
  test('D3 exactly the amount is one mediator’s to decide, one minor unit above it is not', () => {
    expect(ruled(LIMIT).order.dispute).toMatchObject({ state: 'closed', how: 'ruled', amount: LIMIT })
    const above = ruled(LIMIT + 1)
    expect(above.order.dispute).toMatchObject({ state: 'awaiting-approval', pending: { amount: LIMIT + 1 } })
    expect(above.badges).toContain('awaiting-approval')
    expect(above.refunds).toEqual([])
    expect(above.news).toContain('mediator: approval-needed')
  })

  test('D3 a policy without an amount leaves everything to one', () => {
    const one = ruled(1500, { policy: houseWith({ 'dispute.approvalAbove': null }) })
    expect(one.order.dispute.state).toBe('closed')
  })

  test('D3 another mediator approves, and then it is carried out as it was ruled', () => {
    const story = ruled(1500).by('mediator', 'approve-ruling', { mediator: 'two' })
    expect(story.order.dispute).toMatchObject({
      state: 'closed',
      how: 'ruled',
      amount: 1500,
      reasoning: 'So I see it.',
    })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.points).toBe(2)
    expect(story.status).toBe('cancelled')
  })

  test('D3 nobody approves what they ruled themselves, nor sends it back', () => {
    const story = ruled(1500)
    expect(story.refusal('mediator', 'approve-ruling', { mediator: 'one' })).toMatchObject({ code: 'own-ruling' })
    const back = { mediator: 'one', reasoning: 'No.' }
    expect(story.refusal('mediator', 'send-back-ruling', back)).toMatchObject({ code: 'own-ruling' })
    expect(story.refusal('buyer', 'approve-ruling', { mediator: 'two' })).toMatchObject({ code: 'not-your-move' })
    // Those without a name are one and the same.
    const unnamed = withMediator().by('mediator', 'rule', { ...ruling(1500), mediator: undefined })
    expect(unnamed.refusal('mediator', 'approve-ruling', {})).toMatchObject({ code: 'own-ruling' })
  })

  test('D3 sent back with a reason, it is ruled on anew, by either of them', () => {
    const story = ruled(1500)
    expect(story.refusal('mediator', 'send-back-ruling', { mediator: 'two', reasoning: ' ' })).toMatchObject({
      code: 'text-needed',
    })
    story.by('mediator', 'send-back-ruling', { mediator: 'two', reasoning: 'Half is fair.' })
    expect(story.order.dispute.state).toBe('with-mediator')
    expect(story.refunds).toEqual([])
    story.by('mediator', 'rule', ruling(LIMIT, 'two'))
    expect(story.order.dispute).toMatchObject({ state: 'closed', amount: LIMIT })
  })

  test('D3 T1 T2 what nobody looked at in time is carried out the moment the time is over', () => {
    const story = ruled(1500)
    const { approveBy } = story.order.dispute as Extract<Dispute, { state: 'awaiting-approval' }>
    expect(approveBy).toBe(story.now + 2 * DAY)
    story.justBefore(new Date(approveBy).toISOString())
    expect(story.order.dispute.state).toBe('awaiting-approval')
    story.at(new Date(approveBy).toISOString())
    expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'ruled', amount: 1500 })
  })

  test('D3 T1 or it goes back to be given anew, where the policy says so, and then silence ends the mediation', () => {
    const sentBack = houseWith({
      'dispute.approvalAbove': LIMIT,
      'dispute.approveWithin': 'P2D',
      'dispute.approvalSilence': 'sent-back',
    })
    const story = ruled(1500, { policy: sentBack }).passes('P2D')
    expect(story.order.dispute.state).toBe('with-mediator')
    expect(story.refunds).toEqual([])
    story.passes('P14D')
    expect(story.order.dispute).toMatchObject({ state: 'closed', how: 'mediator-silent' })
  })

  test('D3 an appeal above the amount is not decided by whoever ruled', () => {
    const story = ruled(100).by('buyer', 'appeal', { story: 'More.' })
    const more = (amount: number, mediator: string) => ({
      ...{ amount: minor(amount), pardon: false, reasoning: 'Seen again.', mediator },
    })
    expect(story.refusal('mediator', 'rule-appeal', more(LIMIT + 1, 'one'))).toMatchObject({ code: 'own-ruling' })
    story.by('mediator', 'rule-appeal', more(LIMIT + 1, 'two'))
    expect(story.order.dispute).toMatchObject({ how: 'appeal-ruled', amount: 100 + LIMIT + 1 })
  })

  test('D3 up to the amount, with what they gave before, whoever ruled decides the appeal too', () => {
    const story = ruled(100).by('buyer', 'appeal', { story: 'More.' })
    const more = (amount: number) => ({
      ...{ amount: minor(amount), pardon: false, reasoning: 'Seen again.', mediator: 'one' },
    })
    expect(story.refusal('mediator', 'rule-appeal', more(LIMIT - 99))).toMatchObject({ code: 'own-ruling' })
    story.by('mediator', 'rule-appeal', more(LIMIT - 100))
    expect(story.order.dispute).toMatchObject({ how: 'appeal-ruled', amount: LIMIT })
  })

  test('D3 the preview shows what the second mediator’s yes would do', () => {
    const { order, now } = withMediator()
    const command = { move: 'rule', by: 'mediator', ...ruling(1500) } as const
    const shown = preview(order, command, { now, policy, coupons: [] })
    if (!('preview' in shown)) throw new Error('the ruling was refused')
    expect(shown.preview.effect.legs).toEqual([])
    expect(shown.preview.answers).toMatchObject([
      { move: 'approve-ruling', effect: { status: 'cancelled', points: 2 } },
    ])
  })
})
