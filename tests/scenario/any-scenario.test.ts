import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '@/lib/scenario/answer'
import { tell } from '@/lib/scenario/tell'
import { pay, played } from './fixtures'

/** What people and services may come up with, sensible or not. */
const SAID: readonly (readonly [string, object?])[] = [
  ['pay'],
  ['decline-payment'],
  ['confirm-capture'],
  ['fail-capture'],
  ['begin-processing'],
  ['ship', { carrier: 'Post', tracking: 'T1' }],
  ['add-parcel', { carrier: 'Post', tracking: 'T2' }],
  ['pick-up', { tracking: 'T1' }],
  ['fail-pick-up', { tracking: 'T1' }],
  ['deliver', { tracking: 'T1' }],
  ['call-off', { because: 'cannot-ship' }],
  ['cancel', { reason: 'changed-mind' }],
  ['request', { reason: 'defective' }],
  ['request', { reason: 'other', note: 'Please.' }],
  ['withdraw'],
  ['accept'],
  ['refuse', { because: 'unwilling' }],
  ['open-dispute', { reason: 'other', story: 'No.', wanted: 700 }],
  ['propose', { amount: 500 }],
  ['accept-proposal', { number: 1 }],
  ['escalate'],
  ['rule', { amount: 900, fault: 'seller', reasoning: 'So be it.' }],
  ['rule', { amount: 400, fault: 'buyer', reasoning: 'Send it back.', withReturn: true }],
  ['cancel', { reason: 'changed-mind', parts: [{ line: 1, quantity: 1 }] }],
  ['request', { reason: 'out-of-stock', parts: [{ line: 1, quantity: 2 }] }],
  ['propose', { amount: 300, withReturn: true }],
  ['propose-extension', { days: 3 }],
  ['agree-extension'],
  ['ask-address', { to: { recipient: 'Ana', street: 'Mayor 1', postcode: '28013', city: 'Madrid', country: 'Spain' } }],
  ['accept-address'],
  ['extend-protection'],
  ['send-back', { carrier: 'Post', tracking: 'R1' }],
  ['confirm-return'],
  ['question-return', { story: 'Empty.' }],
  ['appeal', { story: 'No.' }],
  ['rule-appeal', { amount: 100, pardon: true, reasoning: 'Yes.' }],
  ['file-complaint', { story: 'Slow.' }],
  ['review-complaint', { upheld: true, reasoning: 'Yes.' }],
  ['contest', { story: 'No.' }],
  ['review-contest', { struck: true, reasoning: 'Yes.' }],
  ['leave-feedback', { stars: 3 }],
  ['charge-back', { means: 'card', amount: 500 }],
  ['win-chargeback'],
  ['lose-chargeback'],
  ['settle-refund', { leg: 1 }],
  ['fail-refund', { leg: 1 }],
]

const step = fc.record({
  hours: fc.nat(100),
  on: fc.constantFrom('order', 'second'),
  by: fc.constantFrom('buyer', 'seller', 'mediator', 'provider', 'carrier'),
  said: fc.constantFrom(...SAID),
})

const order = {
  lines: [{ price: 333, quantity: 3 }],
  shipping: 501,
  means: { wallet: 333 },
  coupons: [{ id: 'spring', kind: 'platform', amount: 99 }],
  siblings: [{ id: 'second', lines: [{ price: 700 }] }],
}

test('M3 K1 whatever anyone does, it can be played and told; never more back than was paid, no coupon back twice', () => {
  const property = fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, silent) => {
    let hour = 0
    const written = steps.map(({ hours, on, by, said: [move, payload] }) => {
      hour += hours
      return { at: `PT${hour}H`, on, by, do: move, with: payload ?? {} }
    })
    const { scenario, play } = played({ order, provider: silent ? 'silent' : 'answers', steps: [pay, ...written] })
    expect(tell(scenario, play, [])).not.toMatch(/undefined|NaN|\[object/)
    const { end, timeline } = answer(scenario, play, [])
    for (const held of play.end)
      for (const { means, amount } of held.order.shares)
        expect(end[held.id]?.refund[means] ?? 0).toBeLessThanOrEqual(amount)
    for (const held of play.end) expect(held.points).toBeGreaterThanOrEqual(0)
    const returned = JSON.stringify(timeline).match(/"fate":"returned"/g) ?? []
    expect(returned.length).toBeLessThanOrEqual(1)
  })
  fc.assert(property, { numRuns: 500 })
})
