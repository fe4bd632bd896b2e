import { expect } from 'vitest'
import type { Command, Move, Payloads } from '@/lib/law/command'
import type { CouponUse } from '@/lib/law/coupon'
import { decide, play } from '@/lib/law/decide'
import { minor } from '@/lib/law/money'
import { option } from '@/lib/law/moves'
import { type CancelKind, type Line, type Order, type Party, type Person, placed } from '@/lib/law/order'
import type { Consequence, Refusal } from '@/lib/law/outcome'
import document from '@/lib/law/policies/house.json'
import type { Policy } from '@/lib/law/policy'
import { type Preview, preview } from '@/lib/law/preview'
import { badges, status } from '@/lib/law/status'
import type { Duration, Instant } from '@/lib/law/time'
import { changed } from '@/lib/policy/changed'
import { readPolicy } from '@/lib/policy/document'
import { duration } from '@/lib/policy/duration'

export const house: Policy = readPolicy(document)

/** The house policy with some knobs turned, each named by its path: `houseWith({ 'request.silence': 'lapses' })`. */
export function houseWith(knobs: Readonly<Record<string, unknown>>): Policy {
  const varied = changed(document, knobs)
  if ('unknown' in varied) throw new Error(`the policy has no knob ${varied.unknown.map(({ path }) => path).join()}`)
  return readPolicy(varied.document)
}

/** An instant written in ISO. */
export const at = (iso: string): Instant => {
  const instant = Date.parse(iso)
  if (Number.isNaN(instant)) throw new Error(`${iso} is not an instant`)
  return instant
}

/** A Monday morning. Every story begins here unless it says otherwise. */
export const MONDAY = '2026-03-02T10:00:00Z'

type Setting = {
  readonly card?: number
  readonly wallet?: number
  readonly kind?: CancelKind
  readonly lines?: readonly Line[]
  readonly answersWithin?: Duration | null
  readonly policy?: Policy
  readonly coupons?: readonly CouponUse[]
  readonly on?: string
}

/** Lines of an order, numbered as they stand: how many, for how much together, and what kind of thing (C12). */
export const lines = (...all: readonly [quantity: number, cost: number, kind?: CancelKind][]): Line[] =>
  all.map(([quantity, cost, kind = 'at-will'], index) => ({
    ...{ number: index + 1, kind, quantity },
    ...{ cancelled: 0, cost: minor(cost) },
  }))

type Said<M extends Move> = keyof Payloads[M] extends never ? [] : [payload: Payloads[M]]

/** An order and what happens to it. Every step plays first what the clock owes, as the product does. */
export class Story {
  order: Order
  now: Instant
  readonly policy: Policy
  readonly coupons: readonly CouponUse[]
  /** Everything that followed so far, in order. */
  follows: Consequence[] = []
  /** Every move so far, with the moment it was made at. */
  readonly history: { move: Move; by: Party; rule: string; at: string }[] = []
  /** What followed from each of them. */
  readonly followed: (readonly Consequence[])[] = []

  constructor(setting: Setting) {
    const { card = 1200, wallet = 300, kind = 'at-will', policy = house, coupons = [], on = MONDAY } = setting
    this.policy = policy
    this.coupons = coupons
    this.now = at(on)
    const shares = [
      { means: 'card' as const, amount: minor(card) },
      { means: 'wallet' as const, amount: minor(wallet) },
    ].filter(({ amount }) => amount > 0)
    // One thing, and no shipping, unless the story says otherwise.
    const one: Line = { number: 1, kind, quantity: 1, cancelled: 0, cost: minor(card + wallet) }
    const { lines = [one], answersWithin = null } = setting
    this.order = placed({ placedAt: this.now, lines, answersWithin, shares }, policy)
  }

  get circumstances() {
    return { now: this.now, policy: this.policy, coupons: this.coupons }
  }

  /** Time moves on to an instant, and what falls due on the way happens. */
  at(iso: string): this {
    return this.until(at(iso))
  }

  /** Time moves on to the last millisecond before an instant. */
  justBefore(iso: string): this {
    return this.until(at(iso) - 1)
  }

  /** A length of time passes, such as `PT24H`. */
  passes(length: string): this {
    const read = duration.parse(length)
    if (!('ms' in read)) throw new Error('business days do not simply pass: name the instant')
    return this.until(this.now + read.ms)
  }

  /** Someone makes a move; the story ends here if the law refuses it. */
  by<M extends Move>(by: Party, move: M, ...[payload]: Said<M>): this {
    const decision = decide(this.order, { ...payload, move, by } as unknown as Command, this.circumstances)
    if ('refusal' in decision) throw new Error(`${by} may not ${move}: ${JSON.stringify(decision.refusal)}`)
    return this.note([decision.accepted])
  }

  /** Why someone may not make a move. */
  refusal<M extends Move>(by: Party, move: M, ...[payload]: Said<M>): Refusal {
    const decision = decide(this.order, { ...payload, move, by } as unknown as Command, this.circumstances)
    if ('accepted' in decision) throw new Error(`${by} may ${move}, though this should be refused`)
    return decision.refusal
  }

  option(by: Person, move: Move) {
    return option(this.order, move, by, this.circumstances)
  }

  preview<M extends Move>(by: Person, move: M, ...[payload]: Said<M>): Preview {
    const told = preview(this.order, { ...payload, move, by } as unknown as Command, this.circumstances)
    if ('refusal' in told) throw new Error(`${by} may not ${move}: ${told.refusal.code}`)
    return told.preview
  }

  get status() {
    return status(this.order)
  }

  get badges() {
    return badges(this.order)
  }

  /** What the order has put on the seller's record and not taken off again. */
  get points(): number {
    return this.follows.reduce((sum, follow) => {
      if (follow.kind === 'pardon') return sum - follow.points
      return sum + (follow.kind === 'penalty' ? follow.points : 0)
    }, 0)
  }

  /** Who was told what since the last move. */
  get news(): string[] {
    return this.follows.flatMap((follow) => (follow.kind === 'tell' ? [`${follow.whom}: ${follow.about}`] : []))
  }

  /** What each means of payment gives back, and how far that is. */
  get refunds(): string[] {
    return this.order.refunds.map(({ means, amount, state }) => `${means} ${amount} ${state}`)
  }

  private until(instant: Instant): this {
    if (instant < this.now) throw new Error('time does not run backwards')
    this.now = instant
    return this.note(play(this.order, this.circumstances))
  }

  private note(steps: ReturnType<typeof play>): this {
    for (const { order, follows, command, rule, at } of steps) {
      this.order = order
      this.follows.push(...follows)
      this.history.push({ move: command.move, by: command.by, rule, at: new Date(at).toISOString() })
      this.followed.push(follows)
    }
    return this
  }
}

/** Placed on Monday 2026-03-02 10:00Z: 12.00 by card, 3.00 from the wallet, under the house policy. */
export const anOrder = (setting: Setting = {}) => new Story(setting)
/** Paid the moment it was placed; verified by Tuesday 10:00Z. */
export const aPaidOrder = (setting: Setting = {}) => anOrder(setting).by('buyer', 'pay')
/** Verified on Tuesday 2026-03-03 10:00Z and captured; to ship by Thursday 2026-03-12 10:00Z. */
export const anOrderToShip = (setting: Setting = {}) =>
  aPaidOrder(setting).passes('PT24H').by('provider', 'confirm-capture')
/** Asked to be cancelled the moment it awaited shipment; the seller has until 2026-03-17 10:00Z. */
export const aRequestedOrder = (setting: Setting = {}, reason = 'changed-mind') =>
  anOrderToShip(setting).by('buyer', 'request', { reason })
/** Refused the moment it was asked; the platform steps in on Friday 2026-03-06 10:00Z. */
export const aRefusedOrder = (setting: Setting = {}, reason = 'changed-mind') =>
  aRequestedOrder(setting, reason).by('seller', 'refuse', { because: 'unwilling' })
/** Shipped on Tuesday 2026-03-03 10:00Z with parcel T1; lost by 2026-05-02 10:00Z. */
export const aShippedOrder = (setting: Setting = {}) =>
  anOrderToShip(setting).by('seller', 'ship', { carrier: 'Post', tracking: 'T1' })
/** Delivered the moment it was shipped; finishes on 2026-03-18 10:00Z. */
export const aDeliveredOrder = (setting: Setting = {}) =>
  aShippedOrder(setting).by('carrier', 'deliver', { tracking: 'T1' })
/** In dispute since Tuesday 2026-03-03 10:00Z after delivery; a mediator takes it on 2026-03-10 10:00Z. */
export const aDisputedOrder = (setting: Setting = {}) =>
  aDeliveredOrder(setting).by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted: minor(1500) })

/** Over on Thursday 2026-03-12 10:00Z, because the seller did not ship in time: their fault, two points. */
export const anOrderNeverShipped = (setting: Setting = {}) => anOrderToShip(setting).at('2026-03-12T10:00:00Z')
/** Finished on 2026-03-18 10:00Z. */
export const aFinishedOrder = (setting: Setting = {}) => aDeliveredOrder(setting).at('2026-03-18T10:00:00Z')

/** Both facts of every open door: until when it is, by which rule. */
export const expectOpen = (story: Story, by: Person, move: Move, until: string | null) =>
  expect(story.option(by, move)).toMatchObject({ open: true, until: until === null ? null : at(until) })
