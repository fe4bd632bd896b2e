import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import { refundableTotal } from '@/lib/law/refund'
import { aDeliveredOrder, aDisputedOrder, anOrderToShip, aPaidOrder, aRequestedOrder, at, houseWith } from './fixtures'

const mind = { reason: 'changed-mind' }
/** Ruled on the Tuesday everything happened on: so much goes back, and the order goes on. */
const ruled = (amount: number, shares: { card?: number; wallet?: number } = {}) =>
  aDisputedOrder({ ...shares, policy: houseWith({ 'dispute.perOrder': 3 }) })
    .by('buyer', 'escalate')
    .by('mediator', 'rule', { amount: minor(amount), fault: 'nobody', reasoning: 'So be it.' })

describe('what goes back', () => {
  test('M1 everything that was paid, each means its own share, without a fee', () => {
    const story = aRequestedOrder({ card: 999, wallet: 1 }).by('seller', 'accept')
    expect(story.refunds).toEqual(['card 999 sent', 'wallet 1 sent'])
    expect(story.follows).toContainEqual({ kind: 'refund', refund: 1, amount: 1000 })
  })

  test('M1 a means that paid nothing gets nothing', () => {
    expect(aRequestedOrder({ card: 0 }).by('seller', 'accept').refunds).toEqual(['wallet 300 sent'])
    expect(aRequestedOrder({ card: 0, wallet: 0 }).by('seller', 'accept').refunds).toEqual([])
  })

  test('M1 a part is split in proportion, and what does not divide goes by the largest remainder', () => {
    // Of 5.01 the card's part is 4.008 and the wallet's 1.002: the cent that is left goes to the card.
    expect(ruled(501).refunds).toEqual(['card 401 sent', 'wallet 100 sent'])
    // Of 0.01 the card's part is 0.008.
    expect(ruled(1).refunds).toEqual(['card 1 sent'])
  })

  test('M3 after a part, only the rest: to the cent what was paid, by each means', () => {
    const story = ruled(501).by('buyer', 'open-dispute', { reason: 'defective', story: 'Still.', wanted: minor(999) })
    expect(story.refusal('seller', 'propose', { amount: minor(1000) })).toMatchObject({
      code: 'amount-too-high',
      limit: 999,
    })
    story.by('seller', 'propose', { amount: minor(999) }).by('buyer', 'accept-proposal', { number: 1 })
    expect(story.status).toBe('cancelled')
    expect(story.refunds).toEqual(['card 401 sent', 'wallet 100 sent', 'card 799 sent', 'wallet 200 sent'])
    expect(story.follows.filter(({ kind }) => kind === 'refund')).toEqual([
      { kind: 'refund', refund: 1, amount: 501 },
      { kind: 'refund', refund: 2, amount: 999 },
    ])
  })

  test('M3 when everything is back there is nothing left to dispute', () => {
    const story = aDeliveredOrder({ card: 0, wallet: 0 })
    const claim = { reason: 'defective', story: 'It hums.', wanted: minor(1) }
    expect(story.refusal('buyer', 'open-dispute', claim)).toMatchObject({ code: 'nothing-left-to-refund', rule: 'M3' })
  })
})

test('M3 once the order is finished its seller has been paid out, and nothing can go back any more', () => {
  const story = aDeliveredOrder().justBefore('2026-03-18T10:00:00Z')
  expect(refundableTotal(story.order)).toBe(1500)
  expect(refundableTotal(story.at('2026-03-18T10:00:00Z').order)).toBe(0)
})

describe('on its way', () => {
  const sent = () => anOrderToShip().by('buyer', 'request', mind).by('seller', 'accept')

  test('M2 each means has its own days, and settles when the provider says so', () => {
    const story = sent()
    expect(story.order.refunds).toMatchObject([
      { means: 'card', expectFrom: at('2026-03-06T10:00:00Z'), expectBy: at('2026-03-13T10:00:00Z') },
      { means: 'wallet', expectFrom: at('2026-03-03T10:00:00Z'), expectBy: at('2026-03-03T10:00:00Z') },
    ])
    expect(story.badges).toEqual(['refund-sent'])
    story.by('provider', 'settle-refund', { leg: 2 }).passes('P5D').by('provider', 'settle-refund', { leg: 1 })
    expect(story.refunds).toEqual(['card 1200 settled', 'wallet 300 settled'])
    expect(story.badges).toEqual(['refunded'])
  })

  test('M2 the steps are: waiting for the money, sent, settled', () => {
    const story = aPaidOrder().by('buyer', 'cancel', mind)
    expect(story.badges).toEqual(['refund-waiting'])
    expect(story.follows.some(({ kind }) => kind === 'ask-provider')).toBe(true)
    story.passes('PT24H').by('provider', 'confirm-capture')
    expect(story.badges).toEqual(['refund-sent'])
    expect(story.news.filter((line) => line === 'buyer: refund-sent')).toHaveLength(1)
  })

  test('M2 a part that came back is told apart from the whole', () => {
    const story = ruled(500).by('provider', 'settle-refund', { leg: 1 }).by('provider', 'settle-refund', { leg: 2 })
    expect(story.badges).toEqual(['dispute-closed', 'partly-refunded'])
  })

  test('M2 a failed one is tried again six hours later to the millisecond, as another attempt', () => {
    const story = sent().by('provider', 'fail-refund', { leg: 1 })
    expect(story.badges).toEqual(['refund-failed'])
    expect(story.justBefore('2026-03-03T16:00:00Z').refunds[0]).toBe('card 1200 failed')
    expect(story.at('2026-03-03T16:00:00Z').refunds[0]).toBe('card 1200 sent')
    expect(story.follows).toContainEqual({ kind: 'ask-provider', to: 'refund', leg: 1, attempt: 2 })
  })

  test('T1 M3 one the provider never answered is asked for again, as the same attempt', () => {
    const story = sent().at('2026-03-04T10:00:00Z')
    expect(story.history.at(-1)).toMatchObject({ move: 'ask-refund-again', at: '2026-03-04T10:00:00.000Z' })
    expect(story.follows.filter((one) => one.kind === 'ask-provider' && one.to === 'refund')).toEqual([
      { kind: 'ask-provider', to: 'refund', leg: 1, attempt: 1 },
      { kind: 'ask-provider', to: 'refund', leg: 2, attempt: 1 },
      { kind: 'ask-provider', to: 'refund', leg: 2, attempt: 1 },
    ])
  })

  test('M3 the provider may correct itself: what arrived after all is not sent again', () => {
    const story = sent()
      .by('provider', 'fail-refund', { leg: 1 })
      .passes('PT1H')
      .by('provider', 'settle-refund', { leg: 1 })
    expect(story.at('2026-03-03T17:00:00Z').refunds[0]).toBe('card 1200 settled')
    expect(
      story.follows.filter((one) => one.kind === 'ask-provider' && one.to === 'refund' && one.leg === 1),
    ).toHaveLength(1)
  })

  test('M3 a failure is of its own attempt: told late, when the next is out, it starts no third', () => {
    const story = sent().by('provider', 'fail-refund', { leg: 1, attempt: 1 }).at('2026-03-03T16:00:00Z')
    expect(story.refusal('provider', 'fail-refund', { leg: 1, attempt: 1 })).toMatchObject({
      code: 'not-in-this-state',
      rule: 'M3',
    })
    expect(story.refusal('provider', 'fail-refund', { leg: 1, attempt: 3 })).toMatchObject({
      code: 'not-in-this-state',
    })
    expect(story.by('provider', 'fail-refund', { leg: 1, attempt: 2 }).refunds[0]).toBe('card 1200 failed')
  })

  test('M3 a failure that says no attempt, as all did once, is of the one that is out', () => {
    const story = sent().by('provider', 'fail-refund', { leg: 1 }).at('2026-03-03T16:00:00Z')
    expect(story.by('provider', 'fail-refund', { leg: 1 }).order.refunds[0]).toMatchObject({
      ...{ state: 'failed', attempt: 2 },
    })
  })

  test('M3 an attempt that was taken for failed and has arrived settles the refund, also when the next one is out', () => {
    const story = sent().by('provider', 'fail-refund', { leg: 1, attempt: 1 }).at('2026-03-03T16:00:00Z')
    story.by('provider', 'settle-refund', { leg: 1, attempt: 1 })
    expect(story.refunds[0]).toBe('card 1200 settled')
    expect(story.refusal('provider', 'settle-refund', { leg: 1, attempt: 2 })).toMatchObject({
      code: 'not-in-this-state',
    })
  })

  test('M3 an answer that comes twice, or about nothing, changes nothing', () => {
    const story = sent().by('provider', 'settle-refund', { leg: 1 })
    expect(story.refusal('provider', 'settle-refund', { leg: 1 })).toMatchObject({
      code: 'not-in-this-state',
      rule: 'M2',
    })
    expect(story.refusal('provider', 'fail-refund', { leg: 1 })).toMatchObject({ code: 'not-in-this-state' })
    expect(story.refusal('provider', 'settle-refund', { leg: 9 })).toMatchObject({ code: 'no-such-leg', rule: 'M2' })
    expect(story.refusal('provider', 'confirm-capture')).toMatchObject({ code: 'already-paid' })
  })
})
