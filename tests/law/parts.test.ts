import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minor, split, sum } from '@/lib/law/money'
import type { Part } from '@/lib/law/order'
import { costOf, isWhole, kindOf, withCancelled } from '@/lib/law/parts'
import { refundableTotal } from '@/lib/law/refund'
import { anOrder, anOrderToShip, aPaidOrder, aShippedOrder, at, houseWith, lines, type Story } from './fixtures'

const mind = { reason: 'changed-mind' }
const usedAt = at('2026-03-02T10:00:00Z')
const spring = { id: 'spring', kind: 'platform', validUntil: null, usedAt, othersStanding: 0 } as const
/** Three cups for 10.00 and a pot for 3.00; 2.00 are for shipping. */
const cupsAndPot = { lines: lines([3, 1000], [1, 300]), coupons: [spring] }
const one = (line: number, quantity = 1): Part[] => [{ line, quantity }]
const gone = ({ order }: Story) => order.lines.map(({ cancelled }) => cancelled)
const coupons = ({ follows }: Story) => follows.filter(({ kind }) => kind === 'coupon')

describe('part of an order', () => {
  test('C13 is cancelled at once, for exactly what it cost, and the rest goes on', () => {
    const story = aPaidOrder(cupsAndPot).by('buyer', 'cancel', { ...mind, parts: one(1) })
    expect(story.status).toBe('payment-being-verified')
    expect(story.order.cancellation).toEqual({ state: 'none', requests: 0 })
    expect(gone(story)).toEqual([1, 0])
    // The first cup carries the cent that does not divide: 3.34, by card and wallet as they paid.
    expect(story.refunds).toEqual(['card 267 waiting-for-capture', 'wallet 67 waiting-for-capture'])
    expect(story.follows).toContainEqual({ kind: 'refund', refund: 1, amount: 334 })
    expect(story.news.slice(-2)).toEqual(['buyer: partly-cancelled', 'seller: partly-cancelled'])
    story.passes('PT24H').by('provider', 'confirm-capture')
    expect(story.refunds).toEqual(['card 267 sent', 'wallet 67 sent'])
    expect(story.by('seller', 'ship', { carrier: 'Post', tracking: 'T1' }).status).toBe('shipped')
  })

  test('C13 C7 is asked for, and granted as asked', () => {
    const parts = [...one(2), ...one(1), ...one(1)]
    const story = anOrderToShip(cupsAndPot).by('buyer', 'request', { ...mind, parts })
    expect(story.order.cancellation).toMatchObject({ parts: [...one(1, 2), ...one(2)] })
    expect(story.preview('seller', 'accept').effect).toMatchObject({ status: 'awaiting-shipment', coupons: [] })
    story.by('seller', 'accept')
    expect(gone(story)).toEqual([2, 1])
    expect(story.order.cancellation).toEqual({ state: 'none', requests: 1 })
    expect(story.follows).toContainEqual({ kind: 'refund', refund: 1, amount: 334 + 333 + 300 })
  })

  test('C13 C16 the shipping clock goes on with the rest', () => {
    const story = anOrderToShip(cupsAndPot).at('2026-03-12T09:00:00Z')
    story
      .by('buyer', 'request', { ...mind, parts: one(1) })
      .at('2026-03-13T10:00:00Z')
      .by('seller', 'accept')
    expect(story.order.fulfilment).toMatchObject({ state: 'waiting', shipBy: at('2026-03-13T11:00:00Z') })
  })

  test('C13 C8 silence cancels what was asked for', () => {
    const story = anOrderToShip(cupsAndPot).by('buyer', 'request', { ...mind, parts: one(2) })
    story.at('2026-03-17T10:00:00Z')
    expect(gone(story)).toEqual([0, 1])
    expect(story.status).toBe('awaiting-shipment')
  })

  test('C13 C9 and so does the platform after a refusal', () => {
    const story = anOrderToShip(cupsAndPot).by('buyer', 'request', { ...mind, parts: one(2) })
    story.by('seller', 'refuse', { because: 'unwilling' }).at('2026-03-06T10:00:00Z')
    expect(gone(story)).toEqual([0, 1])
    expect(story.order.cancellation).toEqual({ state: 'none', requests: 1 })
  })

  describe('beside what was refused', () => {
    const policy = houseWith({ 'cancel.whileUnprocessed': true })
    /** A lamp made to order was asked for and refused; two cups stand beside it. */
    const aRefusedLamp = (setting = { policy }) =>
      anOrderToShip({ ...setting, lines: lines([1, 900, 'custom-made'], [2, 400]) })
        .by('buyer', 'request', { reason: 'defective', parts: one(1) })
        .by('seller', 'refuse', { because: 'already-made' })

    test('C13 C9 cancelling something else leaves it refused, and the platform steps in as it would have', () => {
      const story = aRefusedLamp().by('buyer', 'cancel', { ...mind, parts: one(2) })
      expect(gone(story)).toEqual([0, 1])
      expect(story.badges).toContain('cancellation-refused')
      story.passes('PT72H')
      expect(gone(story)).toEqual([1, 1])
      expect(story.order.cancellation).toEqual({ state: 'none', requests: 1 })
    })

    test('C13 D1 and it can still be disputed', () => {
      const story = aRefusedLamp().by('buyer', 'cancel', { ...mind, parts: one(2) })
      story.by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted: minor(900) })
      expect(story.badges).toContain('in-dispute')
    })
  })

  test('C13 C14 of what is shipped with the seller’s consent; the parcel goes on', () => {
    const story = aShippedOrder(cupsAndPot)
    story.by('buyer', 'request', { reason: 'other', note: 'One cup less.', parts: one(1) }).by('seller', 'accept')
    expect(story.status).toBe('shipped')
    expect(story.badges).toEqual(['partly-cancelled', 'refund-sent'])
    expect(story.by('carrier', 'deliver', { tracking: 'T1' }).status).toBe('delivered')
  })

  test('C13 C6 P1 for the seller’s fault it marks the seller, each time', () => {
    const story = anOrderToShip(cupsAndPot)
    story.by('buyer', 'request', { reason: 'defective', parts: one(1) }).by('seller', 'accept')
    expect(story.points).toBe(2)
    story.by('buyer', 'request', { reason: 'defective' }).by('seller', 'accept')
    expect(story.points).toBe(4)
    expect(story.order.mark).toEqual({ state: 'marked', points: 4, markedAt: at('2026-03-03T10:00:00Z') })
  })

  test('C13 M3 after a settlement no more than is left goes back', () => {
    const story = aShippedOrder(cupsAndPot)
      .by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted: minor(1400) })
      .by('seller', 'propose', { amount: minor(1400) })
      .by('buyer', 'accept-proposal', { number: 1 })
    expect(refundableTotal(story.order)).toBe(100)
    story.by('buyer', 'request', { reason: 'other', note: 'Hm.', parts: one(1) }).by('seller', 'accept')
    expect(refundableTotal(story.order)).toBe(0)
    expect(story.status).toBe('shipped')
  })
})

describe('the last part', () => {
  test('C13 M1 K1 ends the order: everything left goes back, shipping included, and coupons are decided only then', () => {
    const story = aPaidOrder(cupsAndPot)
      .by('buyer', 'cancel', { ...mind, parts: one(1, 2) })
      .by('buyer', 'cancel', { ...mind, parts: one(2) })
    expect(coupons(story)).toEqual([])
    story.by('buyer', 'cancel', { ...mind, parts: one(1) })
    expect(story.status).toBe('cancelled')
    expect(coupons(story)).toEqual([{ kind: 'coupon', id: 'spring', fate: 'returned' }])
    expect(sum(story.order.refunds.map(({ amount }) => amount))).toBe(1500)
    // The last cup costs 3.33, and 2.00 were paid for shipping.
    expect(story.follows).toContainEqual({ kind: 'refund', refund: 3, amount: 533 })
  })

  test('C13 all parts together are the whole order', () => {
    const parts = [...one(1, 3), ...one(2)]
    const story = anOrderToShip(cupsAndPot).by('buyer', 'request', { ...mind, parts })
    expect(story.order.cancellation).toMatchObject({ parts: null })
    expect(story.by('seller', 'accept').status).toBe('cancelled')
    expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  test('C13 C10 a missed deadline takes all that still stands', () => {
    const story = anOrderToShip(cupsAndPot)
      .by('buyer', 'request', { ...mind, parts: one(1) })
      .by('seller', 'accept')
    story.at('2026-03-12T10:00:00Z')
    expect(story.status).toBe('cancelled')
    expect(sum(story.order.refunds.map(({ amount }) => amount))).toBe(1500)
  })
})

describe('what is no part', () => {
  test.each<[string, Part[], number]>([
    ['a line the order does not have', one(3), 0],
    ['more than was bought', one(1, 4), 3],
    ['more than was bought, in pieces', [...one(1, 2), ...one(1, 2)], 3],
    ['nothing of a line', one(2, 0), 1],
    ['less than nothing, made up for', [...one(1, -1), ...one(1, 2)], 3],
    ['half a cup', one(1, 0.5), 3],
    ['nothing at all', [], 0],
  ])('C13 %s', (_, parts, limit) => {
    const no = { code: 'no-such-line', rule: 'C13', limit }
    expect(aPaidOrder(cupsAndPot).refusal('buyer', 'cancel', { ...mind, parts })).toEqual(no)
    expect(anOrderToShip(cupsAndPot).refusal('buyer', 'request', { ...mind, parts })).toEqual(no)
  })

  test('C13 what is cancelled already', () => {
    const story = aPaidOrder(cupsAndPot).by('buyer', 'cancel', { ...mind, parts: one(1, 2) })
    expect(story.refusal('buyer', 'cancel', { ...mind, parts: one(1, 2) })).toMatchObject({ limit: 1 })
  })

  test('C13 a policy may know the whole order only', () => {
    const story = aPaidOrder({ ...cupsAndPot, policy: houseWith({ 'cancel.parts': false }) })
    expect(story.refusal('buyer', 'cancel', { ...mind, parts: one(1) })).toEqual({
      code: 'parts-not-allowed',
      rule: 'C13',
    })
    expect(story.by('buyer', 'cancel', { ...mind, parts: [...one(1, 3), ...one(2)] }).status).toBe('cancelled')
  })

  test('C13 C1 before it is paid an order is cancelled as a whole', () => {
    const story = anOrder(cupsAndPot)
    expect(story.refusal('buyer', 'cancel', { ...mind, parts: one(1) })).toEqual({
      code: 'not-paid-in-parts',
      rule: 'C13',
    })
    expect(story.by('buyer', 'cancel', { ...mind, parts: null }).status).toBe('cancelled')
  })
})

test('C13 M3 a payment that is declined and made again gives its cancelled part back again, once', () => {
  const story = aPaidOrder(cupsAndPot).by('buyer', 'cancel', { ...mind, parts: one(2) })
  story.by('provider', 'decline-payment')
  expect(story.refunds).toEqual(['card 240 void', 'wallet 60 void'])
  story.by('buyer', 'pay').passes('PT24H').by('provider', 'confirm-capture')
  expect(story.refunds.slice(2)).toEqual(['card 240 sent', 'wallet 60 sent'])
  expect(gone(story)).toEqual([0, 1])
  story.by('buyer', 'request', mind).by('seller', 'accept')
  const back = story.order.refunds.filter(({ state }) => state !== 'void').map(({ amount }) => amount)
  expect(sum(back)).toBe(1500)
})

describe('beside what cannot be cancelled at will', () => {
  /** A mug with a name on it for 10.00, and a pot for 3.00. */
  const mugAndPot = { lines: lines([1, 1000, 'custom-made'], [1, 300]) }

  test('C12 C13 the other lines are cancelled like any', () => {
    const story = aPaidOrder(mugAndPot)
    expect(story.option('buyer', 'cancel')).toMatchObject({ open: true })
    for (const parts of [null, one(1), [...one(1), ...one(2)]])
      expect(story.refusal('buyer', 'cancel', { ...mind, parts })).toEqual({ code: 'not-cancellable', rule: 'C12' })
    story.by('buyer', 'cancel', { ...mind, parts: one(2) })
    expect(gone(story)).toEqual([0, 1])
    // What is left is not cancelled at will at all.
    expect(story.refusal('buyer', 'cancel', mind)).toMatchObject({ code: 'not-cancellable', who: ['buyer'] })
  })

  test('C12 C13 by request: the one for the seller’s fault only, the other for any reason', () => {
    const story = () => anOrderToShip(mugAndPot)
    for (const parts of [null, one(1)])
      expect(story().refusal('buyer', 'request', { ...mind, parts })).toEqual({ code: 'reason-not-open', rule: 'C12' })
    expect(story().by('buyer', 'request', { ...mind, parts: one(2) }).badges).toEqual(['cancellation-requested'])
    expect(story().by('buyer', 'request', { reason: 'defective', parts: one(1) }).badges).toEqual([
      'cancellation-requested',
    ])
  })

  test('C12 C13 by request, for any reason, where the policy lets what is not cancelled at will be asked for so', () => {
    const story = () => anOrderToShip({ ...mugAndPot, policy: houseWith({ 'request.notAtWill': 'any-reason' }) })
    for (const parts of [null, one(1), one(2)])
      expect(story().by('buyer', 'request', { ...mind, parts }).badges).toEqual(['cancellation-requested'])
  })

  test('C12 C2 what needs nobody’s approval is not asked for', () => {
    const policy = houseWith({ 'request.opens': { afterPayment: 'PT0S' } })
    const story = aPaidOrder({ ...mugAndPot, policy })
    const wish = { reason: 'defective', parts: one(2) }
    expect(story.refusal('buyer', 'request', wish)).toEqual({ code: 'cancel-directly', rule: 'C2' })
    expect(story.by('buyer', 'request', { ...wish, parts: one(1) }).badges).toEqual(['cancellation-requested'])
  })

  test('C12 where only the whole order can be cancelled, its hardest line decides', () => {
    const policy = houseWith({ 'cancel.parts': false })
    expect(aPaidOrder({ ...mugAndPot, policy }).refusal('buyer', 'cancel', mind)).toMatchObject({
      code: 'not-cancellable',
      rule: 'C12',
    })
  })

  test('C12 a policy that protects one kind protects it beside a stricter one, too', () => {
    const policy = houseWith({ 'cancel.notAtWill': ['pre-sale'], 'cancel.parts': false })
    const both = lines([1, 1000, 'custom-made'], [1, 300, 'pre-sale'])
    expect(aPaidOrder({ policy, lines: both }).refusal('buyer', 'cancel', mind)).toMatchObject({ rule: 'C12' })
  })

  test('C12 the kind of some lines is that of the hardest among them, and cancelled ones do not count', () => {
    const { order } = aPaidOrder(mugAndPot)
    expect([kindOf(order, null), kindOf(order, one(2))]).toEqual(['custom-made', 'at-will'])
    expect(kindOf(withCancelled(order, one(1)), null)).toBe('at-will')
  })
})

describe('to the cent', () => {
  const anyLines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 100_000 })), {
    minLength: 1,
    maxLength: 4,
  })
  /** Every unit of every line once, in any order. */
  const anyOrderOfUnits = anyLines.chain((all) => {
    const units = all.flatMap(([quantity], index) => Array<number>(quantity).fill(index + 1))
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(units, { minLength: units.length }), fc.nat({ max: 5000 }))
  })

  test('C13 M3 units cancelled in any order sum to what was paid for them, and the last takes the shipping along', () => {
    fc.assert(
      fc.property(anyOrderOfUnits, ([all, units, shipping]) => {
        const goods = all.reduce((total, [, cost]) => total + cost, 0)
        const story = aPaidOrder({ lines: lines(...all), card: goods + shipping, wallet: 0 })
        for (const [index, line] of units.entries()) {
          expect(story.status).toBe('payment-being-verified')
          const cost = costOf(story.order, one(line))
          const left = refundableTotal(story.order)
          story.by('buyer', 'cancel', { ...mind, parts: one(line) })
          const last = index === units.length - 1
          expect(left - refundableTotal(story.order)).toBe(last ? cost + shipping : cost)
        }
        expect(story.status).toBe('cancelled')
        expect(sum(story.order.refunds.map(({ amount }) => amount))).toBe(goods + shipping)
      }),
      { numRuns: 200 },
    )
  })

  test('C13 M1 by two means as well, each gives back its own share and no more', () => {
    fc.assert(
      fc.property(anyOrderOfUnits, fc.nat({ max: 100_000 }), ([all, units, shipping], wallet) => {
        const total = all.reduce((goods, [, cost]) => goods + cost, shipping)
        const byWallet = Math.min(wallet, total)
        const story = aPaidOrder({ lines: lines(...all), card: total - byWallet, wallet: byWallet })
        for (const line of units) story.by('buyer', 'cancel', { ...mind, parts: one(line) })
        const back = (means: string) =>
          sum(story.order.refunds.filter((leg) => leg.means === means).map(({ amount }) => amount))
        expect([back('card'), back('wallet')]).toEqual([total - byWallet, byWallet])
      }),
      { numRuns: 200 },
    )
  })

  test('C13 several units cost what they cost one by one, by the largest remainder', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 1_000_000 }), fc.nat(), (quantity, cost, cut) => {
        const { order } = anOrder({ lines: lines([quantity, cost]) })
        const first = 1 + (cut % quantity)
        const each = split(minor(cost), Array(quantity).fill(minor(1)))
        expect(costOf(order, one(1, first))).toBe(sum(each.slice(0, first)))
        const rest = withCancelled(order, one(1, first))
        if (first === quantity) return
        expect(isWhole(rest, one(1, quantity - first))).toBe(true)
        expect(costOf(rest, one(1, quantity - first))).toBe(sum(each.slice(first)))
      }),
    )
  })

  test('C13 what does not stand has no price', () => {
    const { order } = anOrder({ lines: lines([2, 1000]) })
    expect(() => costOf(order, one(1, 3))).toThrow(RangeError)
    expect(() => withCancelled(order, one(2))).toThrow(RangeError)
  })
})
