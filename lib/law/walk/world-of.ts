import type { Move } from '../command'
import type { CouponUse } from '../coupon'
import { minor } from '../money'
import { type CancelKind, type Line, type Means, type Order, placed } from '../order'
import type { Policy } from '../policy'
import type { Instant } from '../time'
import { countsBusinessDays } from './key'
import { beginning, type Moment, type World } from './moment'
import { spoken } from './says'
import { walk } from './walk'

/**
 * One walk through an order's life. Everything at once would be too many moments, so each walk speaks one family of
 * moves and as much of the main road as leads there; nobody makes the others in it.
 */
export type Walk = {
  readonly name: string
  /** What the walk is for, as people are told while it runs. */
  readonly about: string
  /** What people and services may say. */
  readonly speaks: readonly Move[]
  /** What services say at once, whenever the law lets them. */
  readonly promptly: readonly Move[]
  /** What is done, as soon as it can be, before the walk begins. */
  readonly after?: readonly Move[]
  /** The kinds of item that are ordered; one order for each. */
  readonly kinds?: readonly CancelKind[]
  /** How it is paid; by all means together when left out. */
  readonly means?: readonly Means[]
  /** The order costs more than the policy lets one mediator give back alone (D3). */
  readonly dear?: true
  /** Two things are ordered instead of one (C13). */
  readonly parted?: true
  readonly stop?: (order: Order) => boolean
  readonly atMost?: World['atMost']
  /** The provider reports money for orders that are not paid, or over. */
  readonly late?: true
}

/** A Monday and a Friday: days of rest fall differently for what begins on them. */
const DAYS: readonly Instant[] = [Date.UTC(2026, 2, 2, 10), Date.UTC(2026, 2, 6, 10)]
const SHARES = [
  { means: 'card', amount: minor(1200) },
  { means: 'wallet', amount: minor(300) },
] as const
const COUPON: CouponUse = { id: 'spring', kind: 'platform', validUntil: null, usedAt: 0, othersStanding: 0 }

/** The world of a walk under a policy. */
export function worldOf(plan: Walk, policy: Policy): World {
  const speaks = new Set(plan.speaks)
  const prompt = new Set(plan.promptly)
  const inTime = (order: Order) => plan.late || order.payment.state === 'paid'
  const only = (order: Order, moves: ReadonlySet<Move>) =>
    spoken(order, policy, moves).filter(({ move }) => move !== 'confirm-capture' || inTime(order))
  const least = plan.dear ? (policy.dispute.approvalAbove ?? 0) + 1 : 0
  const shares = SHARES.filter(({ means }) => plan.means?.includes(means) ?? true).map(({ means, amount }) => ({
    means,
    amount: minor(Math.max(amount, least)),
  }))
  const days = countsBusinessDays(policy) ? DAYS : DAYS.slice(0, 1)
  const total = shares.reduce((sum, { amount }) => sum + amount, 0)
  const placedOn = (now: Instant, kind: CancelKind) => {
    const costs = plan.parted ? [500, total - 600] : [total]
    const lines = costs.map(
      (cost, at): Line => ({ number: at + 1, kind, quantity: 1, cancelled: 0, cost: minor(cost) }),
    )
    return beginning(placed({ placedAt: now, lines, shares }, policy), now)
  }
  const world: World = {
    policy,
    coupons: [COUPON],
    begins: (plan.kinds ?? ['at-will']).flatMap((kind) => days.map((now) => placedOn(now, kind))),
    says: (order) => only(order, speaks),
    promptly: (order) => only(order, prompt),
    speaks: new Set([...speaks, ...prompt]),
    ...(plan.stop && { stop: plan.stop }),
    ...(plan.atMost && { atMost: plan.atMost }),
  }
  const { after } = plan
  return after ? { ...world, begins: world.begins.map((begin) => led(begin, after, world)) } : world
}

/** Where a moment leads when each of some moves is made as soon as it can be; a move that never can is left out. */
const led = (begin: Moment, moves: readonly Move[], world: World): Moment =>
  moves.reduce((start, move) => {
    const only = new Set([move])
    const says = (order: Order) => spoken(order, world.policy, only)
    const isMade = (moment: Moment): boolean =>
      moment !== start && (moment.came?.command?.move === move || (moment.came !== null && isMade(moment.came.from)))
    return walk({ ...world, begins: [start], says, most: 20 }).moments.find(isMade) ?? start
  }, begin)
