import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '@/lib/law/command'
import { decide } from '@/lib/law/decide'
import { type Minor, minor } from '@/lib/law/money'
import type { Means, Order } from '@/lib/law/order'
import type { Consequence } from '@/lib/law/outcome'
import {
  aDeliveredOrder,
  aFinishedOrder,
  anOrder,
  anOrderNeverShipped,
  anOrderToShip,
  aPaidOrder,
  aRefusedOrder,
  aRequestedOrder,
  aShippedOrder,
  at,
  houseWith,
  lines,
} from './fixtures'

const byCard = (amount: number) => ({ means: 'card', amount: minor(amount) }) as const
const contests = ({ follows }: { follows: readonly Consequence[] }) =>
  follows.flatMap((follow) => (follow.kind === 'ask-provider' && follow.to === 'contest' ? [follow] : []))

/** Shipped, and 5.00 of its 15.00 given back by agreement: 4.00 to the card, 1.00 to the wallet. */
const aPartlyRefundedOrder = (setting = {}) =>
  aDeliveredOrder(setting)
    .by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted: minor(1500) })
    .by('seller', 'propose', { amount: minor(500) })
    .by('buyer', 'accept-proposal', { number: 1 })

describe('the bank takes money back', () => {
  test('M3 only once the money is in', () => {
    const failed = aPaidOrder().passes('PT24H').by('provider', 'fail-capture')
    for (const story of [anOrder(), aPaidOrder(), aPaidOrder().passes('PT24H'), failed])
      expect(story.refusal('provider', 'charge-back', byCard(1200))).toMatchObject({
        code: 'nothing-to-charge-back',
        rule: 'M3',
      })
  })

  test('M3 no more than was paid by that means, and not nothing', () => {
    const story = aShippedOrder()
    expect(story.refusal('provider', 'charge-back', byCard(1201))).toMatchObject({
      code: 'amount-too-high',
      limit: 1200,
    })
    expect(story.refusal('provider', 'charge-back', byCard(0))).toMatchObject({ code: 'amount-too-low', limit: 1 })
    expect(aShippedOrder({ card: 0 }).refusal('provider', 'charge-back', byCard(1))).toMatchObject({
      code: 'nothing-to-charge-back',
    })
  })

  test('M3 only the provider says so', () => {
    for (const by of ['buyer', 'seller', 'mediator', 'carrier', 'clock'] as const)
      for (const move of ['win-chargeback', 'lose-chargeback'] as const) {
        expect(aShippedOrder().refusal(by, 'charge-back', byCard(1200))).toMatchObject({ code: 'not-your-move' })
        expect(aShippedOrder().by('provider', 'charge-back', byCard(1)).refusal(by, move)).toMatchObject({
          code: 'not-your-move',
          who: ['provider'],
        })
      }
  })

  test.each([
    ['waits for shipment', anOrderToShip],
    ['is being processed', (setting = {}) => anOrderToShip(setting).by('seller', 'begin-processing')],
    ['is on hold', aRequestedOrder],
    ['was refused', aRefusedOrder],
  ] as const)('M3 an order that %s ends; what the other means paid goes back, the taken part does not', (_, begin) => {
    const story = begin().by('provider', 'charge-back', byCard(1200))
    expect(story.order.cancellation).toMatchObject({
      state: 'cancelled',
      by: 'provider',
      because: 'charged-back',
      fault: 'buyer',
    })
    expect(story.order.chargeback).toMatchObject({ state: 'open', means: 'card', amount: 1200, contested: 0 })
    expect(story.refunds).toEqual(['wallet 300 sent'])
    expect(story.points).toBe(0)
    expect(story.news).toEqual(
      expect.arrayContaining([
        'seller: charged-back',
        'mediator: charged-back',
        'buyer: charged-back',
        'buyer: cancelled',
      ]),
    )
    expect(story.refusal('seller', 'ship', { carrier: 'Post', tracking: 'T1' })).toBeTruthy()
  })

  test('M3 a part of it taken: the rest of the card’s share goes back, too', () => {
    const story = anOrderToShip().by('provider', 'charge-back', byCard(500))
    expect(story.refunds).toEqual(['card 700 sent', 'wallet 300 sent'])
  })

  test.each([
    ['shipped', aShippedOrder],
    ['delivered', aDeliveredOrder],
    ['finished', aFinishedOrder],
  ] as const)('M3 a %s order goes on, and the bank has ninety days', (status, begin) => {
    const story = begin()
    const { now } = story
    story.by('provider', 'charge-back', byCard(1200))
    expect(story.status).toBe(status)
    expect(story.refunds).toEqual([])
    expect(story.order.chargeback).toEqual({
      state: 'open',
      means: 'card',
      amount: 1200,
      contested: 0,
      openedAt: now,
      closeBy: now + 90 * 24 * 3_600_000,
    })
    expect(contests(story)).toEqual([])
  })
})

describe('money that had been given back already', () => {
  test('M3 is contested, and only the rest is taken', () => {
    const story = aPartlyRefundedOrder().by('provider', 'charge-back', byCard(1200))
    expect(story.order.chargeback).toMatchObject({ amount: 800, contested: 400 })
    expect(contests(story)).toEqual([{ kind: 'ask-provider', to: 'contest', means: 'card', amount: 400 }])
  })

  test('M3 is not touched where what is left covers the claim', () => {
    const story = aPartlyRefundedOrder().by('provider', 'charge-back', byCard(800))
    expect(story.order.chargeback).toMatchObject({ amount: 800, contested: 0 })
    expect(contests(story)).toEqual([])
  })

  test('M3 a cancelled order has given everything back: all of the claim is contested, nothing is taken', () => {
    const story = anOrderNeverShipped().by('provider', 'charge-back', byCard(1200))
    expect(story.order.chargeback).toMatchObject({ amount: 0, contested: 1200 })
    expect(contests(story)).toMatchObject([{ amount: 1200 }])
    expect(story.by('provider', 'win-chargeback').refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
  })

  // One of two things went back, by the card; the other one is still to be sent, and is paid for by the wallet.
  test('M3 C13 an order that runs on is not stopped by a claim on what is not there any more', () => {
    const lines = [1, 2].map((number) => ({
      ...({ number, kind: 'at-will', quantity: 1, cancelled: number === 1 ? 1 : 0, cost: minor(1000) } as const),
    }))
    const story = anOrderToShip({ card: 1000, wallet: 1000, lines })
    const leg = { number: 1, refund: 1, means: 'card', amount: minor(1000), state: 'settled', settledAt: 0 } as const
    story.order = { ...story.order, refunds: [leg] }
    story.by('provider', 'charge-back', byCard(1000))
    expect(story.order.chargeback).toMatchObject({ amount: 0, contested: 1000 })
    expect(story.status).toBe('awaiting-shipment')
  })

  test('M3 what the bank holds is not proposed, ruled or given back besides', () => {
    const story = aDeliveredOrder().by('provider', 'charge-back', byCard(1200))
    const claim = { reason: 'defective', story: 'It hums.' }
    expect(story.refusal('buyer', 'open-dispute', { ...claim, wanted: minor(301) })).toMatchObject({
      code: 'amount-too-high',
      limit: 300,
    })
  })
})

describe('the bank decides', () => {
  test('M3 M1 won: what it took goes back to the buyer of a cancelled order, by the means it was paid with', () => {
    const story = anOrderToShip().by('provider', 'charge-back', byCard(500)).passes('P5D')
    story.by('provider', 'win-chargeback')
    expect(story.order.chargeback).toEqual({
      state: 'won',
      means: 'card',
      amount: 500,
      contested: 0,
      closedAt: at('2026-03-08T10:00:00Z'),
    })
    expect(story.refunds).toEqual(['card 700 sent', 'wallet 300 sent', 'card 500 sent'])
    expect(story.news).toEqual(expect.arrayContaining(['seller: chargeback-closed', 'mediator: chargeback-closed']))
  })

  test('M3 won: an order that goes on keeps it, and it can be claimed again', () => {
    const story = aDeliveredOrder().by('provider', 'charge-back', byCard(1200)).by('provider', 'win-chargeback')
    expect(story.refunds).toEqual([])
    const claim = { reason: 'defective', story: 'It hums.', wanted: minor(1500) }
    expect(story.by('buyer', 'open-dispute', claim).badges).toContain('in-dispute')
  })

  test('M3 won on a finished order: its seller has been paid out, and nothing goes back', () => {
    const story = aFinishedOrder().by('provider', 'charge-back', byCard(1200)).by('provider', 'win-chargeback')
    expect(story.refunds).toEqual([])
  })

  test('M3 lost: what it took is gone for good', () => {
    const story = anOrderToShip().by('provider', 'charge-back', byCard(500)).by('provider', 'lose-chargeback')
    expect(story.order.chargeback).toMatchObject({ state: 'lost', amount: 500 })
    expect(story.refunds).toEqual(['card 700 sent', 'wallet 300 sent'])
    expect(story.refusal('provider', 'charge-back', byCard(700))).toMatchObject({ code: 'not-in-this-state' })
    expect(story.refusal('provider', 'win-chargeback')).toMatchObject({ code: 'not-in-this-state' })
  })

  test('M3 lost: what it took is not given back besides, whatever is agreed or ruled afterwards', () => {
    const story = aDeliveredOrder().by('provider', 'charge-back', byCard(1200)).by('provider', 'lose-chargeback')
    const claim = { reason: 'defective', story: 'It hums.' }
    expect(story.refusal('buyer', 'open-dispute', { ...claim, wanted: minor(301) })).toMatchObject({
      code: 'amount-too-high',
      rule: 'M3',
      limit: 300,
    })
    story.by('buyer', 'open-dispute', { ...claim, wanted: minor(300) })
    story.by('seller', 'propose', { amount: minor(300) }).by('buyer', 'accept-proposal', { number: 1 })
    expect(story.refunds).toEqual(['wallet 300 sent'])
  })

  test('T1 M3 one nobody hears of for ninety days counts as lost, to the millisecond', () => {
    const story = aShippedOrder({ policy: houseWith({ 'payment.chargebackWithin': 'P20D' }) })
    story.by('provider', 'charge-back', byCard(1200)).justBefore('2026-03-23T10:00:00Z')
    expect(story.order.chargeback.state).toBe('open')
    story.at('2026-03-23T10:00:00Z')
    expect(story.order.chargeback).toMatchObject({ state: 'lost', closedAt: at('2026-03-23T10:00:00Z') })
    expect(story.history).toContainEqual({
      move: 'end-chargeback',
      by: 'clock',
      rule: 'T1',
      at: '2026-03-23T10:00:00.000Z',
    })
    expect(story.refusal('provider', 'win-chargeback')).toMatchObject({ code: 'not-in-this-state' })
  })

  test('M3 one at a time, and once more after it was won', () => {
    const story = aShippedOrder().by('provider', 'charge-back', byCard(1200))
    expect(story.refusal('provider', 'charge-back', byCard(1200))).toMatchObject({ code: 'not-in-this-state' })
    story.by('provider', 'win-chargeback').by('provider', 'charge-back', { means: 'wallet', amount: minor(300) })
    expect(story.order.chargeback).toMatchObject({ state: 'open', means: 'wallet', amount: 300 })
  })
})

describe('what is decided while the bank holds the money', () => {
  const claim = { reason: 'defective', story: 'It hums.', wanted: minor(1500) }

  test('M3 D2 a part that is agreed is no more than that part, and the order goes on', () => {
    const story = aDeliveredOrder().by('provider', 'charge-back', byCard(1000))
    story.by('buyer', 'open-dispute', { ...claim, wanted: minor(500) }).by('seller', 'propose', { amount: minor(500) })
    story.by('buyer', 'accept-proposal', { number: 1 })
    expect(story.status).toBe('delivered')
    expect(story.order.refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(500)
    const { refunds } = story
    expect(story.by('provider', 'win-chargeback').refunds).toEqual(refunds)
    expect(story.status).toBe('delivered')
  })

  test.each([
    ['win-chargeback', ['wallet 300 sent', 'card 1200 sent']],
    ['lose-chargeback', ['wallet 300 sent']],
  ] as const)('M3 D5 everything that was agreed goes back after the goods, once, and after %s', (decided, refunds) => {
    const story = aDeliveredOrder().by('buyer', 'open-dispute', claim)
    story
      .by('seller', 'propose', { amount: minor(1500), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
    story.by('buyer', 'send-back', { carrier: 'Post', tracking: 'B1' }).by('provider', 'charge-back', byCard(1200))
    story.by('seller', 'confirm-return')
    expect(story.status).toBe('cancelled')
    expect(story.by('provider', decided).refunds).toEqual(refunds)
  })

  const ofTwo = { lines: lines([2, 1000], [1, 500]) }
  const aUnitCancelled = () =>
    aShippedOrder(ofTwo)
      .by('provider', 'charge-back', byCard(1200))
      .by('buyer', 'request', { reason: 'other', note: 'One is enough.', parts: [{ line: 1, quantity: 1 }] })
      .by('seller', 'accept')

  test.each([
    ['win-chargeback', ['wallet 300 sent', 'card 200 sent']],
    ['lose-chargeback', ['wallet 300 sent']],
  ] as const)('M3 C13 C14 of a cancelled unit the bank holds the rest, until %s', (decided, refunds) => {
    const story = aUnitCancelled()
    expect(story.refunds).toEqual(['wallet 300 sent'])
    expect(story.order.chargeback).toMatchObject({ state: 'open', owed: 200 })
    expect(story.by('provider', decided).refunds).toEqual(refunds)
    expect(story.status).toBe('shipped')
  })

  test('M3 T1 the seller is not paid out before, and then at once', () => {
    const story = aUnitCancelled().by('carrier', 'deliver', { tracking: 'T1' }).passes('P40D')
    expect(story.status).toBe('delivered')
    story.by('provider', 'win-chargeback')
    expect(story.refunds).toEqual(['wallet 300 sent', 'card 200 sent'])
    const { now } = story
    expect(story.passes('PT0S').order.fulfilment).toMatchObject({ state: 'finished', finishedAt: now })
  })

  test('M3 T1 one that is owed nothing finishes in its own time', () => {
    const story = aDeliveredOrder().by('provider', 'charge-back', byCard(1200)).passes('P16D')
    expect(story.status).toBe('finished')
  })
})

const MEANS: readonly Means[] = ['card', 'wallet']
const outOf = (order: Order, means: Means) => {
  const { chargeback } = order
  const legs = order.refunds.filter((leg) => leg.means === means && leg.state !== 'void')
  const kept = chargeback.state === 'open' || chargeback.state === 'lost' ? chargeback : null
  return {
    back: legs.reduce((sum, { amount }) => sum + amount, 0),
    kept: kept?.means === means ? kept.amount : 0,
  }
}

type Attempt = { readonly say: (order: Order) => Command } | { readonly days: number }
const part = (of: number, share: number): Minor => minor(Math.ceil(of * share))
const paidBy = (order: Order, means: Means) => order.shares.find((share) => share.means === means)?.amount ?? 0
const whole = (order: Order) => order.shares.reduce((sum, { amount }) => sum + amount, 0)

/** What may happen to the money of an order, sensible or not, in any order. */
const attempts: fc.Arbitrary<Attempt> = fc
  .record({ share: fc.double({ min: 0, max: 1.1, noNaN: true }), leg: fc.nat(5), days: fc.nat(30) })
  .chain(({ share, leg, days }) => {
    const said = (say: (order: Order) => Command): Attempt => ({ say })
    return fc.constantFrom<Attempt>(
      { days },
      ...MEANS.map((means) =>
        said((order) => ({ move: 'charge-back', by: 'provider', means, amount: part(paidBy(order, means), share) })),
      ),
      said(() => ({ move: 'win-chargeback', by: 'provider' })),
      said(() => ({ move: 'lose-chargeback', by: 'provider' })),
      said((order) => ({
        ...({ move: 'open-dispute', by: 'buyer', reason: 'defective', story: 'It hums.' } as const),
        wanted: part(whole(order), share / 2),
      })),
      said((order) => ({ move: 'propose', by: 'seller', amount: part(whole(order), share / 2) })),
      said((order) => ({
        ...({ move: 'accept-proposal', by: 'buyer' } as const),
        number: 'proposals' in order.dispute ? order.dispute.proposals.length : 1,
      })),
      said(() => ({ move: 'request', by: 'buyer', reason: 'defective' })),
      said(() => ({ move: 'accept', by: 'seller' })),
      said(() => ({ move: 'ship', by: 'seller', carrier: 'Post', tracking: 'T1' })),
      said(() => ({ move: 'deliver', by: 'carrier', tracking: 'T1' })),
      said(() => ({ move: 'settle-refund', by: 'provider', leg: leg + 1 })),
      said(() => ({ move: 'fail-refund', by: 'provider', leg: leg + 1 })),
    )
  })

test('M3 however refunds and chargebacks cross, no more leaves than was paid by each means, and nothing is contested twice', () => {
  // What a run of this many has to meet at the least, or it proves nothing.
  const met = { both: 0, contested: 0, won: 0, lost: 0, backAfterLoss: 0 }
  const property = fc.property(
    fc.nat(5_000),
    fc.nat(5_000),
    fc.constantFrom(anOrderToShip, aShippedOrder, aDeliveredOrder),
    fc.array(attempts, { minLength: 10, maxLength: 40 }),
    (card, wallet, begin, tries) => {
      fc.pre(card + wallet > 0)
      const story = begin({ card, wallet })
      for (const attempt of tries) {
        const before = story.order
        if ('days' in attempt) story.passes(`P${attempt.days}D`)
        else {
          const command = attempt.say(before)
          const decision = decide(before, command, story.circumstances)
          if ('refusal' in decision) continue
          story.order = decision.accepted.order
          // Its own deadlines are owed before the next word is heard.
          story.passes('PT0S')
          if (command.move === 'charge-back') {
            // What is claimed is either taken now or was given back before: every cent counts once.
            const { back } = outOf(before, command.means)
            const opened = decision.accepted.order.chargeback
            if (opened.state !== 'open') throw new Error('a chargeback that was made is not open')
            expect(opened.amount + opened.contested).toBe(command.amount)
            expect(opened.contested).toBe(Math.max(0, command.amount - (paidBy(before, command.means) - back)))
            expect(contests(decision.accepted).map(({ amount }) => amount)).toEqual(
              opened.contested > 0 ? [opened.contested] : [],
            )
            if (opened.contested > 0) met.contested += 1
          }
        }
        const { chargeback, cancellation } = story.order
        for (const means of MEANS) {
          const { back, kept } = outOf(story.order, means)
          const paid = paidBy(story.order, means)
          expect(back + kept).toBeLessThanOrEqual(paid)
          // A cancelled order has given everything back that its banks have not taken (M1).
          if (cancellation.state === 'cancelled') expect(back + kept).toBe(paid)
          if (back > 0 && kept > 0) met.both += 1
        }
        if (chargeback.state === 'won') met.won += 1
        if (chargeback.state === 'lost') met.lost += 1
        const decidedNow = story.order.refunds.length > before.refunds.length
        if (before.chargeback.state === 'lost' && decidedNow) met.backAfterLoss += 1
      }
    },
  )
  fc.assert(property, { numRuns: 1_000 })
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(0)
})
