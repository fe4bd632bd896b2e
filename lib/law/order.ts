import {
  beside,
  type Chargeback,
  type Complaint,
  type Destination,
  type Extension,
  type Feedback,
  type Protection,
  type Returning,
  type SellerMark,
} from './beside'
import { after } from './calendar'
import type { Cancellation } from './cancellation'
import type { Dispute } from './dispute'
import type { Fulfilment } from './fulfilment'
import type { Minor } from './money'
import type { Payment } from './payment'
import type { Policy } from './policy'
import type { Leg } from './refund'
import type { Duration, Instant } from './time'

/** Who can be a party to an order. A person is one by the order, not by nature. */
export type Person = 'buyer' | 'seller' | 'mediator'
export type Side = 'buyer' | 'seller'
/** Everyone who can move an order: people, the platform's clock, and the outside services that report to it. */
export type Party = Person | 'clock' | 'provider' | 'carrier'

export type Means = 'card' | 'wallet'
/** Whether an item can be cancelled at will, and if not, why not (C12). */
export type CancelKind = 'at-will' | 'custom-made' | 'pre-sale' | 'seller-rule'

/** One line of an order. What is cancelled of it stays on it, as a count (C13). */
export type Line = {
  readonly number: number
  readonly kind: CancelKind
  /** How many units were bought. */
  readonly quantity: number
  /** How many of them are cancelled by now. */
  readonly cancelled: number
  /** What the buyer pays for all its units together, discounts taken off; shipping is not in it. */
  readonly cost: Minor
}

/** Some units of one line (C13). */
export type Part = { readonly line: number; readonly quantity: number }

/** What one means of payment contributes. */
export type Share = { readonly means: Means; readonly amount: Minor }

/** An order as the law sees it: what it is about, and where each region stands. */
export type Order = {
  readonly placedAt: Instant
  readonly lines: readonly Line[]
  /** The store's own time to answer requests, chosen within the policy's bounds; `null`: the policy's (C8). */
  readonly answersWithin: Duration | null
  /** What the buyer pays for this order, by means; the limit of all refunds (M3). */
  readonly shares: readonly Share[]
  readonly payment: Payment
  readonly fulfilment: Fulfilment
  readonly cancellation: Cancellation
  readonly dispute: Dispute
  readonly extension: Extension
  readonly destination: Destination
  readonly protection: Protection
  readonly returning: Returning
  readonly complaint: Complaint
  readonly mark: SellerMark
  readonly feedback: Feedback
  readonly chargeback: Chargeback
  readonly refunds: readonly Leg[]
}

const STRICTNESS: readonly CancelKind[] = ['at-will', 'pre-sale', 'seller-rule', 'custom-made']

/** The kind of the item that is hardest to cancel decides for the whole order (C12). */
export const strictest = (kinds: readonly CancelKind[]): CancelKind =>
  kinds.reduce((a, b) => (STRICTNESS.indexOf(b) > STRICTNESS.indexOf(a) ? b : a), 'at-will')

/** A newly placed order, waiting for payment until `payBy` (C1). */
export function placed(
  facts: Pick<Order, 'placedAt' | 'lines' | 'shares'> & Partial<Pick<Order, 'answersWithin'>>,
  policy: Policy,
): Order {
  return {
    answersWithin: null,
    ...facts,
    payment: { state: 'awaiting', payBy: after(facts.placedAt, policy.payment.payWithin, policy.calendar) },
    fulfilment: { state: 'not-due' },
    cancellation: { state: 'none', requests: 0 },
    dispute: { state: 'none', count: 0 },
    ...beside,
    refunds: [],
  }
}
