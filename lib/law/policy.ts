import type { Calendar } from './calendar'
import type { CancelKind, CouponKind, Means } from './order'
import type { Duration } from './time'

/** Whose fault a cancellation is (C6). */
export type Fault = 'nobody' | 'seller'

/** A reason a buyer may give (C5), and what it means for the seller (C6). */
export type Reason = {
  readonly code: string
  readonly fault: Fault
  /** The buyer must add a sentence of their own. */
  readonly needsText: boolean
}

/** The moment a request window opens or shuts. */
export type RequestEdge = { readonly afterPayment: Duration } | 'verification-ends' | 'shipping'

/**
 * Every number and switch of the law. `lib/policy` reads it from a JSON document; an order keeps the version it was
 * placed under (T4).
 */
export type Policy = {
  readonly name: string
  readonly calendar: Calendar
  readonly payment: {
    readonly payWithin: Duration
    readonly verificationLasts: Duration
    /** C2: while the payment is verified, cancelling needs nobody's approval. */
    readonly cancelWhileVerifying: boolean
    /** How long to wait for the provider's word on a capture or a refund before asking again. */
    readonly askAgainAfter: Duration
  }
  readonly cancel: {
    /** C2: the first minutes after paying. `null`: none. */
    readonly freeFor: Duration | null
    /** C4: cancelling stays free until the seller begins processing. */
    readonly whileUnprocessed: boolean
    readonly reasons: readonly Reason[]
    /** C12: kinds of item that cannot be cancelled at will. */
    readonly notAtWill: readonly CancelKind[]
  }
  readonly request: {
    readonly opens: Exclude<RequestEdge, 'shipping'>
    readonly closes: Exclude<RequestEdge, 'verification-ends'>
    readonly answersWithin: Duration
    readonly silence: 'cancels' | 'lapses'
    readonly perOrder: number
    /** C9: how long after a refusal the platform cancels. `null`: never. */
    readonly platformCancelsAfter: Duration | null
    /** C14: a shipped order can still be cancelled if the seller consents. */
    readonly afterShipping: boolean
  }
  readonly shipping: {
    readonly shipWithin: Duration
    /** S4: how long a carrier may take to confirm delivery before the order counts as lost. */
    readonly deliverWithin: Duration
    /** How long after delivery the order finishes, and with it the buyer's protection. */
    readonly finishAfter: Duration
  }
  readonly dispute: {
    readonly perOrder: number
    readonly proposalsEach: number
    readonly negotiateFor: Duration
    readonly ruleWithin: Duration
    /** What becomes of a dispute no mediator ruled on in time (T1). */
    readonly mediatorSilence: 'refund' | 'no-refund'
    readonly partialRefunds: boolean
  }
  readonly refund: {
    /** M2: how long a refund takes to arrive, by means of payment. */
    readonly settles: Readonly<Record<Means, { readonly from: Duration; readonly to: Duration }>>
    readonly retryAfter: Duration
  }
  readonly coupons: {
    /** K1, K3: what becomes of a coupon when everything it was used on is cancelled. */
    readonly fate: Readonly<Record<CouponKind, 'returned' | 'lost'>>
  }
  readonly sellers: {
    /** P1: penalty points for a cancellation at the seller's fault. */
    readonly pointsPerFault: number
  }
}
