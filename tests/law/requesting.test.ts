import { describe, expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import { reviews } from '@/lib/law/review'
import { HOUR } from '@/lib/law/time'
import {
  anOrderToShip,
  aPaidOrder,
  aRefusedOrder,
  aRequestedOrder,
  aShippedOrder,
  at,
  expectOpen,
  houseWith,
  lines,
} from './fixtures'

const mind = { reason: 'changed-mind' }
const parcel = { carrier: 'Post', tracking: 'T1' }
const ONLY_ASKING = { 'payment.cancelWhileVerifying': false, 'cancel.freeFor': null }

describe('when asking opens and closes', () => {
  test('C3 in the house at verification’s end: refused the millisecond before with the time it opens', () => {
    const story = aPaidOrder({ kind: 'custom-made' }).justBefore('2026-03-03T10:00:00Z')
    expect(story.refusal('buyer', 'request', { reason: 'defective' })).toMatchObject({
      code: 'not-yet',
      rule: 'C3',
      opensAt: at('2026-03-03T10:00:00Z'),
    })
    story.at('2026-03-03T10:00:00Z').by('buyer', 'request', { reason: 'defective' })
    expect(story.order.cancellation.state).toBe('requested')
  })

  test('C3 as guide A has it: from payment for 24 hours', () => {
    const policy = houseWith({
      ...ONLY_ASKING,
      'request.opens': { afterPayment: 'PT0S' },
      'request.closes': { afterPayment: 'PT24H' },
    })
    const story = aPaidOrder({ policy })
    expectOpen(story, 'buyer', 'request', '2026-03-03T10:00:00Z')
    expectOpen(story.justBefore('2026-03-03T10:00:00Z'), 'buyer', 'request', '2026-03-03T10:00:00Z')
    expect(story.at('2026-03-03T10:00:00Z').refusal('buyer', 'request', mind)).toMatchObject({
      code: 'too-late',
      rule: 'C3',
      closedAt: at('2026-03-03T10:00:00Z'),
    })
  })

  test('C3 as guide C has it: from 24 hours after payment', () => {
    const policy = houseWith({ ...ONLY_ASKING, 'request.opens': { afterPayment: 'PT36H' } })
    const story = aPaidOrder({ policy }).justBefore('2026-03-03T22:00:00Z')
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({
      code: 'not-yet',
      opensAt: at('2026-03-03T22:00:00Z'),
    })
    expectOpen(story.at('2026-03-03T22:00:00Z'), 'buyer', 'request', '2026-03-12T10:00:00Z')
  })

  test('C3 where asking would close before it opens, the policy has no asking', () => {
    const policy = houseWith({ ...ONLY_ASKING, 'request.closes': { afterPayment: 'PT24H' } })
    expect(aPaidOrder({ policy }).refusal('buyer', 'request', mind)).toEqual({
      code: 'not-in-this-policy',
      rule: 'C3',
      who: ['buyer'],
    })
  })

  test('C2 C3 where cancelling needs nobody, there is nothing to ask', () => {
    expect(aPaidOrder().refusal('buyer', 'request', mind)).toMatchObject({ code: 'cancel-directly', rule: 'C2' })
    expect(aPaidOrder().option('buyer', 'request')).toMatchObject({
      open: false,
      refusal: { opensAt: at('2026-03-03T10:00:00Z') },
    })
  })
})

describe('the seller answers', () => {
  test('C7 yes: the order closes and the refund starts', () => {
    const story = aRequestedOrder().by('seller', 'accept')
    expect(story.status).toBe('cancelled')
    expect(story.order.cancellation).toMatchObject({ by: 'seller', because: 'seller-accepted', reason: 'changed-mind' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('C7 no, with a reason: the order goes on', () => {
    const story = aRefusedOrder()
    expect(story.status).toBe('awaiting-shipment')
    expect(story.badges).toEqual(['cancellation-refused'])
    expect(story.order.cancellation).toMatchObject({ because: 'unwilling', reason: 'changed-mind' })
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({ code: 'none-after-refusal', rule: 'C15' })
  })

  test('C7 nobody else answers for the seller', () => {
    expect(aRequestedOrder().refusal('mediator', 'accept')).toMatchObject({ code: 'seller-reviews', rule: 'C7' })
    for (const by of ['buyer', 'provider', 'carrier', 'clock'] as const)
      expect(aRequestedOrder().refusal(by, 'accept')).toMatchObject({
        code: 'not-your-move',
        rule: 'C7',
        who: ['seller'],
      })
  })

  test('C8 T2 the answer is open for two weeks to the millisecond; then silence cancels and everything goes back', () => {
    const story = aRequestedOrder().justBefore('2026-03-17T10:00:00Z')
    expectOpen(story, 'seller', 'accept', '2026-03-17T10:00:00Z')
    expectOpen(story, 'seller', 'refuse', '2026-03-17T10:00:00Z')
    story.at('2026-03-17T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ by: 'clock', because: 'seller-silent', fault: 'nobody' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
    expect(story.refusal('seller', 'accept')).toMatchObject({ code: 'not-in-this-state' })
  })

  test('C8 C16 where silence means no, the order goes on with all the shipping time it had', () => {
    const story = aRequestedOrder({ policy: houseWith({ 'request.silence': 'lapses' }) }).at('2026-03-17T10:00:00Z')
    expect(story.status).toBe('awaiting-shipment')
    expect(story.badges).toEqual([])
    expect(story.order.cancellation).toMatchObject({
      ...{ state: 'lapsed', requests: 1, reason: 'changed-mind', lapsedAt: at('2026-03-17T10:00:00Z') },
    })
    expect(story.order.fulfilment).toMatchObject({ shipBy: at('2026-03-26T10:00:00Z') })
    expect(story.news).toEqual(expect.arrayContaining(['buyer: request-lapsed', 'seller: request-lapsed']))
  })

  test('C9 72 hours after a refusal the platform cancels an order that is still not shipped', () => {
    const story = aRefusedOrder().justBefore('2026-03-06T10:00:00Z')
    expect(story.status).toBe('awaiting-shipment')
    story.at('2026-03-06T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ by: 'clock', because: 'seller-refused', reason: 'changed-mind' })
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('C9 not if it was shipped in the last millisecond', () => {
    const story = aRefusedOrder()
      .justBefore('2026-03-06T10:00:00Z')
      .by('seller', 'ship', parcel)
      .at('2026-03-20T10:00:00Z')
    expect(story.status).toBe('shipped')
  })

  test('C9 C10 where the platform never steps in, the shipping deadline still ends it', () => {
    const story = aRefusedOrder({ policy: houseWith({ 'request.platformCancelsAfter': null }) })
    expect(story.justBefore('2026-03-12T10:00:00Z').status).toBe('awaiting-shipment')
    expect(story.at('2026-03-12T10:00:00Z').order.cancellation).toMatchObject({ because: 'not-shipped-in-time' })
  })
})

describe('after shipping', () => {
  test('C14 nothing is cancelled directly', () => {
    const gone = aShippedOrder().by('carrier', 'pick-up', { tracking: 'T1' })
    expect(gone.refusal('buyer', 'cancel', mind)).toMatchObject({ code: 'already-shipped', rule: 'C14' })
  })

  test('C14 the buyer may ask under “other”, and the seller’s yes cancels', () => {
    const story = aShippedOrder()
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({ code: 'reason-not-open', rule: 'C14' })
    story.by('buyer', 'request', { reason: 'other', note: 'I moved.' }).by('seller', 'accept')
    expect(story.status).toBe('cancelled')
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('C14 C6 under no reason that is the seller’s fault, even where it asks for words', () => {
    const policy = houseWith({
      'cancel.reasons.value': [
        { code: 'defective', fault: 'seller', needsText: true },
        { code: 'other', fault: 'nobody', needsText: true },
      ],
    })
    const story = aShippedOrder({ policy })
    expect(story.refusal('buyer', 'request', { reason: 'defective', note: 'It hums.' })).toMatchObject({
      code: 'reason-not-open',
      rule: 'C14',
    })
    story.by('buyer', 'request', { reason: 'other', note: 'I moved.' }).by('seller', 'accept')
    expect(story.points).toBe(0)
    const none = houseWith({ 'cancel.reasons.value': [{ code: 'changed-mind', fault: 'nobody' }] })
    expect(aShippedOrder({ policy: none }).option('buyer', 'request')).toMatchObject({
      open: false,
      refusal: { code: 'already-shipped', rule: 'C14' },
    })
  })

  test('C14 C8 silence is no consent there', () => {
    const story = aShippedOrder().by('buyer', 'request', { reason: 'other', note: 'I moved.' })
    expect(story.justBefore('2026-03-17T10:00:00Z').badges).toEqual(['cancellation-requested'])
    expect(story.at('2026-03-17T10:00:00Z').order.cancellation).toMatchObject({ state: 'lapsed', requests: 1 })
    expect(story.status).toBe('shipped')
  })

  test('C14 unless the policy knows no asking after shipping', () => {
    const policy = houseWith({ 'request.afterShipping': false })
    expect(aShippedOrder({ policy }).refusal('buyer', 'request', { reason: 'other', note: 'I moved.' })).toMatchObject({
      code: 'already-shipped',
      rule: 'C14',
    })
  })
})

describe('who reviews a request', () => {
  const by = (reviewedBy: string) => houseWith({ 'request.reviewedBy': reviewedBy })

  test('C7 where the platform does, the seller cannot, and a mediator’s yes is the platform’s', () => {
    const story = aRequestedOrder({ policy: by('platform') })
    expect(story.news.slice(-3)).toEqual(['buyer: requested', 'seller: requested', 'mediator: requested'])
    const no = { code: 'platform-reviews', rule: 'C7' }
    expect(story.refusal('seller', 'accept')).toMatchObject(no)
    expect(story.refusal('seller', 'refuse', { because: 'unwilling' })).toMatchObject(no)
    expect(story.by('mediator', 'accept').order.cancellation).toMatchObject({
      by: 'mediator',
      because: 'platform-accepted',
      reason: 'changed-mind',
    })
  })

  test('C7 C9 where the platform refuses, it does not cancel later', () => {
    const story = aRequestedOrder({ policy: by('platform') }).by('mediator', 'refuse', { because: 'already-made' })
    expect(story.badges).toEqual(['cancellation-refused'])
    expect(story.at('2026-03-06T10:00:00Z').status).toBe('awaiting-shipment')
  })

  test('C7 C16 where a mediator refuses, the seller too is told that the order is on hold no longer', () => {
    const refuse = (who: 'seller' | 'mediator') =>
      aRequestedOrder({ policy: by('either') }).by(who, 'refuse', { because: 'already-made' }).news
    expect(refuse('mediator').slice(-2)).toEqual(['buyer: request-refused', 'seller: request-refused'])
    expect(refuse('seller').slice(-1)).toEqual(['buyer: request-refused'])
    expect(refuse('seller')).not.toContain('seller: request-refused')
  })

  test('C7 C8 where the platform stays silent, that is not the seller’s silence', () => {
    const story = aRequestedOrder({ policy: by('platform') }).at('2026-03-17T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ by: 'clock', because: 'mediator-silent' })
  })

  test.each(['platform', 'either'])(
    'C14 C7 of what is shipped only the seller’s yes cancels, also where %s answers',
    (who) => {
      const story = aShippedOrder({ policy: by(who) }).by('buyer', 'request', { reason: 'other', note: 'I moved.' })
      expect(story.news.slice(-2)).toEqual(['buyer: requested', 'seller: requested'])
      expect(reviews(story.order, story.policy)).toEqual([])
      const no = { code: 'seller-reviews', rule: 'C14' }
      expect(story.refusal('mediator', 'accept')).toMatchObject(no)
      expect(story.refusal('mediator', 'refuse', { because: 'unwilling' })).toMatchObject(no)
      expectOpen(story, 'seller', 'refuse', '2026-03-17T10:00:00Z')
      expect(story.by('seller', 'accept').order.cancellation).toMatchObject({ because: 'seller-accepted' })
    },
  )

  test('C7 where either may, the first answer counts', () => {
    const policy = by('either')
    expect(aRequestedOrder({ policy }).by('seller', 'accept').order.cancellation).toMatchObject({
      because: 'seller-accepted',
    })
    const story = aRequestedOrder({ policy }).by('mediator', 'accept')
    expect(story.refusal('seller', 'refuse', { because: 'unwilling' })).toMatchObject({ code: 'not-in-this-state' })
    expect(aRequestedOrder({ policy }).by('buyer', 'withdraw').news).toContain('mediator: request-withdrawn')
  })

  test('C9 where either may, what a mediator refused is not cancelled later, and what the seller refused is', () => {
    const policy = houseWith({ 'request.reviewedBy': 'either', 'request.platformCancelsAfter': 'PT72H' })
    const refuse = (who: 'seller' | 'mediator') =>
      aRequestedOrder({ policy }).by(who, 'refuse', { because: 'already-made' }).at('2026-03-06T10:00:00Z')
    expect(refuse('mediator').badges).toEqual(['cancellation-refused'])
    expect(refuse('mediator').status).toBe('awaiting-shipment')
    expect(refuse('seller').order.cancellation).toMatchObject({ state: 'cancelled', because: 'seller-refused' })
  })

  test('C7 another reason than those of the list is told in words', () => {
    const story = aRequestedOrder()
    for (const note of [undefined, null, ' '])
      expect(story.refusal('seller', 'refuse', { because: 'other', note })).toMatchObject({
        code: 'text-needed',
        rule: 'C7',
      })
    story.by('seller', 'refuse', { because: 'other', note: 'It is a gift for somebody else.' })
    expect(story.badges).toEqual(['cancellation-refused'])
  })

  test('C16 a mediator sends nothing for the seller', () => {
    const story = aRequestedOrder({ policy: by('either') })
    expect(story.refusal('mediator', 'refuse', { because: 'already-shipped', ...parcel })).toMatchObject({
      code: 'not-shipped',
      rule: 'C16',
    })
  })

  test('C8 a store’s own time to answer counts instead of the policy’s', () => {
    const story = anOrderToShip({ answersWithin: { ms: 36 * HOUR } }).by('buyer', 'request', mind)
    expectOpen(story.justBefore('2026-03-04T22:00:00Z'), 'seller', 'accept', '2026-03-04T22:00:00Z')
    expect(story.at('2026-03-04T22:00:00Z').order.cancellation).toMatchObject({ because: 'seller-silent' })
  })
})

describe('asking again after a refusal', () => {
  const policy = houseWith({ 'request.againAfterRefusal': true })

  test('C15 C9 where the policy allows it, while requests are left; the platform then waits for the new answer', () => {
    const story = aRefusedOrder({ policy }).by('buyer', 'request', { reason: 'defective' })
    expect(story.order.cancellation).toMatchObject({ state: 'requested', requests: 2, reason: 'defective' })
    expect(story.at('2026-03-06T10:00:00Z').badges).toEqual(['cancellation-requested'])
    story.by('seller', 'refuse', { because: 'unwilling' })
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({ code: 'no-requests-left', rule: 'C15' })
    expect(story.at('2026-03-09T10:00:00Z').order.cancellation).toMatchObject({ because: 'seller-refused' })
  })

  test('C15 C14 also of what was shipped meanwhile, under the reasons left for that', () => {
    const story = aRequestedOrder({ policy }).by('seller', 'ship', parcel)
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({ code: 'reason-not-open', rule: 'C14' })
    story.by('buyer', 'request', { reason: 'other', note: 'I moved.' }).by('seller', 'accept')
    expect(story.status).toBe('cancelled')
  })

  test('C15 C4 where cancelling needs nobody, a refusal does not stand in its way', () => {
    const unprocessed = { 'cancel.whileUnprocessed': true }
    const story = aRequestedOrder({ policy: houseWith(unprocessed), kind: 'custom-made' }, 'defective')
    story.by('seller', 'refuse', { because: 'already-made' })
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({ code: 'not-cancellable', rule: 'C12' })
    const free = houseWith({
      'payment.cancelWhileVerifying': false,
      'request.opens': { afterPayment: 'PT0S' },
    })
    const early = aPaidOrder({ policy: free }).by('buyer', 'request', mind)
    early.by('seller', 'refuse', { because: 'unwilling' })
    expectOpen(early, 'buyer', 'cancel', '2026-03-02T10:10:00Z')
    expect(early.by('buyer', 'cancel', mind).status).toBe('cancelled')
  })
})

describe('a request beside one that was not granted', () => {
  const again = { 'request.againAfterRefusal': true }
  const claim = { reason: 'defective', story: 'It hums.', wanted: minor(1500) }

  test('C15 D1 C9 taken back, the order is where it was: refused, with what was left of the 72 hours', () => {
    const story = aRefusedOrder({ policy: houseWith(again) }).at('2026-03-04T10:00:00Z')
    const { cancellation } = story.order
    story.by('buyer', 'request', { reason: 'defective' }).at('2026-03-07T10:00:00Z').by('buyer', 'withdraw')
    expect(story.order.cancellation).toEqual({
      ...cancellation,
      ...{ requests: 2, stepInBy: at('2026-03-09T10:00:00Z') },
    })
    expect(story.badges).toEqual(['cancellation-refused'])
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({ code: 'no-requests-left', rule: 'C15' })
    expectOpen(story, 'buyer', 'open-dispute', '2026-03-09T10:00:00Z')
    expect(story.justBefore('2026-03-09T10:00:00Z').badges).toEqual(['cancellation-refused'])
    expect(story.at('2026-03-09T10:00:00Z').order.cancellation).toMatchObject({
      because: 'seller-refused',
      reason: 'changed-mind',
    })
  })

  test('C15 D1 where the platform never steps in, the refusal still opens a dispute', () => {
    const policy = houseWith({ ...again, 'request.platformCancelsAfter': null })
    const story = aRefusedOrder({ policy }).by('buyer', 'request', mind).by('buyer', 'withdraw')
    expect(story.by('buyer', 'open-dispute', claim).badges).toContain('in-dispute')
  })

  test('C15 C9 C8 not answered, it leaves the refusal as it was', () => {
    const policy = houseWith({ ...again, 'request.silence': 'lapses', 'request.answersWithin': 'PT48H' })
    const story = aRefusedOrder({ policy }).by('buyer', 'request', mind).at('2026-03-05T10:00:00Z')
    expect(story.order.cancellation).toMatchObject({ state: 'refused', because: 'unwilling', requests: 2 })
    expect(story.news).toContain('buyer: request-lapsed')
    expect(story.at('2026-03-08T10:00:00Z').order.cancellation).toMatchObject({ because: 'seller-refused' })
  })

  test('C15 D1 taken back, what nobody answered before is still not answered', () => {
    const policy = houseWith({ 'request.silence': 'lapses' })
    const story = aRequestedOrder({ policy }).at('2026-03-17T10:00:00Z')
    const { cancellation } = story.order
    story.by('buyer', 'request', { reason: 'defective' }).by('buyer', 'withdraw')
    expect(story.order.cancellation).toEqual({ ...cancellation, requests: 2 })
    expect(story.by('buyer', 'open-dispute', claim).badges).toContain('in-dispute')
  })

  test('C7 C16 a new refusal stands for itself', () => {
    for (const refuse of ['refuse', 'ship'] as const) {
      const story = aRefusedOrder({ policy: houseWith(again) }).at('2026-03-04T10:00:00Z')
      story.by('buyer', 'request', { reason: 'defective' })
      if (refuse === 'ship') story.by('seller', 'ship', parcel)
      else story.by('seller', 'refuse', { because: 'already-made' })
      expect(story.order.cancellation).toMatchObject({ reason: 'defective', refusedAt: at('2026-03-04T10:00:00Z') })
      expect(story.order.cancellation).not.toHaveProperty('before')
      expect(story.order.cancellation).not.toHaveProperty('stepInBy')
    }
  })

  test('C13 C9 granted of one thing, what was refused of another stays refused', () => {
    const part = (line: number) => ({ ...mind, parts: [{ line, quantity: 1 }] })
    const asked = (second: number) =>
      anOrderToShip({ policy: houseWith(again), lines: lines([2, 1000], [1, 500]) })
        .by('buyer', 'request', { ...mind, parts: [{ line: 1, quantity: 2 }] })
        .by('seller', 'refuse', { because: 'unwilling' })
        .by('buyer', 'request', part(second))
        .by('seller', 'accept')
    expect(asked(1).order.cancellation).toEqual({ state: 'none', requests: 2 })
    const story = asked(2)
    expect(story.order.cancellation).toMatchObject({ state: 'refused', parts: [{ line: 1, quantity: 2 }] })
    expect(story.at('2026-03-06T10:00:00Z').order.cancellation).toMatchObject({ because: 'seller-refused' })
  })
})

describe('changing one’s mind again', () => {
  test('C15 a withdrawn request leaves the order where it was, and may be made once more', () => {
    const story = aRequestedOrder().by('buyer', 'withdraw')
    expect(story.status).toBe('awaiting-shipment')
    expect(story.badges).toEqual([])
    expect(story.news.slice(-2)).toEqual(['buyer: request-withdrawn', 'seller: request-withdrawn'])
    story.by('buyer', 'request', mind).by('buyer', 'withdraw')
    expect(story.refusal('buyer', 'request', mind)).toMatchObject({ code: 'no-requests-left', rule: 'C15' })
  })

  test('C15 a policy may allow none at all', () => {
    expect(
      anOrderToShip({ policy: houseWith({ 'request.perOrder': 0 }) }).refusal('buyer', 'request', mind),
    ).toMatchObject({
      code: 'no-requests-left',
    })
  })

  test('C16 of two answers the first wins, and the second is told that the request is gone', () => {
    expect(aRequestedOrder().by('seller', 'accept').refusal('buyer', 'withdraw')).toMatchObject({
      code: 'not-in-this-state',
      rule: 'C15',
    })
    expect(aRequestedOrder().by('buyer', 'withdraw').refusal('seller', 'accept')).toMatchObject({
      code: 'not-in-this-state',
      rule: 'C7',
    })
    expect(aRequestedOrder().by('seller', 'accept').refusal('seller', 'ship', parcel)).toMatchObject({
      code: 'not-in-this-state',
      rule: 'S1',
    })
  })
})

describe('on hold', () => {
  test('C16 the shipping clock stands still while a request is pending', () => {
    const story = anOrderToShip().at('2026-03-12T09:00:00Z').by('buyer', 'request', mind)
    expect(story.at('2026-03-20T10:00:00Z').badges).toEqual(['cancellation-requested'])
    story.by('buyer', 'withdraw')
    expect(story.order.fulfilment).toMatchObject({ shipBy: at('2026-03-20T11:00:00Z') })
  })

  // Asked on Friday 16:00 with 3 days and 18 hours of business days left: 8 h on Friday, three whole days, 10 h on Thursday.
  test('C16 T3 a hold that ends on a working day goes on from there', () => {
    const story = anOrderToShip().at('2026-03-06T16:00:00Z').by('buyer', 'request', mind)
    story.at('2026-03-09T12:00:00Z').by('buyer', 'withdraw')
    expect(story.order.fulfilment).toMatchObject({ shipBy: at('2026-03-13T06:00:00Z') })
  })

  test('C16 T3 a hold that ends on a Sunday goes on from Monday’s midnight', () => {
    const story = anOrderToShip().at('2026-03-06T16:00:00Z').by('buyer', 'request', mind)
    story.at('2026-03-08T12:00:00Z').by('seller', 'refuse', { because: 'already-made' })
    expect(story.order.fulfilment).toMatchObject({ shipBy: at('2026-03-12T18:00:00Z') })
  })

  test('C16 T3 a hold within a weekend takes nothing and gives nothing', () => {
    const story = anOrderToShip().at('2026-03-07T09:00:00Z').by('buyer', 'request', mind)
    story.at('2026-03-08T20:00:00Z').by('buyer', 'withdraw')
    expect(story.order.fulfilment).toMatchObject({ shipBy: at('2026-03-12T10:00:00Z') })
  })

  test('C16 the seller does not begin, and who ships anyway has refused', () => {
    const story = aRequestedOrder()
    expect(story.refusal('seller', 'begin-processing')).toMatchObject({ code: 'request-pending', rule: 'C16' })
    story.by('seller', 'ship', parcel)
    expect(story.order.cancellation).toMatchObject({ state: 'refused', because: 'already-shipped' })
    expect(story.status).toBe('shipped')
    expect(story.news).toEqual(expect.arrayContaining(['buyer: shipped', 'buyer: request-refused']))
  })

  test('C16 who answers “already shipped” enters the tracking, and it is shipped', () => {
    const story = aRequestedOrder()
    expect(story.refusal('seller', 'refuse', { because: 'already-shipped' })).toMatchObject({
      code: 'tracking-needed',
      rule: 'C16',
    })
    expect(
      story.refusal('seller', 'refuse', { because: 'already-shipped', carrier: 'Post', tracking: ' ' }),
    ).toMatchObject({ code: 'tracking-needed' })
    story.by('seller', 'refuse', { because: 'already-shipped', ...parcel })
    expect(story.order.fulfilment).toMatchObject({ state: 'shipped', parcels: [{ carrier: 'Post', tracking: 'T1' }] })
  })
})
