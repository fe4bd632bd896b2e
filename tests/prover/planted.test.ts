import { describe, expect, test } from 'vitest'
import type { Move } from '@/lib/law/command'
import type { RegionName, Row } from '@/lib/law/rule'
import { WALKS } from '@/lib/law/walk/walks'
import type { Kind } from '@/lib/prover/finding'
import { type Bounds, prove } from '@/lib/prover/prove'
import { house, houseWith } from '../law/fixtures'
import { alsoFollows, type Bend, becomes, leadsTo, rows, whileBent } from './bent'

const walks = (names: string) => {
  const chosen = WALKS.filter(({ name }) => names.split(' ').includes(name))
  if (chosen.length !== names.split(' ').length) throw new Error(`there are no walks ${names}`)
  return chosen
}

/** Moments come in the order of their steps, so a mistake is among the first few hundred; what is behind it need not be walked. */
const FEW = 300
/** That something never happens is only known where everything was walked. */
const OF_THE_WHOLE: ReadonlySet<Kind> = new Set(['dead-rule', 'empty-window'])

const bounds = (walked: string, kind: Kind): Bounds => ({
  walks: walks(walked),
  ...(!OF_THE_WHOLE.has(kind) && { most: FEW }),
})

type Knobs = Readonly<Record<string, unknown>>
const IN_POLICIES: readonly [what: string, knobs: Knobs, walked: string, kind: Kind, rule: string, story: RegExp][] = [
  [
    'the platform steps in only after the shipping time has cancelled the order',
    { 'request.platformCancelsAfter': 'P60D' },
    'core asking-again',
    'dead-rule',
    'C9',
    /Seller refused: .*\n.*later: Order cancelled: not shipped in time/,
  ],
  [
    'the seller answers later than any parcel is lost or any order finished',
    { 'request.answersWithin': 'P90D', 'shipping.deliverWithin': 'P5D', 'shipping.finishAfter': 'P5D' },
    'on-the-way',
    'dead-rule',
    'C8',
    /Seller shipped .*(\n.*)*Buyer requested cancellation/,
  ],
  [
    'the platform steps in the moment the shipping time ends',
    { 'request.platformCancelsAfter': 'PT72H', 'shipping.shipWithin': 'PT72H' },
    'core',
    'same-instant',
    'T5',
    /Seller refused/,
  ],
  [
    'requests close the moment they open',
    { 'request.opens': { afterPayment: 'PT24H' }, 'request.closes': { afterPayment: 'PT24H' } },
    'core',
    'empty-window',
    'C3',
    /Buyer paid/,
  ],
  [
    'requests close before the payment is verified, when they open',
    { 'request.closes': { afterPayment: 'PT12H' } },
    'core',
    'empty-window',
    'C3',
    /Buyer paid/,
  ],
  [
    'the free minutes are none',
    { 'cancel.freeFor': 'PT0S', 'payment.cancelWhileVerifying': false },
    'core',
    'empty-window',
    'C2',
    /Buyer paid/,
  ],
  [
    'payments are verified in no time, and cancelled at once only meanwhile',
    { 'payment.verificationLasts': 'PT0S' },
    'core',
    'empty-window',
    'C2',
    /Buyer paid/,
  ],
  [
    'whoever has paid can neither cancel nor ask nor dispute',
    {
      ...{ 'cancel.freeFor': null, 'payment.cancelWhileVerifying': false, 'request.perOrder': 0 },
      ...{ 'dispute.perOrder': 0, 'shipping.trackingWithin': null },
    },
    'core',
    'no-move',
    'D1',
    /^Buyer placed the order\nBuyer paid$/,
  ],
  [
    'goods on their way can neither be asked back nor disputed',
    { 'request.afterShipping': false, 'dispute.perOrder': 0, 'shipping.trackingWithin': null },
    'on-the-way',
    'no-move',
    'D1',
    /Seller shipped/,
  ],
  [
    'a mediator decides on goods that are gone, and the seller cannot say a word',
    { 'dispute.proposalsEach': 0 },
    'disputes',
    'no-move',
    'D1',
    /asked for a mediator/,
  ],
]

const gone = becomes({ by: [] })
type Place = readonly [RegionName, string, Move]
const everyWayOutOfARequest: readonly Place[] = (['withdraw', 'accept', 'refuse', 'lapse'] as const).map(
  (move) => ['cancellation', 'requested', move] as const,
)
const twice = leadsTo(({ order, follows }) => ({
  order: {
    ...order,
    refunds: [
      ...order.refunds,
      ...order.refunds.map((leg, index) => ({ ...leg, number: order.refunds.length + index + 1 })),
    ],
  },
  follows,
}))
const forgotten = leadsTo(({ order, follows }) => ({
  order: { ...order, refunds: [] },
  follows: follows.filter(({ kind }) => kind !== 'refund'),
}))

const IN_TABLES: readonly [
  what: string,
  places: readonly Place[],
  bend: Bend,
  walked: string,
  kind: Kind,
  story: RegExp,
][] = [
  [
    'an unpaid order never closes',
    [['payment', 'awaiting', 'close-unpaid']],
    gone,
    'core',
    'no-deadline',
    /^Buyer placed the order/,
  ],
  ['a payment is verified for ever', [['payment', 'verifying', 'verify']], gone, 'core', 'stuck', /Buyer paid/],
  [
    'a request waits for ever',
    [['cancellation', 'requested', 'lapse']],
    gone,
    'core',
    'no-deadline',
    /Buyer requested cancellation/,
  ],
  [
    'nobody can answer a request, and no clock ends it',
    [...everyWayOutOfARequest, ['fulfilment', 'waiting', 'ship']],
    gone,
    'asking-again',
    'stuck',
    /Buyer requested cancellation/,
  ],
  [
    'the shipping time has no end',
    [['fulfilment', 'waiting', 'miss-shipping']],
    gone,
    'core',
    'no-deadline',
    /Payment verified/,
  ],
  [
    'a parcel is never lost',
    [['fulfilment', 'shipped', 'lose-parcel']],
    gone,
    'parcels',
    'no-deadline',
    /Seller shipped/,
  ],
  ['an order never finishes', [['fulfilment', 'delivered', 'finish']], gone, 'disputes', 'stuck', /delivery/],
  [
    'a dispute is never handed over',
    [['dispute', 'open', 'escalate-unanswered']],
    gone,
    'disputes',
    'no-deadline',
    /Buyer opened a dispute/,
  ],
  [
    'a mediation has no end',
    [['dispute', 'with-mediator', 'end-mediation']],
    gone,
    'disputes',
    'no-deadline',
    /mediator/,
  ],
  [
    'a failed refund is never tried again',
    [['refunds', 'failed', 'retry-refund']],
    gone,
    'refunds',
    'no-deadline',
    /Refund failed/,
  ],
  [
    'a ruling is paid out twice',
    [['dispute', 'with-mediator', 'rule']],
    twice,
    'disputes',
    'over-refund',
    /Mediator ruled/,
  ],
  [
    'a refund is decided twice',
    [['cancellation', 'requested', 'accept']],
    twice,
    'asking-again',
    'over-refund',
    /Seller accepted/,
  ],
  [
    'a refund is forgotten',
    [['cancellation', 'requested', 'accept']],
    forgotten,
    'asking-again',
    'money-lost',
    /Seller accepted/,
  ],
  [
    'a coupon comes back with each refund',
    [['refunds', 'sent', 'settle-refund']],
    alsoFollows({ kind: 'coupon', id: 'spring', fate: 'returned' }),
    'core',
    'coupon-twice',
    /Refund arrived/,
  ],
  [
    'a fault counts with each refund',
    [['refunds', 'sent', 'settle-refund']],
    alsoFollows({ kind: 'penalty', points: 2, because: 'defective' }),
    'core',
    'fault-twice',
    /Refund arrived/,
  ],
  [
    'the seller ships before the money is in',
    [['fulfilment', 'waiting', 'ship']],
    becomes({ needs: [] }),
    'late-provider',
    'shipped-unpaid',
    /Seller shipped/,
  ],
  [
    'the shipping clock runs on while a request is pending',
    [['fulfilment', 'waiting', 'miss-shipping']],
    becomes({ needs: [] }),
    'core',
    'time',
    /Buyer requested cancellation/,
  ],
  [
    'the seller may withdraw what the buyer asked',
    [['cancellation', 'requested', 'withdraw']],
    becomes({ by: ['buyer', 'seller'] }),
    'core',
    'contradiction',
    /Buyer requested cancellation/,
  ],
  [
    'a row ends elsewhere than it says',
    [['cancellation', 'requested', 'refuse']],
    becomes({ to: ['none'] }),
    'core',
    'false-row',
    /Seller refused/,
  ],
  [
    'a parcel is sent tomorrow',
    [['fulfilment', 'waiting', 'ship']],
    leadsTo(({ order, follows }, now) => ({
      order: { ...order, fulfilment: { state: 'shipped', shippedAt: now + 1, parcels: [] } },
      follows,
    })),
    'core',
    'time',
    /Seller shipped/,
  ],
  [
    'late money revives an order that is over',
    [['payment', 'closed', 'confirm-capture']],
    leadsTo(({ order, follows }) => ({ order: { ...order, cancellation: { state: 'none', requests: 0 } }, follows })),
    'late-provider',
    'revived',
    /Payment received/,
  ],
  [
    'a row breaks down',
    [['cancellation', 'requested', 'withdraw']],
    leadsTo(() => {
      throw new TypeError('something is undefined')
    }),
    'core',
    'broken',
    /Buyer requested cancellation/,
  ],
]

describe('mistakes in policies are found', () => {
  test.each(IN_POLICIES)('T1 %s', { timeout: 120_000 }, (_, knobs, walked, kind, rule, story) => {
    const { findings } = prove(houseWith(knobs), undefined, bounds(walked, kind))
    const found = findings.filter((finding) => finding.kind === kind && finding.rule === rule)
    expect(findings.map((finding) => `${finding.kind} ${finding.rule}`)).toContain(`${kind} ${rule}`)
    expect(found.map((finding) => finding.story.join('\n')).filter((told) => story.test(told))).not.toEqual([])
  })
})

describe('mistakes in tables are found', () => {
  test.each(IN_TABLES)('T1 M3 %s', { timeout: 120_000 }, (_, places, bend, walked, kind, story) => {
    const bent: readonly Row[] = [...new Set(places.flatMap((place) => rows(...place)))]
    const { findings } = whileBent(bent, bend, () => prove(house, undefined, bounds(walked, kind)))
    const found = findings.find((finding) => finding.kind === kind)
    expect(findings.map((finding) => finding.kind)).toContain(kind)
    expect(found).toMatchObject({ severity: 'error' })
    expect(found?.story.join('\n')).toMatch(story)
  })

  test('T1 and a sound policy has none of them', { timeout: 120_000 }, () => {
    expect(prove(house, undefined, { walks: walks('core asking-again disputes late-provider') }).findings).toEqual([])
  })
})
