import { expect, test } from 'vitest'
import { answer } from '@/lib/scenario/answer'
import { tell } from '@/lib/scenario/tell'
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
    expects: { coupons: { spring: 'returned' }, siblings: { second: { status: 'shipped' } } },
  })
  expect(wrong).toMatchObject([
    { step: null, order: 'order', what: 'coupons.spring', got: 'untouched' },
    { step: null, order: 'second', what: 'status', got: 'awaiting-payment' },
  ])
})

test('the text tells every move, every refusal and the end', () => {
  const { scenario, play, wrong } = played({ steps: [pay, request('PT24H-1ms', { ok: true }), request('PT24H')] })
  const text = tell(scenario, play, wrong)
  for (const part of ['C1]', '2026-03-03T09:59:59.999Z', 'cancel-directly', 'At the end', 'Not as expected', 'Step 2'])
    expect(text).toContain(part)
})
