import { expect, test } from 'vitest'
import { readScenario } from '@/lib/scenario/read'
import { readable } from './fixtures'

const problems = (changes: Readonly<Record<string, unknown>>) => {
  const read = readScenario({ ...readable, ...changes })
  return 'problems' in read ? read.problems : []
}
const step = { at: 'PT1H', by: 'buyer', do: 'cancel', with: { reason: 'changed-mind' } }
const policy = (changes: object) => ({ policy: { 'based-on': 'house', changes } })

test('what is left out has a default: the house policy, a Monday, a provider that answers, the card', () => {
  const read = readScenario(readable)
  expect(read).toMatchObject({
    scenario: {
      policy: { name: 'house' },
      start: Date.parse('2026-03-02T10:00:00Z'),
      document: { provider: 'answers' },
      checkout: { orders: [{ id: 'order', total: 1500, order: { shares: [{ means: 'card', amount: 1500 }] } }] },
    },
  })
})

test.each([
  ['steps[0].at', { steps: [{ ...step, at: '24h' }] }, '"24h" is not a moment'],
  ['steps[0].by', { steps: [{ ...step, by: 'clock' }] }, 'The clock goes by itself'],
  ['steps[0].do', { steps: [{ ...step, do: 'cancl' }] }, 'Write what is done: pay'],
  ['steps[0].pass', { steps: [{ at: 'PT1H' }] }, 'Say what happens: "do": a move, or "pass": true'],
  ['steps[0].with.reason', { steps: [{ ...step, with: {} }] }, 'This is missing'],
  ['steps[0].with', { steps: [{ ...step, with: { ...step.with, reson: '' } }] }, 'There is no "reson" here'],
  ['steps[0].on', { steps: [{ ...step, on: 'second' }] }, 'There is no order "second". There are: order.'],
  ['steps[1].at', { steps: [step, { at: 'PT1H-1ms', pass: true }] }, 'Steps follow each other in time'],
  ['steps[0].expects.status', { steps: [{ at: 'PT1H', pass: true, expects: { status: 'gone' } }] }, 'Write one of'],
  ['expects.coupons.spring', { expects: { coupons: { spring: 'returned' } } }, 'There are: none.'],
  ['steps[0].at', { steps: [{ at: 'P11000D', pass: true }] }, '10 years at most'],
  ['steps[0].at', { steps: [{ at: 'P99999999D business', pass: true }] }, 'is not a moment'],
  ['order.lines', { order: { lines: [] } }, 'at least one line'],
  ['order.means', { order: { lines: [{ price: 10 }], means: { card: 4, wallet: 4 } } }, 'The checkout costs 10'],
  ['order.lines[0].price', { order: { lines: [{ price: 1.5 }] } }, 'whole minor units'],
  ['order.answersWithin', { order: { ...readable.order, answersWithin: 'PT1H' } }, 'does not let a store choose'],
  [
    'order.answersWithin',
    {
      order: { ...readable.order, answersWithin: 'PT1H' },
      ...policy({ 'request.storeMayChoose': { from: 'PT12H', to: 'P7D' } }),
    },
    'from 12 hours to 7 days, not 1 hour',
  ],
  ['expects.usableUntil.spring', { expects: { usableUntil: { spring: 'P1D' } } }, 'There are: none.'],
  [
    'steps[0].with.parts[0].quantity',
    { steps: [{ ...step, with: { ...step.with, parts: [{ line: 1 }] } }] },
    'missing',
  ],
  ['policy', { policy: 'hose' }, '"house"'],
  ['policy.changes["request.silent"]', policy({ 'request.silent': 'lapses' }), 'request.silence'],
  ['policy.changes["request.silence"]', policy({ 'request.silence': 'cancel' }), 'Write one of "cancels", "lapses"'],
  ['policy.changes["cancel.freeFor"]', policy({ 'cancel.freeFor': 'P99999999D' }), '100 years at most'],
  ['policy.changes["cancel.freeFor"]', policy({ 'cancel.freeFor': '10 min' }), '"10 min" is not a duration'],
])('a mistake is told with its path, what is wrong and what is allowed: %s', (path, changes, message) => {
  expect(problems(changes)).toMatchObject([{ path, message: expect.stringContaining(message) }])
})

test('everything that is wrong is told at once', () => {
  const steps = [{}, { at: 'soon', by: 'buyer', do: 'pay' }]
  expect(readScenario({ steps })).toMatchObject({
    problems: [
      { path: 'title' },
      { path: 'order' },
      { path: 'steps[0].at' },
      { path: 'steps[0].pass' },
      { path: 'steps[1].at' },
    ],
  })
})

test('T3 business days after the start follow the calendar of the policy', () => {
  const holidays = policy({ 'calendar.holidays': ['2026-03-03'] })
  const read = readScenario({ ...readable, ...holidays, steps: [{ at: 'P1D business+1ms', pass: true }] })
  expect(read).toMatchObject({ scenario: { steps: [{ at: Date.parse('2026-03-04T10:00:00.001Z') }] } })
})
