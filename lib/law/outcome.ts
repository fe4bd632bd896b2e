import type { Minor } from './money'
import type { Means, Order, Party, Person } from './order'
import type { Instant } from './time'

/** The sections of the rule book. */
export type RuleId = `${'F' | 'C' | 'S' | 'D' | 'M' | 'K' | 'P' | 'T'}${number}`

/** What becomes of a coupon when an order that used it is cancelled, and why (K1–K3). */
export type CouponFate = 'returned' | 'others-stand' | 'expired' | 'store-coupon' | 'promo-code' | 'not-returned'

/** What people are told about, by mail and in the app. */
export type News =
  | 'payment-received'
  | 'payment-declined'
  | 'payment-arrived'
  | 'order-to-ship'
  | 'cancelled'
  | 'requested'
  | 'request-refused'
  | 'request-withdrawn'
  | 'request-lapsed'
  | 'shipped'
  | 'tracking-corrected'
  | 'delivered'
  | 'finished'
  | 'dispute-opened'
  | 'proposal-made'
  | 'dispute-escalated'
  | 'dispute-agreed'
  | 'approval-needed'
  | 'ruling-sent-back'
  | 'dispute-ruled'
  | 'refund-sent'
  | 'refund-settled'
  | 'refund-failed'
  | 'partly-cancelled'
  | 'extension-proposed'
  | 'extension-agreed'
  | 'extension-declined'
  | 'address-asked'
  | 'address-changed'
  | 'address-declined'
  | 'protection-offered'
  | 'protection-extended'
  | 'return-awaited'
  | 'return-sent'
  | 'return-received'
  | 'return-missed'
  | 'return-questioned'
  | 'dispute-appealed'
  | 'appeal-ruled'
  | 'complaint-filed'
  | 'complaint-reviewed'
  | 'mark-contested'
  | 'contest-reviewed'
  | 'feedback-left'
  | 'charged-back'
  | 'chargeback-closed'

/** Something that follows from a move beyond the order's own state. Decided once, recorded, carried out afterwards. */
export type Consequence =
  | { readonly kind: 'refund'; readonly refund: number; readonly amount: Minor }
  /** `usableUntil`: where the policy gives a coupon that comes back more time than it had (K2). */
  | { readonly kind: 'coupon'; readonly id: string; readonly fate: CouponFate; readonly usableUntil?: Instant }
  | { readonly kind: 'penalty'; readonly points: number; readonly because: string }
  /** Takes the order's points off the seller's record again (P1). */
  | { readonly kind: 'pardon'; readonly points: number }
  /** Counts in the ratings of the store and of what was bought (P2). */
  | {
      readonly kind: 'rate'
      readonly stars: number
      readonly text: string | null
      readonly products: readonly { readonly line: number; readonly stars: number; readonly text: string | null }[]
    }
  | { readonly kind: 'ask-provider'; readonly to: 'authorise' | 'capture' }
  /** Shows the bank that the money had been given back already (M3). */
  | { readonly kind: 'ask-provider'; readonly to: 'contest'; readonly means: Means; readonly amount: Minor }
  | { readonly kind: 'ask-provider'; readonly to: 'refund'; readonly leg: number; readonly attempt: number }
  | { readonly kind: 'tell-carrier'; readonly to: 'collect' | 'call-off'; readonly tracking: string }
  | { readonly kind: 'tell'; readonly whom: Person; readonly about: News }

/** What a move leads to. */
export type Outcome = { readonly order: Order; readonly follows: readonly Consequence[] }

/** Why a move is refused, as data; `lib/words` makes the sentence. */
export type Refusal = {
  readonly code: RefusalCode
  readonly rule: RuleId
  /** Who could make this move. */
  readonly who?: readonly Party[]
  /** When it opens by itself, if nobody does anything. */
  readonly opensAt?: Instant
  /** When it closed. */
  readonly closedAt?: Instant
  /** A bound that was crossed, in minor units or as a count. */
  readonly limit?: number
}

export type RefusalCode =
  // the order is elsewhere, or the moment is wrong
  | 'not-in-this-state'
  | 'not-your-move'
  | 'not-yet'
  | 'too-late'
  | 'deadline-passed'
  // guards: another region stands in the way
  | 'not-paid'
  | 'not-verified'
  | 'already-paid'
  | 'payment-not-in'
  | 'already-shipped'
  | 'already-delivered'
  | 'not-shipped'
  | 'already-picked-up'
  | 'not-cancellable'
  | 'approval-needed'
  | 'cancel-directly'
  | 'request-pending'
  | 'none-after-refusal'
  | 'no-requests-left'
  | 'no-disputes-left'
  | 'dispute-open'
  | 'nothing-to-dispute'
  | 'nothing-left-to-refund'
  | 'not-in-this-policy'
  | 'no-proposals-left'
  // checks: what was said does not fit
  | 'unknown-reason'
  | 'text-needed'
  | 'reason-not-open'
  | 'tracking-needed'
  | 'tracking-taken'
  | 'same-label'
  | 'no-such-parcel'
  | 'no-such-proposal'
  | 'own-proposal'
  | 'own-ruling'
  | 'amount-too-high'
  | 'amount-too-low'
  | 'partial-not-allowed'
  | 'no-such-leg'
  | 'no-such-line'
  | 'parts-not-allowed'
  | 'not-paid-in-parts'
  | 'extension-pending'
  | 'no-extensions-left'
  | 'days-out-of-range'
  | 'own-extension'
  | 'address-incomplete'
  | 'same-address'
  | 'no-address-changes-left'
  | 'address-asked'
  | 'already-extended'
  | 'protection-needed'
  | 'return-under-way'
  | 'money-owed-back'
  | 'platform-refused'
  | 'no-mediation'
  | 'not-ruled'
  | 'not-sellers-fault'
  | 'not-over'
  | 'stars-out-of-range'
  | 'platform-reviews'
  | 'seller-reviews'
  | 'nothing-to-charge-back'
