import { expect, test } from 'vitest'
import { deadlines } from '@/lib/law/deadline'
import house from '@/lib/law/policies/house.json'
import { preview } from '@/lib/law/preview'
import { recorded } from '@/lib/orders/recorded'
import { readPolicy } from '@/lib/policy/document'
import { hours } from './fixtures'

// What a history row said of an order before there were lines and regions beside the main road.
const before = {
  placedAt: hours(0),
  cancelKind: 'custom-made',
  shares: [{ means: 'card', amount: 7090 }],
  payment: {
    ...{ state: 'paid', paidAt: hours(0), verifiedAt: hours(24) },
    capture: { state: 'captured', capturedAt: hours(24) },
  },
  fulfilment: { state: 'waiting', since: hours(24), shipBy: hours(24 * 10) },
  cancellation: {
    ...{ state: 'requested', requests: 1, reason: 'out-of-stock', note: null },
    ...{ requestedAt: hours(30), answerBy: hours(30 + 14 * 24) },
  },
  dispute: { state: 'none', count: 0 },
  refunds: [],
}

test('T4 a history row of an earlier version is read as the order it was', () => {
  const order = recorded(before)
  const policy = readPolicy(house)
  expect(order.lines).toMatchObject([{ kind: 'custom-made' }])
  expect(deadlines(order, policy)).toMatchObject([{ move: 'lapse', at: hours(30 + 14 * 24) }])
  const answer = preview(order, { move: 'accept', by: 'seller' }, { now: hours(31), policy, coupons: [] })
  expect(answer).toHaveProperty('preview')
})

test('T4 the first row of a history has nothing before it', () => {
  expect(recorded({}).refunds).toBeUndefined()
})
