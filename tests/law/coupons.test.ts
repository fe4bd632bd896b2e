import { describe, expect, test } from 'vitest'
import type { CouponUse } from '@/lib/law/coupon'
import { minor } from '@/lib/law/money'
import { aDisputedOrder, anOrder, anOrderToShip, aPaidOrder, at, houseWith } from './fixtures'

const mind = { reason: 'changed-mind' }
const coupon = (more: Partial<CouponUse> = {}): CouponUse => ({
  id: 'spring',
  kind: 'platform',
  validUntil: null,
  usedAt: at('2026-03-02T10:00:00Z'),
  othersStanding: 0,
  ...more,
})
const fates = (follows: readonly { kind: string }[]) => follows.filter(({ kind }) => kind === 'coupon')
const cancelledWith = (use: CouponUse, policy = houseWith({})) =>
  fates(aPaidOrder({ coupons: [use], policy }).by('buyer', 'cancel', mind).follows)

describe('what becomes of a coupon', () => {
  test('K1 a platform coupon comes back when everything it was used on is cancelled', () => {
    expect(cancelledWith(coupon())).toEqual([{ kind: 'coupon', id: 'spring', fate: 'returned' }])
  })

  test('K1 not while another order of the checkout stands', () => {
    expect(cancelledWith(coupon({ othersStanding: 1 }))).toEqual([
      { kind: 'coupon', id: 'spring', fate: 'others-stand' },
    ])
  })

  test('K1 D6 also when the goods have gone back for all their money, and not before', () => {
    const story = aDisputedOrder({ coupons: [coupon()] })
      .by('seller', 'propose', { amount: minor(1500), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
      .by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' })
    expect(fates(story.follows)).toEqual([])
    expect(fates(story.by('seller', 'confirm-return').follows)).toEqual([
      { kind: 'coupon', id: 'spring', fate: 'returned' },
    ])
  })

  test('K1 also when nobody had paid yet', () => {
    expect(fates(anOrder({ coupons: [coupon()] }).by('buyer', 'cancel', mind).follows)).toEqual([
      { kind: 'coupon', id: 'spring', fate: 'returned' },
    ])
  })

  test('K2 T2 up to the last millisecond of its validity, and not from then on', () => {
    const use = coupon({ validUntil: at('2026-03-02T22:00:00Z') })
    const fate = (story: ReturnType<typeof aPaidOrder>) => fates(story.by('buyer', 'cancel', mind).follows)
    expect(fate(aPaidOrder({ coupons: [use] }).justBefore('2026-03-02T22:00:00Z'))).toMatchObject([
      { fate: 'returned' },
    ])
    expect(fate(aPaidOrder({ coupons: [use] }).at('2026-03-02T22:00:00Z'))).toMatchObject([{ fate: 'expired' }])
  })

  test('K2 the policy may grant days to one that comes back expired, and none to one that is still valid', () => {
    const policy = houseWith({ 'coupons.grace': 'P7D' })
    const use = coupon({ validUntil: at('2026-03-02T22:00:00Z') })
    const story = () => aPaidOrder({ coupons: [use], policy })
    expect(fates(story().justBefore('2026-03-02T22:00:00Z').by('buyer', 'cancel', mind).follows)).toEqual([
      { kind: 'coupon', id: 'spring', fate: 'returned' },
    ])
    expect(fates(story().at('2026-03-02T22:00:00Z').by('buyer', 'cancel', mind).follows)).toEqual([
      { kind: 'coupon', id: 'spring', fate: 'returned', usableUntil: at('2026-03-09T22:00:00Z') },
    ])
  })

  test('K2 the policy may stop its clock: it comes back with the time it had left when it was used', () => {
    const policy = houseWith({ 'coupons.stopClock': true })
    const use = coupon({ validUntil: at('2026-03-02T22:00:00Z') })
    expect(cancelledWith(use, policy)).toEqual([{ kind: 'coupon', id: 'spring', fate: 'returned' }])
    const story = aPaidOrder({ coupons: [use], policy })
      .at('2026-03-03T09:00:00Z')
      .by('buyer', 'cancel', mind)
    expect(fates(story.follows)).toEqual([
      { kind: 'coupon', id: 'spring', fate: 'returned', usableUntil: at('2026-03-03T21:00:00Z') },
    ])
  })

  test('K2 a coupon without an end needs neither', () => {
    const policy = houseWith({ 'coupons.stopClock': true, 'coupons.grace': 'P7D' })
    expect(
      fates(
        aPaidOrder({ coupons: [coupon()], policy })
          .passes('PT5H')
          .by('buyer', 'cancel', mind).follows,
      ),
    ).toEqual([{ kind: 'coupon', id: 'spring', fate: 'returned' }])
  })

  test('K2 K1 K3 neither revives a coupon that others still use, or that is not the platform’s', () => {
    const policy = houseWith({ 'coupons.stopClock': true, 'coupons.grace': 'P7D' })
    const validUntil = at('2026-03-02T09:00:00Z')
    expect(cancelledWith(coupon({ validUntil, othersStanding: 1 }), policy)).toEqual([
      { kind: 'coupon', id: 'spring', fate: 'others-stand' },
    ])
    expect(cancelledWith(coupon({ validUntil, kind: 'promo' }), policy)).toMatchObject([{ fate: 'promo-code' }])
  })

  test('K3 store coupons and promo codes do not come back', () => {
    expect(cancelledWith(coupon({ kind: 'store' }))).toMatchObject([{ fate: 'store-coupon' }])
    expect(cancelledWith(coupon({ kind: 'promo' }))).toMatchObject([{ fate: 'promo-code' }])
  })

  test('K1 K3 the policy may have it the other way', () => {
    const policy = houseWith({ 'coupons.fate': { platform: 'lost', store: 'returned', promo: 'returned' } })
    expect(cancelledWith(coupon(), policy)).toMatchObject([{ fate: 'not-returned' }])
    expect(cancelledWith(coupon({ kind: 'store' }), policy)).toMatchObject([{ fate: 'returned' }])
    expect(cancelledWith(coupon({ kind: 'promo', othersStanding: 1 }), policy)).toMatchObject([
      { fate: 'others-stand' },
    ])
  })

  test('K1 an order that goes on leaves its coupons alone', () => {
    const story = anOrderToShip({ coupons: [coupon()] })
      .by('buyer', 'request', mind)
      .by('buyer', 'withdraw')
    expect(fates(story.follows)).toEqual([])
  })
})

describe('before confirming', () => {
  const coupons = [
    coupon(),
    coupon({ id: 'shared', othersStanding: 2 }),
    coupon({ id: 'old', validUntil: at('2026-03-02T09:00:00Z') }),
    coupon({ id: 'store', kind: 'store' }),
    coupon({ id: 'promo', kind: 'promo' }),
  ]
  const told = [
    { kind: 'coupon', id: 'spring', fate: 'returned' },
    { kind: 'coupon', id: 'shared', fate: 'others-stand' },
    { kind: 'coupon', id: 'old', fate: 'expired' },
    { kind: 'coupon', id: 'store', fate: 'store-coupon' },
    { kind: 'coupon', id: 'promo', fate: 'promo-code' },
  ]

  test('K4 the buyer is told what becomes of each coupon and why, and that is what happens', () => {
    const story = aPaidOrder({ coupons })
    expect(story.preview('buyer', 'cancel', mind).effect.coupons).toEqual(told)
    expect(fates(story.by('buyer', 'cancel', mind).follows)).toEqual(told)
  })

  test('K4 C5 of a request: by the seller’s yes, and by their silence', () => {
    const { effect, answers, silence } = anOrderToShip({ coupons }).preview('buyer', 'request', { reason: 'defective' })
    expect(effect).toMatchObject({ status: 'awaiting-shipment', legs: [], coupons: [], points: 0 })
    const whole = [
      { means: 'card', amount: 1200, state: 'sent' },
      { means: 'wallet', amount: 300, state: 'sent' },
    ]
    expect(answers).toMatchObject([
      {
        move: 'accept',
        by: 'seller',
        until: at('2026-03-17T10:00:00Z'),
        effect: { status: 'cancelled', legs: whole, coupons: told, points: 2 },
      },
    ])
    expect(silence).toMatchObject({
      deadline: { move: 'lapse', rule: 'C8', at: at('2026-03-17T10:00:00Z') },
      effect: { status: 'cancelled', legs: whole, coupons: told, points: 2 },
    })
  })

  test('C5 silence is told although the provider is asked for the money every day until then', () => {
    const { silence } = aPaidOrder().passes('PT24H').preview('buyer', 'request', mind)
    expect(silence).toMatchObject({
      deadline: { move: 'lapse', at: at('2026-03-17T10:00:00Z') },
      effect: { status: 'cancelled', legs: [{ state: 'waiting-for-capture' }, { state: 'waiting-for-capture' }] },
    })
  })

  test('C5 a preview changes nothing, and one of a refused move says why', () => {
    const story = anOrderToShip({ coupons })
    const before = structuredClone(story.order)
    story.preview('buyer', 'request', mind)
    expect(story.order).toEqual(before)
    expect(() => story.preview('buyer', 'request', { reason: 'no-reason' })).toThrow('unknown-reason')
  })
})
