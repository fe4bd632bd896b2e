import { describe, expect, test } from 'vitest'
import { deadlines } from '@/lib/law/deadline'
import { decide, play, settledBy } from '@/lib/law/decide'
import { moves } from '@/lib/law/moves'
import {
  anOrder,
  anOrderToShip,
  aPaidOrder,
  aRefusedOrder,
  aRequestedOrder,
  aShippedOrder,
  at,
  expectOpen,
  houseWith,
} from './fixtures'

const mind = { reason: 'changed-mind' }

describe('a deadline', () => {
  test('T2 is true the moment it passes, though nobody has carried it out', () => {
    const { order, policy, coupons } = aRequestedOrder()
    const late = { now: at('2026-03-17T10:00:00Z'), policy, coupons }
    for (const command of [
      { move: 'accept', by: 'seller' },
      { move: 'withdraw', by: 'buyer' },
      { move: 'refuse', by: 'seller', because: 'unwilling' },
    ] as const)
      expect(decide(order, command, late)).toEqual({
        refusal: { code: 'deadline-passed', rule: 'C8', closedAt: at('2026-03-17T10:00:00Z') },
      })
    expect(decide(order, { move: 'accept', by: 'seller' }, { ...late, now: late.now - 1 })).toHaveProperty('accepted')
  })

  test('T2 is the clock’s alone to carry out, and not before', () => {
    const { order, policy, coupons } = aRequestedOrder()
    const lapse = (by: 'clock' | 'buyer', now: number) => decide(order, { move: 'lapse', by }, { now, policy, coupons })
    expect(lapse('clock', at('2026-03-17T10:00:00Z') - 1)).toMatchObject({
      refusal: { code: 'not-yet', rule: 'C8', opensAt: at('2026-03-17T10:00:00Z') },
    })
    expect(lapse('buyer', at('2026-03-17T10:00:00Z'))).toMatchObject({ refusal: { code: 'deadline-passed' } })
    expect(lapse('clock', at('2026-03-17T10:00:00Z'))).toHaveProperty('accepted')
  })

  test('T4 of the same order asked about again ends by the policy of that time', () => {
    const { order, policy, coupons } = aRequestedOrder()
    const now = at('2026-03-17T10:00:00Z')
    const settles = { from: 'PT0S', to: 'P1D' }
    const sooner = houseWith({ 'refund.settles': { card: settles, wallet: settles } })
    for (const under of [policy, sooner, policy]) {
      const [leg] = settledBy(order, { policy: under, coupons, now }).refunds
      expect(leg).toMatchObject({ state: 'sent', sentAt: now })
      expect(leg).toEqual(play(order, { policy: under, coupons, now }).at(-1)?.order.refunds[0])
    }
    expect(settledBy(order, { policy: sooner, coupons, now }).refunds[0]).toMatchObject({ expectFrom: now })
  })

  test('T1 F3 every one that runs is told, soonest first', () => {
    const story = aRefusedOrder()
    expect(deadlines(story.order, story.policy)).toEqual([
      { move: 'step-in', rule: 'C9', at: at('2026-03-06T10:00:00Z') },
      { move: 'miss-shipping', rule: 'C10', at: at('2026-03-12T10:00:00Z') },
    ])
  })

  test('T1 of two at the same instant the one of the region listed first goes first', () => {
    const policy = houseWith({ 'request.platformCancelsAfter': 'P9D' })
    const story = aRefusedOrder({ policy })
    expect(deadlines(story.order, policy).map(({ move, at }) => [move, at])).toEqual([
      ['step-in', at('2026-03-12T10:00:00Z')],
      ['miss-shipping', at('2026-03-12T10:00:00Z')],
    ])
    expect(story.at('2026-03-12T10:00:00Z').order.cancellation).toMatchObject({ because: 'seller-refused' })
  })
})

describe('a jump', () => {
  test('T5 everything due happens in due order, each at its due time and not at the time of the jump', () => {
    const story = aPaidOrder().at('2026-04-01T00:00:00Z')
    expect(story.history.map(({ move, at }) => [move, at])).toEqual([
      ['pay', '2026-03-02T10:00:00.000Z'],
      ['verify', '2026-03-03T10:00:00.000Z'],
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((day) => [
        'ask-capture-again',
        `2026-03-${day}T10:00:00.000Z`,
      ]),
      ['miss-shipping', '2026-03-12T10:00:00.000Z'],
      ...Array.from({ length: 19 }, (_, index) => ['ask-capture-again', `2026-03-${index + 13}T10:00:00.000Z`]),
    ])
    expect(story.order.cancellation).toMatchObject({ cancelledAt: at('2026-03-12T10:00:00Z') })
  })

  test('T5 in one leap or day by day, the order is the same', () => {
    const leap = aRequestedOrder().at('2026-04-20T10:00:00Z')
    const steps = aRequestedOrder()
    for (let day = 4; day <= 31; day++) steps.at(`2026-03-${String(day).padStart(2, '0')}T03:00:00Z`)
    expect(steps.at('2026-04-20T10:00:00Z').order).toEqual(leap.order)
  })

  test('T5 nothing is due before its time', () => {
    const { order, policy, coupons } = anOrder()
    expect(play(order, { now: at('2026-03-22T10:00:00Z') - 1, policy, coupons })).toEqual([])
  })
})

describe('doors', () => {
  test('F3 every move a person can ever make has its answer: open until when, or why not and from when', () => {
    const story = aPaidOrder()
    const told = Object.fromEntries(moves(story.order, 'buyer', story.circumstances).map((one) => [one.move, one]))
    expect(Object.keys(told)).toEqual([
      'pay',
      'cancel',
      'request',
      'withdraw',
      'propose-extension',
      'agree-extension',
      'decline-extension',
      'ask-address',
      'open-dispute',
      'propose',
      'accept-proposal',
      'escalate',
      'appeal',
      'send-back',
      'extend-protection',
      'file-complaint',
      'leave-feedback',
    ])
    expect(told).toMatchObject({
      pay: { open: false, refusal: { code: 'not-in-this-state', rule: 'C1' } },
      cancel: { open: true, rule: 'C2', until: at('2026-03-03T10:00:00Z') },
      request: { open: false, refusal: { code: 'cancel-directly', opensAt: at('2026-03-03T10:00:00Z') } },
      withdraw: { open: false, refusal: { code: 'not-in-this-state', rule: 'C15' } },
    })
    expect(moves(story.order, 'mediator', story.circumstances).map(({ move }) => move)).toEqual([
      ...['accept', 'refuse', 'call-off', 'rule', 'approve-ruling', 'send-back-ruling', 'rule-appeal'],
      ...['review-complaint', 'review-contest'],
    ])
  })

  test('F3 a door stays open through all the clock’s asking again', () => {
    expectOpen(aPaidOrder().passes('PT24H'), 'buyer', 'request', '2026-03-12T10:00:00Z')
  })

  test('F3 a window that the order will not live to see is not promised', () => {
    const policy = houseWith({ 'request.opens': { afterPayment: 'P30D' } })
    expect(anOrderToShip({ policy }).option('buyer', 'request')).toEqual({
      move: 'request',
      open: false,
      refusal: { code: 'not-yet', rule: 'C3', who: ['buyer'] },
    })
  })

  test('F3 what opens by a deadline of another is told with its time', () => {
    expect(aShippedOrder().option('buyer', 'open-dispute')).toMatchObject({
      open: true,
      until: at('2026-05-02T10:00:00Z'),
    })
    const policy = houseWith({ 'request.silence': 'lapses' })
    expect(aRequestedOrder({ policy }).option('buyer', 'request')).toMatchObject({
      open: false,
      refusal: { opensAt: at('2026-03-17T10:00:00Z') },
    })
  })
})

test.each(['PT0S', 'PT59S', 'P0D business'])(
  'T1 a policy that asks again after %s is refused: it would never stop asking',
  (length) => {
    expect(() => houseWith({ 'payment.askAgainAfter': length })).toThrow('at least a minute')
  },
)

test('T4 the same order under two policies has two fates', () => {
  const other = houseWith({ 'request.answersWithin': 'PT48H', 'request.silence': 'lapses' })
  const fate = (story: ReturnType<typeof aRequestedOrder>) => story.at('2026-03-05T10:00:00Z').order.cancellation.state
  expect(fate(aRequestedOrder())).toBe('requested')
  expect(fate(aRequestedOrder({ policy: other }))).toBe('lapsed')
  expect(aPaidOrder({ policy: other }).by('buyer', 'cancel', mind).status).toBe('cancelled')
})
