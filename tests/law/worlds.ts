import { beside } from '@/lib/law/beside'
import type { Command, Move } from '@/lib/law/command'
import { minor } from '@/lib/law/money'
import type { CancelKind, Order } from '@/lib/law/order'
import { regionOf } from '@/lib/law/table'
import { beginning, once, type World } from '@/lib/law/walk/moment'
import { everything } from '@/lib/law/walk/says'
import { WALKS } from '@/lib/law/walk/walks'
import { worldOf } from '@/lib/law/walk/world-of'
import {
  aDeliveredOrder,
  anOrder,
  anOrderToShip,
  aPaidOrder,
  aRequestedOrder,
  aShippedOrder,
  houseWith,
  lines,
  type Story,
} from './fixtures'

/**
 * The walks. Everything at once would be too many moments, so each walk goes through one stretch of an order's life with
 * all its crossings, and stops where another one begins. Days here are few, so that deadlines cross each other.
 */
const SHORT = {
  'payment.payWithin': 'P3D',
  'payment.verificationLasts': 'P1D',
  // Later than everything else; the walks through asking again and through refunds have it nearer.
  'payment.askAgainAfter': 'P900D',
  'refund.settles': { card: { from: 'P3D', to: 'P900D' }, wallet: { from: 'PT0S', to: 'P900D' } },
  'request.answersWithin': 'P4D',
  'request.perOrder': 1,
  'request.platformCancelsAfter': 'P2D',
  'shipping.shipWithin': 'P3D',
  'shipping.trackingWithin': 'P2D',
  'shipping.deliverWithin': 'P6D',
  'shipping.finishAfter': 'P3D',
  'dispute.perOrder': 1,
  'dispute.proposalsEach': 0,
  'dispute.negotiateFor': 'P1D',
  'dispute.ruleWithin': 'P2D',
}
const SOON = {
  'payment.askAgainAfter': 'P1D',
  'refund.settles': { card: { from: 'P1D', to: 'P2D' }, wallet: { from: 'PT0S', to: 'PT0S' } },
  'refund.retryAfter': 'P1D',
}
/** The house's own lengths, in plain time. */
const HOUSE = {
  'payment.payWithin': 'P20D',
  'request.answersWithin': 'P14D',
  'request.platformCancelsAfter': 'PT72H',
  'shipping.shipWithin': 'P9D',
}
/** The opposite of the house wherever a switch has two sides. */
const OTHERWISE = {
  'payment.cancelWhileVerifying': false,
  'cancel.freeFor': 'PT1H',
  'cancel.whileUnprocessed': true,
  'request.opens': { afterPayment: 'PT12H' },
  'request.closes': { afterPayment: 'P2D' },
  'request.silence': 'lapses',
  'request.platformCancelsAfter': null,
  'request.afterShipping': false,
  'dispute.mediatorSilence': 'no-refund',
  'dispute.partialRefunds': false,
}
/** Asked and refused by whoever comes first, and asked again. */
const AGAIN = { 'request.reviewedBy': 'either', 'request.againAfterRefusal': true, 'request.perOrder': 2 }
/** Two things, one of them made to order. */
const inParts =
  (begin: Begin): Begin =>
  (setting) =>
    begin({ ...setting, lines: lines([1, 1000], [1, 300, 'custom-made']) })
const APPEALING: readonly Move[] = [
  ...(['approve-ruling', 'send-back-ruling', 'end-approval'] as const),
  ...(['appeal', 'rule-appeal', 'end-appeal'] as const),
]
/** What is beside the main road has walks of its own. */
const MAIN_ROAD = (Object.keys(regionOf) as Move[]).filter(
  (move) => !(regionOf[move] in beside) && !APPEALING.includes(move),
)
/** Goods that come back have walks of their own, too. */
const sendsBack = (said: Command) => 'withReturn' in said && said.withReturn === true
const SETTLING: readonly Move[] = ['settle-refund', 'fail-refund']
const LABELS: readonly Move[] = ['add-parcel', 'correct-parcel']
const PAPERWORK: readonly Move[] = [...LABELS, 'pick-up', 'fail-pick-up', 'call-off']
const left = ({ fulfilment }: Order) => fulfilment.state === 'shipped'

// Of one means only: the legs of one refund and those of the next are crossings enough.
const aPartlyRefundedOrder: Begin = (setting) =>
  aShippedOrder({ ...setting, card: 1500, wallet: 0 })
    .by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted: minor(1500) })
    .by('buyer', 'escalate')
    .by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'It hums a little.' })

type Knobs = Readonly<Record<string, unknown>>
type Setting = { policy: World['policy']; kind?: CancelKind; lines?: Order['lines']; coupons: World['coupons'] }
type Begin = (setting: Setting) => Story

/** A world that begins as a story does, paid by card and from the wallet, with a coupon of the platform's. */
export function world(
  begin: Begin,
  knobs: Knobs,
  more: Pick<World, 'stop'> & { without?: readonly Move[]; kind?: CancelKind },
): World {
  const policy = houseWith({ ...SHORT, ...knobs })
  const coupons = [{ id: 'spring', kind: 'platform', validUntil: null, usedAt: 0, othersStanding: 0 }] as const
  const { kind, without, ...rest } = more
  const { order, now } = begin({ policy, coupons, ...(kind && { kind }) })
  const speaks = new Set(MAIN_ROAD.filter((move) => !without?.includes(move)))
  return {
    ...{ policy, coupons, speaks, ...rest },
    begins: [beginning(order, now)],
    says: once((order) => everything(order, policy).filter((said) => speaks.has(said.move) && !sendsBack(said))),
    // Paying and being declined could go round for days.
    atMost: { 'decline-payment': 1 },
  }
}

export const untilItLeaves = () => world(anOrder, {}, { stop: left, without: SETTLING })

export const WORLDS: Readonly<Record<string, () => World>> = {
  'from placing to shipping': untilItLeaves,
  'the same, with every switch the other way': () => world(anOrder, OTHERWISE, { stop: left, without: SETTLING }),
  'the same, made to order, asked for while the payment is verified': () =>
    world(
      anOrder,
      { 'request.opens': { afterPayment: 'PT0S' } },
      { stop: left, without: SETTLING, kind: 'custom-made' },
    ),
  'the same, asked twice': () =>
    world(anOrder, { 'request.perOrder': 2, 'dispute.perOrder': 0 }, { stop: left, without: SETTLING }),
  'the same, while the provider is slow': () =>
    world(anOrder, { 'payment.askAgainAfter': 'P1D', 'dispute.perOrder': 0 }, { stop: left, without: SETTLING }),
  'the same, at the lengths of the house': () =>
    world(anOrder, { ...HOUSE, 'dispute.perOrder': 0 }, { stop: left, without: SETTLING }),
  'the same, in parts of two kinds': () =>
    world(
      inParts(aPaidOrder),
      { 'request.opens': { afterPayment: 'PT0S' }, 'dispute.perOrder': 0 },
      { stop: left, without: [...SETTLING, 'decline-payment'] },
    ),
  'the same, in parts, paid': () =>
    world(inParts(anOrderToShip), { ...AGAIN, 'dispute.perOrder': 0 }, { stop: left, without: SETTLING }),
  'the same, in parts, while the seller has not begun': () =>
    world(
      inParts(anOrderToShip),
      { ...OTHERWISE, ...AGAIN, 'request.opens': { afterPayment: 'PT0S' }, 'dispute.perOrder': 0 },
      { stop: left, without: SETTLING },
    ),
  'the same, in parts, asked again where nobody answers': () =>
    world(
      inParts(anOrderToShip),
      { ...AGAIN, 'request.silence': 'lapses', 'request.answersWithin': 'P1D', 'dispute.perOrder': 0 },
      { stop: left, without: [...SETTLING, 'begin-processing', 'call-off', 'refuse'] },
    ),
  'the same, in parts, within the free time and not answered': () =>
    world(
      inParts(aPaidOrder),
      {
        ...{ 'request.opens': { afterPayment: 'PT0S' }, 'request.silence': 'lapses', 'dispute.perOrder': 0 },
        ...{ 'request.answersWithin': 'PT12H', 'cancel.freeFor': 'P2D' },
      },
      { stop: left, without: [...SETTLING, 'begin-processing', 'call-off', 'withdraw', 'accept', 'refuse'] },
    ),
  'the same, in parts, within the free time': () =>
    world(
      (setting) => aPaidOrder({ ...setting, lines: lines([1, 1000], [1, 300]) }),
      {
        ...{ 'payment.cancelWhileVerifying': false, 'cancel.freeFor': 'P2D' },
        ...{ 'request.perOrder': 0, 'dispute.perOrder': 0 },
      },
      { stop: left, without: [...SETTLING, 'decline-payment', 'begin-processing'] },
    ),
  'on the way, in parts': () =>
    world(inParts(aShippedOrder), { ...AGAIN, 'dispute.perOrder': 0 }, { without: [...SETTLING, ...LABELS] }),
  'on the way, in two parcels': () => world(aShippedOrder, { 'dispute.perOrder': 0 }, { without: SETTLING }),
  'on the way, in dispute': () => world(aShippedOrder, {}, { without: [...SETTLING, ...LABELS] }),
  'on the way, though a request was pending': () =>
    world(
      (setting) => aRequestedOrder(setting).by('seller', 'ship', { carrier: 'Post', tracking: 'T1' }),
      {},
      { without: [...SETTLING, ...PAPERWORK] },
    ),
  'on the way, with every switch the other way': () =>
    world(aShippedOrder, OTHERWISE, { without: [...SETTLING, ...PAPERWORK] }),
  'two disputes with proposals': () =>
    world(
      aDeliveredOrder,
      { 'dispute.perOrder': 2, 'dispute.proposalsEach': 1, 'request.perOrder': 0 },
      { without: SETTLING },
    ),
  'the money of a cancelled order': () =>
    world(anOrder, SOON, { stop: left, without: ['begin-processing', 'request', 'open-dispute'] }),
  'the money of a dispute and of what is left': () =>
    world(aPartlyRefundedOrder, { ...SOON, 'shipping.deliverWithin': 'P2D' }, { without: [...PAPERWORK, 'request'] }),
}

/** Times beside the main road that cross each other. */
const NEAR = {
  'shipping.extension.answersWithin': 'P1D',
  'shipping.address.answersWithin': 'P2D',
  'shipping.protectionExtendsBy': 'P2D',
  'dispute.proposalsEach': 1,
  'dispute.appealWithin': 'P1D',
  'dispute.approvalAbove': null,
  'refund.sendBackWithin': 'P1D',
  'refund.confirmReturnWithin': 'P2D',
  'complaint.fileWithin': 'P2D',
  'complaint.reviewWithin': 'P1D',
  'sellers.contestWithin': 'P1D',
  'sellers.contestReviewWithin': 'P2D',
  'feedback.within': 'P2D',
  'payment.chargebackWithin': 'P3D',
}
const AND_OTHERWISE = {
  'refund.trackingProof': true,
  'refund.beforeGoodsBack': true,
  'dispute.withoutAgreement': 'refund',
  'sellers.contestSilence': 'stands',
  'request.reviewedBy': 'platform',
}

const SECOND = { 'dispute.approvalAbove': 700, 'dispute.approveWithin': 'P2D' }
const SECOND_ANEW = { ...SECOND, 'dispute.approvalSilence': 'sent-back' }

/** The walks the prover takes, as the laws here look at them: what is beside the main road, family by family. */
export const FAMILIES: Readonly<Record<string, () => World>> = Object.fromEntries(
  WALKS.filter(({ speaks }) => speaks.some((move) => !MAIN_ROAD.includes(move))).flatMap((plan) => {
    const near = [plan.name, () => worldOf(plan, houseWith({ ...SHORT, ...NEAR }))] as const
    const otherwise = () => worldOf(plan, houseWith({ ...SHORT, ...NEAR, ...AND_OTHERWISE }))
    const switched = ['returns', 'ruled-returns', 'protection', 'records'].includes(plan.name)
    const ruledTwice = (knobs: Knobs) => () => worldOf(plan, houseWith({ ...SHORT, ...NEAR, ...knobs }))
    if (plan.name === 'second-approvals')
      return [
        [plan.name, ruledTwice(SECOND)] as const,
        ['second-approvals, whose silence sends back', ruledTwice(SECOND_ANEW)] as const,
      ]
    return switched ? [near, [`${plan.name}, with switches the other way`, otherwise] as const] : [near]
  }),
)
