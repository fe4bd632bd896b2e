import { after } from './calendar'
import type { Minor } from './money'
import type { Fault, Policy } from './policy'
import type { Instant } from './time'

/** Who can be a party to an order. A person is one by the order, not by nature. */
export type Person = 'buyer' | 'seller' | 'mediator'
/** Everyone who can move an order: people, the platform's clock, and the outside services that report to it. */
export type Party = Person | 'clock' | 'provider' | 'carrier'

export type Means = 'card' | 'wallet'
/** Whether an item can be cancelled at will, and if not, why not (C12). */
export type CancelKind = 'at-will' | 'custom-made' | 'pre-sale' | 'seller-rule'
export type CouponKind = 'platform' | 'store' | 'promo'

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
export type Asked = { readonly reason: string; readonly note: string | null; readonly requestedAt: Instant }

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
  | 'seller-silent'
  | 'seller-refused'
  | 'not-shipped-in-time'
  | 'shipment-called-off'
  | 'not-delivered'
  | 'dispute-agreed'
  | 'dispute-ruled'
  | 'mediator-silent'

export type Proposal = {
  readonly number: number
  readonly by: 'buyer' | 'seller'
  readonly amount: Minor
  readonly note: string | null
  readonly proposedAt: Instant
  /** Only the newest proposal of each side stands; the older ones stay visible. */
  readonly state: 'standing' | 'replaced' | 'accepted' | 'unanswered'
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
      readonly state: 'closed'
      readonly closedAt: Instant
      readonly how: 'agreed' | 'ruled' | 'mediator-silent' | 'order-cancelled'
      /** What the buyer gets back by it. */
      readonly amount: Minor
      readonly reasoning: string | null
    } & DisputeCase)

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
  readonly cancelKind: CancelKind
  /** What the buyer pays for this order, by means; the limit of all refunds (M3). */
  readonly shares: readonly Share[]
  readonly payment: Payment
  readonly fulfilment: Fulfilment
  readonly cancellation: Cancellation
  readonly dispute: Dispute
  readonly refunds: readonly Leg[]
}

/** A coupon used in the order's checkout, as things stand at this moment (K1–K3). */
export type CouponUse = {
  readonly id: string
  readonly kind: CouponKind
  readonly validUntil: Instant | null
  /** How many other orders of the checkout that used it are not cancelled. */
  readonly othersStanding: number
}

const STRICTNESS: readonly CancelKind[] = ['at-will', 'pre-sale', 'seller-rule', 'custom-made']

/** The kind of the item that is hardest to cancel decides for the whole order (C12). */
export const strictest = (kinds: readonly CancelKind[]): CancelKind =>
  kinds.reduce((a, b) => (STRICTNESS.indexOf(b) > STRICTNESS.indexOf(a) ? b : a), 'at-will')

/** A newly placed order, waiting for payment until `payBy` (C1). */
export function placed(facts: Pick<Order, 'placedAt' | 'cancelKind' | 'shares'>, policy: Policy): Order {
  return {
    ...facts,
    payment: { state: 'awaiting', payBy: after(facts.placedAt, policy.payment.payWithin, policy.calendar) },
    fulfilment: { state: 'not-due' },
    cancellation: { state: 'none', requests: 0 },
    dispute: { state: 'none', count: 0 },
    refunds: [],
  }
}

/** How many times the buyer has asked to cancel so far (C15). */
export const requestsOf = ({ cancellation }: Order): number => ('requests' in cancellation ? cancellation.requests : 0)
