import { soonest, standing } from '@/lib/law/checkout'
import type { Command } from '@/lib/law/command'
import type { CouponUse } from '@/lib/law/coupon'
import { type Accepted, decide, fire } from '@/lib/law/decide'
import { option } from '@/lib/law/moves'
import type { Order, Person } from '@/lib/law/order'
import type { CouponFate, Refusal } from '@/lib/law/outcome'
import type { Policy } from '@/lib/law/policy'
import { regionOf } from '@/lib/law/table'
import type { Instant } from '@/lib/law/time'
import type { Coupon } from './checkout'
import { type Answer, answersTo } from './provider'
import type { Scenario, Step } from './read'

/** Something on the timeline. `step` is the number of the step it came with or before, counted from 0. */
export type Entry = { readonly at: Instant; readonly order: string; readonly step: number } & (
  | { readonly kind: 'made'; readonly accepted: Accepted }
  | { readonly kind: 'refused'; readonly command: Command; readonly refusal: Refusal }
  | { readonly kind: 'passed' }
)

/** An order of the scenario as it stands, with what followed from its moves so far. */
export type Held = {
  readonly id: string
  readonly policy: Policy
  order: Order
  /** When it was last paid for. */
  paidAt: Instant | null
  points: number
  /** What became of each coupon of the checkout so far, whichever of its orders decided it. */
  readonly fates: Map<string, CouponFate>
  /** Until when a coupon that came back can be used, where that is another moment than its own end (K2). */
  readonly usableUntil: Map<string, Instant>
}

/** What was seen after a step: the order it is about as it stood then, and where its part of the timeline ends. */
export type Seen = { readonly held: Omit<Held, 'policy'>; readonly at: Instant }
export type Play = {
  readonly timeline: readonly Entry[]
  readonly seen: readonly Seen[]
  readonly end: readonly Held[]
}

/**
 * Plays a scenario: before each step what the clock owes and the provider answers, in due order and each at its time,
 * over all orders of the checkout; then the step itself, decided by the law. Pure: the same scenario plays alike.
 */
export const run = (scenario: Scenario): Play => new Run(scenario).all()

class Run {
  private readonly orders: Held[]
  private readonly timeline: Entry[] = []
  private readonly fates = new Map<string, CouponFate>()
  private readonly usableUntil = new Map<string, Instant>()
  private answers: Answer[] = []
  private step = 0

  constructor(private readonly scenario: Scenario) {
    const { checkout, policy } = scenario
    this.orders = checkout.orders.map(({ id, order }) => ({
      id,
      policy,
      order,
      paidAt: null,
      points: 0,
      fates: this.fates,
      usableUntil: this.usableUntil,
    }))
  }

  all(): Play {
    const seen = this.scenario.steps.map((step, index): Seen => {
      this.step = index
      this.until(step.at)
      this.make(step)
      this.until(step.at)
      const { policy: _, fates, usableUntil, ...held } = this.named(step.on)
      return { held: { ...held, fates: new Map(fates), usableUntil: new Map(usableUntil) }, at: step.at }
    })
    return { timeline: this.timeline, seen, end: this.orders }
  }

  /** Everything due by `at` happens. Of a deadline and an answer at one instant the deadline goes first (T2). */
  private until(at: Instant): void {
    for (;;) {
      const next = soonest(this.orders)
      const answer = this.answers[0]
      if (next && next.due.at <= at && !(answer && answer.at < next.due.at)) {
        const { held, due } = next
        this.note(held, fire(held.order, due, { policy: held.policy, coupons: this.couponsOf(held) }))
      } else if (answer && answer.at <= at) {
        this.answers = this.answers.slice(1)
        const held = this.named(answer.order)
        const decision = this.decided(held, answer.command, answer.at)
        // What no longer fits is refused and forgotten, as in the shop (M3).
        if ('accepted' in decision) this.note(held, decision.accepted)
      } else return
    }
  }

  /** One payment pays a whole checkout, so what befalls it befalls every order it pays for. */
  private make({ at, on, command }: Step): void {
    const held = this.named(on)
    if (!command) {
      this.timeline.push({ at, order: on, step: this.step, kind: 'passed' })
      return
    }
    const decisions = [held, ...this.paidWith(held, command)].map((order) => ({
      order,
      decision: this.decided(order, command, at),
    }))
    const made = decisions.flatMap(({ order, decision }) =>
      'accepted' in decision ? [{ order, accepted: decision.accepted }] : [],
    )
    for (const { order, accepted } of made) this.note(order, accepted)
    if (made.length > 0) return
    const refusal = this.refusal(held, command, at)
    this.timeline.push({ at, order: on, step: this.step, kind: 'refused', command, refusal })
  }

  /** The other orders a move is about: those still to be paid, or those that were paid for together. */
  private paidWith(held: Held, { move, by }: Command): Held[] {
    if (regionOf[move] !== 'payment') return []
    return this.orders.filter(
      (other) => other !== held && (by === 'buyer' || (other.paidAt !== null && other.paidAt === held.paidAt)),
    )
  }

  private decided(held: Held, command: Command, now: Instant) {
    return decide(held.order, command, { now, policy: held.policy, coupons: this.couponsOf(held) })
  }

  /** Why a move is refused; for a person also when it opens by itself, if nobody does anything. */
  private refusal(held: Held, command: Command, now: Instant): Refusal {
    const decision = this.decided(held, command, now)
    if ('accepted' in decision) throw new Error(`${command.move} was refused and then made`)
    if (!isPerson(command.by)) return decision.refusal
    const circumstances = { now, policy: held.policy, coupons: this.couponsOf(held) }
    const door = option(held.order, command.move, command.by, circumstances)
    return door.open || door.refusal.code !== decision.refusal.code ? decision.refusal : door.refusal
  }

  private note(held: Held, accepted: Accepted): void {
    this.timeline.push({ at: accepted.at, order: held.id, step: this.step, kind: 'made', accepted })
    held.order = accepted.order
    if (accepted.command.move === 'pay') held.paidAt = accepted.at
    for (const follow of accepted.follows) {
      if (follow.kind === 'penalty') held.points += follow.points
      if (follow.kind === 'pardon') held.points -= follow.points
      if (follow.kind !== 'coupon') continue
      this.fates.set(follow.id, follow.fate)
      if (follow.usableUntil !== undefined) this.usableUntil.set(follow.id, follow.usableUntil)
    }
    if (this.scenario.document.provider === 'silent') return
    this.answers = [...this.answers, ...answersTo(held.id, accepted)].sort((a, b) => a.at - b.at)
  }

  /** The coupons used on an order that have not come back, as things stand in the checkout (K1). */
  private couponsOf(held: Held): CouponUse[] {
    return this.scenario.checkout.coupons
      .filter((coupon) => coupon.usedOn.includes(held.id) && !this.isBack(coupon))
      .map(({ id, kind, validUntil, usedOn }) => {
        const others = this.orders.filter((other) => other !== held && usedOn.includes(other.id))
        return { id, kind, validUntil, usedAt: this.scenario.start, othersStanding: standing(others) }
      })
  }

  private isBack = ({ id }: Coupon): boolean => this.fates.get(id) === 'returned'

  private named(id: string): Held {
    const held = this.orders.find((order) => order.id === id)
    if (!held) throw new Error(`the scenario has no order ${id}`)
    return held
  }
}

const isPerson = (party: Command['by']): party is Person =>
  party === 'buyer' || party === 'seller' || party === 'mediator'
