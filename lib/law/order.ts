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
import type { Minor } from './money'
import type { Fault, Policy } from './policy'
import type { Duration, Instant } from './time'

/** Who can be a party to an order. A person is one by the order, not by nature. */
export type Person = 'buyer' | 'seller' | 'mediator'
/** Everyone who can move an order: people, the platform's clock, and the outside services that report to it. */
export type Party = Person | 'clock' | 'provider' | 'carrier'

export type Means = 'card' | 'wallet'
/** Whether an item can be cancelled at will, and if not, why not (C12). */
export type CancelKind = 'at-will' | 'custom-made' | 'pre-sale' | 'seller-rule'
export type CouponKind = 'platform' | 'store' | 'promo'

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

export type Payment =
  | { readonly state: 'awaiting'; readonly payBy: Instant }
  | { readonly state: 'verifying'; readonly paidAt: Instant; readonly payBy: Instant }
  | {
      readonly state: 'paid'
      readonly paidAt: Instant
      readonly verifiedAt: Instant
      readonly capture: Capture
    }
  | { readonly state: 'closed'; readonly closedAt: Instant }

/** The money itself: it is asked for when verification ends, and the provider says when it has it. */
export type Capture =
  | { readonly state: 'asked'; readonly askAgainAt: Instant }
  | { readonly state: 'captured'; readonly capturedAt: Instant }

export type Parcel = {
  readonly carrier: string
  readonly tracking: string
  readonly shippedAt: Instant
  readonly pickedUpAt: Instant | null
  readonly deliveredAt: Instant | null
}

export type Fulfilment =
  | { readonly state: 'not-due' }
  | { readonly state: 'waiting'; readonly since: Instant; readonly shipBy: Instant }
  | { readonly state: 'processing'; readonly since: Instant; readonly shipBy: Instant; readonly begunAt: Instant }
  | { readonly state: 'shipped'; readonly shippedAt: Instant; readonly parcels: readonly Parcel[] }
  | {
      readonly state: 'delivered'
      readonly shippedAt: Instant
      readonly deliveredAt: Instant
      readonly parcels: readonly Parcel[]
    }
  | { readonly state: 'finished'; readonly finishedAt: Instant; readonly parcels: readonly Parcel[] }
  | {
      readonly state: 'called-off'
      readonly calledOffAt: Instant
      readonly because: CallOffReason
      readonly parcels: readonly Parcel[]
    }
  | { readonly state: 'stopped'; readonly stoppedAt: Instant; readonly parcels: readonly Parcel[] }

export type CallOffReason = 'pick-up-failed' | 'waybill-mismatch' | 'cannot-ship' | 'missed-deadline'

/** What the buyer asked, kept through refusal so that the platform's later step still knows the reason (C9). */
export type Asked = {
  readonly reason: string
  readonly note: string | null
  readonly requestedAt: Instant
  /** What is to be cancelled; `null`: everything (C13). */
  readonly parts: readonly Part[] | null
}

export type Cancellation =
  | { readonly state: 'none'; readonly requests: number }
  | ({ readonly state: 'requested'; readonly requests: number; readonly answerBy: Instant } & Asked)
  | ({
      readonly state: 'refused'
      readonly requests: number
      readonly refusedAt: Instant
      readonly because: RefuseReason
    } & Asked)
  | {
      readonly state: 'cancelled'
      readonly cancelledAt: Instant
      readonly by: Party
      readonly because: CancelCause
      /** The buyer's reason, where one was given. */
      readonly reason: string | null
      readonly fault: Fault
    }

export type RefuseReason = 'already-shipped' | 'already-made' | 'already-packed' | 'unwilling' | 'other'

/** Why an order ended as cancelled, in the law's own words. */
export type CancelCause =
  | 'buyer-cancelled'
  | 'never-paid'
  | 'payment-failed'
  | 'seller-accepted'
  | 'platform-accepted'
  | 'seller-silent'
  | 'seller-refused'
  | 'not-shipped-in-time'
  | 'shipment-called-off'
  | 'no-tracking'
  | 'not-delivered'
  | 'dispute-agreed'
  | 'dispute-ruled'
  | 'mediator-silent'
  | 'no-agreement'
  | 'charged-back'

export type Side = 'buyer' | 'seller'

export type Proposal = {
  readonly number: number
  readonly by: Side
  readonly amount: Minor
  /** Paid when the goods are back, not before (D5, D6). */
  readonly withReturn: boolean
  readonly note: string | null
  readonly proposedAt: Instant
  /** Only the newest proposal of each side stands; the older ones stay visible. */
  readonly state: 'standing' | 'replaced' | 'accepted' | 'unanswered'
}

/** A ruling that is given and not yet carried out: above an amount, a second mediator has to agree (D3). */
export type PendingRuling = {
  readonly amount: Minor
  readonly fault: Fault
  readonly reasoning: string
  readonly withReturn: boolean
  readonly atOnce: boolean
  /** Which mediator gave it. */
  readonly mediator: string
}

type DisputeCase = {
  readonly count: number
  readonly openedAt: Instant
  readonly reason: string
  readonly story: string
  readonly wanted: Minor
  readonly proposals: readonly Proposal[]
}

export type Dispute =
  | { readonly state: 'none'; readonly count: 0 }
  | ({ readonly state: 'open'; readonly negotiateUntil: Instant } & DisputeCase)
  | ({ readonly state: 'with-mediator'; readonly escalatedAt: Instant; readonly ruleBy: Instant } & DisputeCase)
  | ({
      readonly state: 'awaiting-approval'
      readonly ruledAt: Instant
      readonly approveBy: Instant
      readonly pending: PendingRuling
    } & DisputeCase)
  | ({
      readonly state: 'closed'
      readonly closedAt: Instant
      readonly how: DisputeEnd
      /** What the buyer gets back by it. */
      readonly amount: Minor
      readonly reasoning: string | null
      /** Until when a ruling can be appealed (D3); `null`: it cannot, or no longer. */
      readonly appealBy: Instant | null
      /** Which mediator ruled, where one did and was named. */
      readonly ruledBy?: string
    } & DisputeCase)
  | ({
      readonly state: 'appealed'
      /** What the ruling under appeal gave the buyer. */
      readonly amount: Minor
      readonly reasoning: string | null
      readonly appealedAt: Instant
      readonly appealedBy: Side
      readonly appeal: string
      readonly ruleBy: Instant
      readonly ruledBy?: string
    } & DisputeCase)

export type DisputeEnd = 'agreed' | 'ruled' | 'mediator-silent' | 'no-agreement' | 'order-cancelled' | 'appeal-ruled'

/** One means' part of a refund, on its way (M2). */
export type Leg = {
  readonly number: number
  readonly refund: number
  readonly means: Means
  readonly amount: Minor
} & (
  | { readonly state: 'waiting-for-capture' }
  | {
      readonly state: 'sent'
      readonly attempt: number
      readonly sentAt: Instant
      readonly expectFrom: Instant
      readonly expectBy: Instant
      readonly askAgainAt: Instant
    }
  | { readonly state: 'failed'; readonly attempt: number; readonly failedAt: Instant; readonly retryAt: Instant }
  | { readonly state: 'settled'; readonly settledAt: Instant }
  | { readonly state: 'void'; readonly voidedAt: Instant }
)

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

/** A coupon used in the order's checkout, as things stand at this moment (K1–K3). */
export type CouponUse = {
  readonly id: string
  readonly kind: CouponKind
  readonly validUntil: Instant | null
  readonly usedAt: Instant
  /** How many other orders of the checkout that used it are not cancelled. */
  readonly othersStanding: number
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

/** How many times the buyer has asked to cancel so far (C15). */
export const requestsOf = ({ cancellation }: Order): number => ('requests' in cancellation ? cancellation.requests : 0)
