import type { Db } from '@/lib/db'
import type { Row } from '@/lib/db/rows'
import { soonest, standing } from '@/lib/law/checkout'
import type { Command } from '@/lib/law/command'
import type { CouponUse } from '@/lib/law/coupon'
import { type Accepted, type Decision, decide, fire } from '@/lib/law/decide'
import { postal } from '@/lib/law/destination'
import type { Order } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import type { Circumstances } from '@/lib/law/rule'
import type { Instant } from '@/lib/law/time'
import { validUntil } from './coupon-time'
import { type Asked, readCheckouts } from './read-checkouts'
import type { OrderRow } from './row'

/** A coupon used in a checkout, with what it took off each order. */
export type RedemptionRow = Row<'Redemption'> & {
  readonly coupon: Row<'Coupon'>
  readonly shares: Row<'RedemptionShare'>[]
}

export type CheckoutRow = Row<'Checkout'> & {
  readonly payment: Row<'Payment'> | null
  readonly redemptions: readonly RedemptionRow[]
}

/** One order of a loaded checkout: its row as it was read, and how the law sees it now. */
export type Held = {
  readonly row: OrderRow & { store: { id: string; ownerId: string } }
  readonly policy: Policy
  order: Order
}

/** A move that was made on one of the orders, still to be written. */
export type Step = {
  readonly held: Held
  readonly before: Order
  readonly accepted: Accepted
  readonly actorId: string | null
}

/**
 * A checkout with all its orders, read together. What its orders share (a coupon, the payment) is decided here, where each
 * sees the others as they are (K1).
 */
export type Checkout = {
  readonly row: CheckoutRow
  readonly orders: readonly Held[]
  readonly steps: Step[]
  /** How long this buyer can use a coupon that came back to them before, by coupon (K2). */
  readonly usable: ReadonlyMap<string, Instant>
  /** When the last move of any of its orders was made, where that was asked for; else 0. */
  readonly lastMoveAt: Instant
}

/** Reads a checkout; null when there is none. */
export async function loadCheckout(db: Db, id: string, asked?: Asked): Promise<Checkout | null> {
  const [checkout = null] = await readCheckouts(db, [id], asked)
  return checkout
}

/** Lets one order of the checkout make a move, and remembers it for the commit. */
export function act(checkout: Checkout, held: Held, command: Command, at: Instant, actorId: string | null): Decision {
  const decision = decide(held.order, command, circumstancesOf(checkout, held, at))
  if ('accepted' in decision) remember(checkout, held, decision.accepted, actorId)
  return decision
}

/**
 * The moment of a payment that is made at `at`. By it the provider tells the payments of a checkout apart, so one that is
 * made later than another at the very same instant is a millisecond later.
 */
export const paidApart = ({ orders }: Checkout, at: Instant): Instant =>
  orders.some(({ row }) => row.paidAt?.getTime() === at) ? at + 1 : at

/** Plays what the clock owes all orders of the checkout by `until`, in due order, each at its due time (T2, T5). */
export function settle(checkout: Checkout, until: Instant): void {
  for (;;) {
    const next = soonest(checkout.orders)
    if (!next || next.due.at > until) return
    const { held, due } = next
    const circumstances = { policy: held.policy, coupons: couponsOf(checkout, held) }
    remember(checkout, held, fire(held.order, due, circumstances), null)
  }
}

function remember(checkout: Checkout, held: Held, accepted: Accepted, actorId: string | null): void {
  checkout.steps.push({ held, before: held.order, accepted, actorId })
  held.order = accepted.order
}

/** All that the law is told of an order of the checkout besides the order itself. */
export const circumstancesOf = (checkout: Checkout, held: Held, now: Instant): Circumstances => ({
  ...{ now, policy: held.policy, coupons: couponsOf(checkout, held) },
  placedWith: postal(checkout.row),
})

/** The coupons that took something off this order and have not come back, as things stand in the checkout (K1). */
export function couponsOf(checkout: Checkout, held: Held): CouponUse[] {
  return checkout.row.redemptions.flatMap(({ id, coupon, usedAt, returnedAt, shares }) => {
    if (returnedAt || !shares.some(({ orderId }) => orderId === held.row.id)) return []
    const others = checkout.orders.filter(
      (other) => other !== held && shares.some(({ orderId }) => orderId === other.row.id),
    )
    return {
      id,
      kind: coupon.kind as CouponUse['kind'],
      validUntil: validUntil(coupon, checkout.usable),
      usedAt: usedAt.getTime(),
      othersStanding: standing(others),
    }
  })
}
