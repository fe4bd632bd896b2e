import { type Deadline, deadline } from './deadline'
import type { Order } from './order'
import type { Policy } from './policy'

type Held = { readonly order: Order; readonly policy: Policy }

/** The next deadline of several orders that share a checkout; of equal ones that of the order listed first (T5). */
export function soonest<H extends Held>(orders: readonly H[]): { held: H; due: Deadline } | null {
  let first: { held: H; due: Deadline } | null = null
  for (const held of orders) {
    const due = deadline(held.order, held.policy)
    if (due && (!first || due.at < first.due.at)) first = { held, due }
  }
  return first
}

/** How many orders still stand, of those that used a coupon (K1). */
export const standing = (orders: readonly Held[]): number =>
  orders.filter(({ order }) => order.cancellation.state !== 'cancelled').length
