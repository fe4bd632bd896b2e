import { expect, test } from 'vitest'
import type { Order } from '@/lib/law/order'
import { outlook } from '@/lib/law/outlook'
import { answer } from '@/lib/scenario/answer'
import { tell } from '@/lib/scenario/tell'
import { deadlineEffect } from '@/lib/words/deadlines'
import { mind, pay, played, readable } from './fixtures'

const request = (at: string, expects?: object) => ({ at, by: 'buyer', do: 'request', with: mind, expects })
const ownNews = { told: ['seller: cancelled'] }

test('T5 the clock goes first, then the provider, then whoever acts at that moment', () => {
  const { play } = played({ steps: [pay, request('PT24H')] })
  expect(play.timeline.map((entry) => entry.kind === 'made' && entry.accepted.command.move)).toEqual([
    'pay',
    'verify',
    'confirm-capture',
    'request',
  ])
})

test('a provider that is silent answers only by the steps written', () => {
  const { play } = played({ provider: 'silent', steps: [pay, { at: 'PT25H', pass: true }] })
  expect(play.end[0]?.order.payment).toMatchObject({ state: 'paid', capture: { state: 'asked' } })
})

test('a refusal says by which rule, why, and when it would be allowed', () => {
  const { scenario, play } = played({ steps: [pay, request('PT1H')] })
  expect(answer(scenario, play, []).timeline.at(-1)).toMatchObject({
    at: '2026-03-02T11:00:00.000Z',
    is: 'refused',
    by: 'buyer',
    do: 'request',
    refusal: { code: 'cancel-directly', rule: 'C2', opensAt: '2026-03-03T10:00:00.000Z' },
  })
})

test('C1 one payment pays every order of a checkout', () => {
  const siblings = [{ id: 'second', lines: [{ price: 500 }] }]
  const { play } = played({ order: { ...readable.order, siblings }, steps: [pay] })
  expect(play.end.map(({ order }) => order.payment.state)).toEqual(['verifying', 'verifying'])
})

test('M3 an order cancelled before the others were paid has no part in their payment', () => {
  const siblings = [{ id: 'second', lines: [{ price: 500 }] }]
  const { play } = played({
    order: { ...readable.order, siblings },
    provider: 'silent',
    steps: [
      { at: 'PT0S', by: 'buyer', do: 'cancel', with: mind },
      { at: 'PT1H', on: 'second', by: 'buyer', do: 'pay' },
      { at: 'PT26H', on: 'second', by: 'provider', do: 'confirm-capture' },
    ],
  })
  expect(play.end.map(({ order }) => [order.payment.state, order.refunds])).toEqual([
    ['closed', []],
    ['paid', []],
  ])
})

test('the same scenario plays alike', () => {
  const changes = { steps: [pay, request('P2D'), { at: 'P40D', pass: true }] }
  expect(played(changes).play).toEqual(played(changes).play)
})

test.each([
  ['answer', { ok: true }],
  ['answer', { refused: {} }, 'PT24H'],
  ['rule', { rule: 'C9' }],
  ['refused.code', { refused: { code: 'not-yet' } }],
  ['refused.opensAt', { refused: { opensAt: 'PT24H-1ms' } }],
  ['refused.opensAt', { refused: { opensAt: null } }],
  ['status', { status: 'cancelled' }],
  ['badges', { badges: ['refunded'] }],
  ['refund', { refund: { card: 1 } }],
  ['legs', { legs: [{ means: 'card', amount: 1, state: 'sent' }] }],
  ['points', { points: 2 }],
  ['cancelled', { cancelled: { '1': 1 } }],
  ['dispute', { dispute: 'open' }],
  ['extension', { extension: 'proposed' }],
  ['destination', { destination: 'changed' }],
  ['protection', { protection: 'extended' }],
  ['returning', { returning: 'sent' }],
  ['complaint', { complaint: 'filed' }],
  ['mark', { mark: 'marked' }],
  ['feedback', { feedback: 'left' }],
  ['chargeback', { chargeback: 'open' }],
  ['told', ownNews],
  ['clock', { clock: ['lapse'] }, 'PT1H'],
])('what is not as expected is found: %s of a step', (what, expects, at = 'PT1H') => {
  const { wrong } = played({ steps: [pay, request(at, expects)] })
  expect(wrong).toMatchObject([{ step: 1, order: 'order', what }])
})

test('what is not as expected at the end is found, also of a sibling and of a coupon', () => {
  const siblings = [{ id: 'second', lines: [{ price: 500 }] }]
  const coupons = [{ id: 'spring', kind: 'platform', amount: 100 }]
  const { wrong } = played({
    order: { ...readable.order, siblings, coupons },
    expects: {
      coupons: { spring: 'returned' },
      usableUntil: { spring: 'P1D' },
      siblings: { second: { status: 'shipped' } },
    },
  })
  expect(wrong).toMatchObject([
    { step: null, order: 'order', what: 'coupons.spring', got: 'untouched' },
    {
      step: null,
      order: 'order',
      what: 'usableUntil.spring',
      expected: '2026-03-03T10:00:00.000Z',
      got: 'its own end',
    },
    { step: null, order: 'second', what: 'status', got: 'awaiting-payment' },
  ])
})

test('C8 a store answers in its own time, and a sibling of another store in its own', () => {
  const siblings = [{ id: 'second', lines: [{ price: 500 }], answersWithin: 'PT48H' }]
  const { play } = played({
    policy: { 'based-on': 'house', changes: { 'request.storeMayChoose': { from: 'PT12H', to: 'P7D' } } },
    order: { ...readable.order, answersWithin: 'PT12H', siblings },
  })
  expect(play.end.map(({ order }) => order.answersWithin)).toEqual([{ ms: 43_200_000 }, { ms: 172_800_000 }])
})

test('C13 a line costs what is paid for it, its part of the discounts taken off', () => {
  const coupons = [{ id: 'spring', kind: 'platform', amount: 100 }]
  const { scenario } = played({
    order: {
      lines: [
        { price: 333, quantity: 3 },
        { price: 1, kind: 'pre-sale' },
      ],
      coupons,
    },
  })
  expect(scenario.checkout.orders[0]?.order.lines).toEqual([
    { number: 1, kind: 'at-will', quantity: 3, cancelled: 0, cost: 899 },
    { number: 2, kind: 'pre-sale', quantity: 1, cancelled: 0, cost: 1 },
  ])
})

test('C13 P1 the text tells at the end what of the order is gone, and what is not where it began', () => {
  const parts = [{ line: 1, quantity: 1 }]
  const { scenario, play } = played({
    order: { lines: [{ name: 'cup', price: 500, quantity: 2 }] },
    steps: [pay, { at: 'PT1M', by: 'buyer', do: 'cancel', with: { reason: 'defective', parts } }],
  })
  expect(tell(scenario, play, [])).toMatch(/Gone {5}1 × cup[\s\S]*Seller’s record: Points/)
})

test('C13 C8 silence about a part of an order is said to cancel that part, and not the order', () => {
  const parts = [{ line: 1, quantity: 1 }]
  const { scenario, play } = played({
    order: { lines: [{ price: 500, quantity: 2 }] },
    steps: [pay, { at: 'P2D', by: 'buyer', do: 'request', with: { ...mind, parts } }],
  })
  const [next] = outlook(play.end[0]?.order as Order, { now: 0, policy: scenario.policy, coupons: [] })
  expect(next).toMatchObject({ deadline: { move: 'lapse' }, after: 'partly-cancelled' })
  expect(deadlineEffect('lapse', next?.after ?? 'cancelled')).toContain('the rest of the order goes on')
})

test('the text tells every move, every refusal and the end', () => {
  const { scenario, play, wrong } = played({ steps: [pay, request('PT24H-1ms', { ok: true }), request('PT24H')] })
  const text = tell(scenario, play, wrong)
  for (const part of ['C1]', '2026-03-03T09:59:59.999Z', 'cancel-directly', 'At the end', 'Not as expected', 'Step 2'])
    expect(text).toContain(part)
})
