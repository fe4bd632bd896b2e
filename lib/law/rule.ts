import type { Beside, PostalAddress } from './beside'
import type { Command, Move } from './command'
import type { CouponUse } from './coupon'
import type { Order, Party } from './order'
import type { Outcome, RefusalCode, RuleId } from './outcome'
import type { Policy } from './policy'
import type { Instant, Window } from './time'

/** Everything outside the order that a decision may depend on. */
export type Circumstances = {
  readonly now: Instant
  readonly policy: Policy
  /** The coupons of the order's checkout. */
  readonly coupons: readonly CouponUse[]
  /** Where the order was to go when it was placed (S5); left out where nobody has said, as in a scenario. */
  readonly placedWith?: PostalAddress
}

/** The regions of an order, which move side by side. */
export type Regions = Pick<Order, 'payment' | 'fulfilment' | 'cancellation' | 'dispute'> &
  Beside & {
    readonly refunds: Order['refunds'][number]
  }
export type RegionName = keyof Regions
export type StateName<R extends RegionName> = Regions[R]['state']
export type StateOf<R extends RegionName, S extends StateName<R>> = Extract<Regions[R], { state: S }>

/** What a rule is asked about before anyone has said anything: the order, and the state the rule stands in. */
export type Situation<State> = { readonly order: Order; readonly state: State; readonly policy: Policy }

/** What a rule is told when it is carried out. */
export type Case<State, M extends Move> = Situation<State> & Circumstances & { readonly command: Command<M> }

/** A condition on the order, one sentence about it; when it does not hold, the move is refused with its code. */
export type Guard = {
  readonly code: RefusalCode
  /** The rule the guard defends, where it is not the rule of the row. */
  readonly rule?: RuleId
  /** Asked of an order on which nothing has happened yet, it tells a switch of the policy: off, and no order passes it. */
  readonly knob?: true
  readonly holds: (situation: { order: Order; policy: Policy }) => boolean
}

/** A condition on what was said. Answers null when it is fine. */
export type Check<State, M extends Move> = (
  said: Situation<State> & Pick<Circumstances, 'placedWith'> & { readonly command: Command<M> },
) => { code: RefusalCode; rule?: RuleId; limit?: number } | null

/**
 * One row of the law, to be read as a sentence: by this rule, so-and-so may make this move in this state, within this
 * window, needing this, and then that follows. A clock row happens by itself the moment its window opens.
 */
export type Row<State = never, M extends Move = never> = {
  readonly rule: RuleId
  readonly by: readonly Party[]
  /** The states the region can be in afterwards; drawn and held to by tests. */
  readonly to: readonly string[]
  /** It may also stay in the state the row stands in, whichever that is. */
  readonly stays?: true
  readonly needs?: readonly Guard[]
  readonly within?: (situation: Situation<State>) => Window
  /** What is told before the window opens, where "not yet" is not the point of it. */
  readonly early?: { readonly code: RefusalCode; readonly rule: RuleId }
  readonly checks?: readonly Check<State, M>[]
  readonly then: (c: Case<State, M>) => Outcome
}

/** The table of one region: for every state the moves out of it. A move may have several rows; the first open one counts. */
export type Region<R extends RegionName> = {
  readonly [S in StateName<R>]: { readonly [M in Move]?: readonly Row<StateOf<R, S>, M>[] }
}
