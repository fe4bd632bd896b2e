import type { Calendar } from './calendar'
import type { CouponKind } from './coupon'
import type { CancelKind, Means } from './order'
import type { Duration } from './time'

/** Whose fault a cancellation is (C6). */
export type Fault = 'nobody' | 'seller' | 'buyer' | 'platform'

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
    /** M3: how long a chargeback may stay undecided before it counts as lost. */
    readonly chargebackWithin: Duration
  }
  readonly cancel: {
    /** C2: the first minutes after paying. `null`: none. */
    readonly freeFor: Duration | null
    /** C4: cancelling stays free until the seller begins processing. */
    readonly whileUnprocessed: boolean
    readonly reasons: readonly Reason[]
    /** C12: kinds of item that cannot be cancelled at will. */
    readonly notAtWill: readonly CancelKind[]
    /** C13: some lines or units can be cancelled, and the rest goes on. */
    readonly parts: boolean
  }
  readonly request: {
    readonly opens: Exclude<RequestEdge, 'shipping'>
    readonly closes: Exclude<RequestEdge, 'verification-ends'>
    /** C12: for what reasons an item that is not cancelled at will can be asked for. */
    readonly notAtWill: 'sellers-fault' | 'any-reason'
    readonly answersWithin: Duration
    readonly silence: 'cancels' | 'lapses'
    /** Who answers a request (C7). */
    readonly reviewedBy: 'seller' | 'platform' | 'either'
    /** C8: a store may choose its own answer time within these bounds. `null`: it may not. */
    readonly storeMayChoose: { readonly from: Duration; readonly to: Duration } | null
    /** C15: who was refused may ask once more, while requests are left. */
    readonly againAfterRefusal: boolean
    readonly perOrder: number
    /** C9: how long after a refusal the platform cancels. `null`: never. */
    readonly platformCancelsAfter: Duration | null
    /** C14: a shipped order can still be cancelled if the seller consents. */
    readonly afterShipping: boolean
  }
  readonly shipping: {
    readonly shipWithin: Duration
    /** S2: by when the carrier must have the parcel. `null`: no such deadline. */
    readonly trackingWithin: Duration | null
    /** S3: a seller who cannot ship may say so before the deadline does. */
    readonly sellerMayCallOff: boolean
    /** C11: more time to ship, if both agree. */
    readonly extension: {
      readonly perOrder: number
      readonly longestDays: number
      readonly answersWithin: Duration
    }
    /** S5: asking the seller to send to another address. */
    readonly address: { readonly perOrder: number; readonly answersWithin: Duration }
    /** S4: how long a carrier may take to confirm delivery before the order counts as lost. */
    readonly deliverWithin: Duration
    /** How long after delivery the order finishes, and with it the buyer's protection. */
    readonly finishAfter: Duration
    /** D4: how much longer protection lasts once both sides have extended it. `null`: it cannot be. */
    readonly protectionExtendsBy: Duration | null
  }
  readonly dispute: {
    readonly perOrder: number
    /** D1: what opens the way to a dispute. */
    readonly afterRefusal: boolean
    readonly afterShipping: boolean
    readonly proposalsEach: number
    readonly negotiateFor: Duration
    /** D3: what happens when the two do not agree in time. */
    readonly withoutAgreement: 'mediator' | 'refund' | 'no-refund'
    readonly ruleWithin: Duration
    /** What becomes of a dispute no mediator ruled on in time (T1). */
    readonly mediatorSilence: 'refund' | 'no-refund'
    readonly partialRefunds: boolean
    /** D3: above this amount, in minor units, a ruling needs a second mediator. `null`: none does. */
    readonly approvalAbove: number | null
    /** D3: how long the second mediator has. */
    readonly approveWithin: Duration
    /** What becomes of a ruling no second mediator looked at in time (T1). */
    readonly approvalSilence: 'carried-out' | 'sent-back'
    /** D3: how long a ruling can be appealed. `null`: it is final. */
    readonly appealWithin: Duration | null
  }
  readonly refund: {
    /** M2: how long a refund takes to arrive, by means of payment. */
    readonly settles: Readonly<Record<Means, { readonly from: Duration; readonly to: Duration }>>
    readonly retryAfter: Duration
    /** D5: a refund that goes with a return is paid before the goods are back. */
    readonly beforeGoodsBack: boolean
    /** D5: a refund on a parcel under way is paid only when the carrier has said what became of it. */
    readonly trackingProof: boolean
    /** D6: how long the buyer has to send the goods back. */
    readonly sendBackWithin: Duration
    /** D6: how long the seller has to confirm that they are back; silence counts as a yes. */
    readonly confirmReturnWithin: Duration
  }
  readonly coupons: {
    /** K1, K3: what becomes of a coupon when everything it was used on is cancelled. */
    readonly fate: Readonly<Record<CouponKind, 'returned' | 'lost'>>
    /** K2: how long a coupon that comes back expired can be used. `null`: it does not come back. */
    readonly grace: Duration | null
    /** K2: its validity stands still while it is used. */
    readonly stopClock: boolean
  }
  readonly sellers: {
    /** P1: penalty points for a cancellation at the seller's fault. */
    readonly pointsPerFault: number
    /** P1: how long a mark can be contested. `null`: it cannot. */
    readonly contestWithin: Duration | null
    readonly contestReviewWithin: Duration
    /** What becomes of a contested mark nobody reviewed in time. */
    readonly contestSilence: 'struck' | 'stands'
  }
  readonly complaint: {
    /** C18: how long after the cancellation a complaint can be filed. `null`: none. */
    readonly fileWithin: Duration | null
    readonly reviewWithin: Duration
    /** Points for a complaint that is upheld. */
    readonly points: number
  }
  readonly feedback: {
    /** P2: how long after the end feedback can be left. `null`: none. */
    readonly within: Duration | null
  }
}
