import type { Command, Move } from '../command'
import type { CouponUse } from '../coupon'
import type { Order } from '../order'
import type { Consequence } from '../outcome'
import type { Policy } from '../policy'
import type { Instant } from '../time'

/** What a walk is walked under. */
export type World = {
  readonly policy: Policy
  readonly coupons: readonly CouponUse[]
  /** Where it begins: one order, or several that are walked together. */
  readonly begins: readonly Moment[]
  /** Everything that is said at a moment. */
  readonly says: (order: Order) => readonly Command[]
  /** The moves that are ever said; the windows of the others matter to nobody. All of them when left out. */
  readonly speaks?: ReadonlySet<Move>
  /** What the outside services say at once, whenever the law lets them. */
  readonly promptly?: (order: Order) => readonly Command[]
  /** Moments the walk does not go beyond, because another walk begins there. */
  readonly stop?: (order: Order) => boolean
  /** How often a move is made at most, where it could go on for ever. */
  readonly atMost?: Partial<Readonly<Record<Move, number>>>
  /** How many moments are looked at; the walk is cut there. */
  readonly most?: number
  /** The walk ends with the first moment at which something is wrong. */
  readonly untilWrong?: boolean
  /** Orders are frozen all the way down, so that a law that changes one in place is found. */
  readonly frozen?: boolean
}

/** What has followed on the way to a moment, as far as a law looks at it. */
export type Tally = {
  readonly coupons: number
  readonly penalties: number
  readonly made: Partial<Readonly<Record<Move, number>>>
}

/** An order at an instant at which the clock owes it nothing, and how it came there. */
export type Moment = {
  readonly order: Order
  readonly now: Instant
  readonly tally: Tally
  /** The step before, and what was said then; `null` when time passed and nobody said anything. */
  readonly came: { readonly from: Moment; readonly command: Command | null } | null
}

/** What is said of an order, put together once: walk and laws ask for the same order one after another. */
export function once<T>(what: (order: Order) => T): (order: Order) => T {
  const known = new WeakMap<Order, T>()
  return (order) => {
    let found = known.get(order)
    if (found === undefined) {
      found = what(order)
      known.set(order, found)
    }
    return found
  }
}

const NOTHING: Tally = { coupons: 0, penalties: 0, made: {} }

/** A moment with nothing before it. */
export const beginning = (order: Order, now: Instant): Moment => ({ order, now, tally: NOTHING, came: null })

/** The tally after a step. Only moves of a limited number are counted. */
export function tallied(
  tally: Tally,
  move: Move,
  follows: readonly Consequence[],
  atMost: NonNullable<World['atMost']>,
): Tally {
  let { coupons, penalties, made } = tally
  for (const follow of follows) {
    if (follow.kind === 'coupon' && follow.fate === 'returned') coupons++
    if (follow.kind === 'penalty') penalties++
  }
  if (move in atMost) made = { ...made, [move]: (made[move] ?? 0) + 1 }
  return coupons === tally.coupons && penalties === tally.penalties && made === tally.made
    ? tally
    : { coupons, penalties, made }
}

/** The whole way to a moment, the first step first. */
export function wayTo(moment: Moment): Moment[] {
  const way: Moment[] = []
  for (let at: Moment | null = moment; at; at = at.came?.from ?? null) way.push(at)
  return way.reverse()
}
