import { describe, expect, test } from 'vitest'
import type { Dispute } from '@/lib/law/dispute'
import { minor } from '@/lib/law/money'
import type { Check, Guard, Row } from '@/lib/law/rule'
import type { World } from '@/lib/law/walk/moment'
import { alsoFollows, type Bend, becomes, leadsTo, rows, whileBent } from '../prover/bent'
import { LAWS } from './laws'
import { walked as walk } from './walked'
import { untilItLeaves, WORLDS } from './worlds'

const named = (name: string): World => {
  const make = WORLDS[name]
  if (!make) throw new Error(`there is no walk ${name}`)
  return make()
}
/** Where no money is ever seen to arrive, so that the way to a request leads through verification. */
const unconfirmed = (): World => {
  const world = untilItLeaves()
  return { ...world, says: (order) => world.says(order).filter(({ move }) => move !== 'confirm-capture') }
}
const moneyBack = () => named('the money of a cancelled order')
const disputes = () => named('two disputes with proposals')

const somethingStands: Guard = {
  code: 'no-such-proposal',
  holds: ({ order }) =>
    'proposals' in order.dispute && order.dispute.proposals.some(({ state }) => state === 'standing'),
}
const thisStands: Check<Extract<Dispute, { state: 'open' }>, 'accept-proposal'> = ({ state, command }) =>
  state.proposals.some((one) => one.number === command.number && one.state === 'standing')
    ? null
    : { code: 'no-such-proposal' }

const MUTATIONS: readonly [what: string, walked: () => World, bent: readonly Row[], bend: Bend, found: RegExp][] = [
  [
    'a request nobody answers has no deadline',
    unconfirmed,
    rows('cancellation', 'requested', 'lapse'),
    becomes({ by: [] }),
    /^T1 .*: cancellation requested waits for ever/,
  ],
  [
    'a refund is decided twice',
    untilItLeaves,
    rows('cancellation', 'requested', 'accept'),
    leadsTo(({ order, follows }) => {
      const again = order.refunds.map((leg, index) => ({ ...leg, number: order.refunds.length + index + 1 }))
      return { order: { ...order, refunds: [...order.refunds, ...again] }, follows }
    }),
    /^M3 .*: (2400 of 1200 go back by card|1500 are announced and 3000 decided)/,
  ],
  [
    'a refund is forgotten',
    untilItLeaves,
    rows('cancellation', 'requested', 'accept'),
    leadsTo(({ order, follows }) => ({
      order: { ...order, refunds: [] },
      follows: follows.filter(({ kind }) => kind !== 'refund'),
    })),
    /^M3 .*: only 0 of 1200 go back by card/,
  ],
  [
    'a coupon comes back again with each refund',
    moneyBack,
    rows('refunds', 'sent', 'settle-refund'),
    alsoFollows({ kind: 'coupon', id: 'spring', fate: 'returned' }),
    /^K1 .*: the coupon came back twice/,
  ],
  [
    'a fault counts again with each refund',
    moneyBack,
    rows('refunds', 'sent', 'settle-refund'),
    alsoFollows({ kind: 'penalty', points: 2, because: 'defective' }),
    /^P1 .*: the seller was punished twice/,
  ],
  [
    'the shipping clock runs on while a request is pending',
    untilItLeaves,
    rows('fulfilment', 'waiting', 'miss-shipping'),
    becomes({ needs: [] }),
    /^C16 .*: the shipping clock runs/,
  ],
  [
    'the seller may withdraw what the buyer asked',
    untilItLeaves,
    rows('cancellation', 'requested', 'withdraw'),
    becomes({ by: ['buyer', 'seller'] }),
    /^C16 .*: buyer and seller may both .*withdraw/,
  ],
  [
    'a side may accept its own proposal',
    disputes,
    rows('dispute', 'open', 'accept-proposal'),
    becomes({ by: ['buyer', 'seller'], needs: [somethingStands], checks: [thisStands] }),
    /^C16 .*: (buyer and seller may both .*accept-proposal|buyer accepts a proposal of their own)/,
  ],
  [
    'a row ends elsewhere than it says',
    untilItLeaves,
    rows('cancellation', 'requested', 'refuse'),
    becomes({ to: ['none'] }),
    /^F5 .*: cancellation\.requested\.refuse ends refused/,
  ],
  [
    'a parcel is sent tomorrow',
    untilItLeaves,
    rows('fulfilment', 'waiting', 'ship'),
    leadsTo(({ order, follows }, now) => ({
      order: { ...order, fulfilment: { state: 'shipped', shippedAt: now + 1, parcels: [] } },
      follows,
    })),
    /^T5 .*: .*shippedAt is (not the moment of the move|yet to come)/,
  ],
  [
    'a refused move changes the order all the same',
    untilItLeaves,
    rows('cancellation', 'none', 'cancel').slice(0, 1),
    becomes({ checks: [({ order }: never) => Object.assign(order, { refunds: [{ amount: minor(1) }] })] }),
    /read only/,
  ],
]

describe('the laws can fail', () => {
  test.each(MUTATIONS)('T1 %s', (_, walked, bent, bend, found) => {
    expect(() => whileBent(bent, bend, () => walk(walked(), LAWS))).toThrow(found)
  })

  test('T1 and tell the way there, step by step', () => {
    const lapse = rows('cancellation', 'requested', 'lapse')
    expect(() => whileBent(lapse, becomes({ by: [] }), () => walk(unconfirmed(), LAWS))).toThrow(
      /placed\n.* buyer pay\n(.*\n)*.*clock verify\n.*buyer request wrong-item( .*)?$/,
    )
  })
})
