import type { Means } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'

/**
 * What a payment provider can be asked. Every call carries an idempotency key: asked again under the same key, it does
 * nothing more. A call that throws may or may not have been carried out; it is asked again. What came of a call arrives
 * later, as an event (`lib/payments/receive`). `at` is the shop's time; amounts are minor units.
 */
export type Gateway = {
  readonly authorise: (key: string, charge: Charge, at: Instant) => Promise<void>
  readonly capture: (key: string, charge: Charge, at: Instant) => Promise<void>
  readonly refund: (key: string, refund: RefundOrder, at: Instant) => Promise<void>
  /** Sends back money that was taken for no order: nothing is reported of it. What was never taken cannot be sent back. */
  readonly returnCharge: (key: string, charge: Charge, at: Instant) => Promise<void>
  /** Shows the bank that `amount` of what it took back had been given back already (M3). */
  readonly contest: (key: string, contest: Contest, at: Instant) => Promise<void>
  /** What the provider has of some payments by `at`, by means: taken, less what went back to the buyer or the bank (M3). */
  readonly books: (paymentIds: readonly string[], at: Instant) => Promise<readonly Booked[]>
}

/** What a provider has of one means of a payment; `movedAt`: when that last changed. */
export type Booked = {
  readonly paymentId: string
  readonly means: Means
  readonly amount: number
  readonly movedAt: Instant
}

/** The money of one payment by one means. A payment made anew has a new `paidAt`. */
export type Charge = {
  readonly paymentId: string
  readonly paidAt: Instant
  readonly means: Means
  readonly amount: number
}

export type RefundOrder = {
  readonly paymentId: string
  readonly orderId: string
  readonly leg: number
  /** Counted from 1. Each attempt has a key of its own, and is reported on as itself. */
  readonly attempt: number
  readonly means: Means
  readonly amount: number
}

export type Contest = { readonly orderId: string; readonly means: Means; readonly amount: number }

/** What a provider reports, some time after it was asked. `id` is the provider's own and never used twice. */
export type PaymentEvent = { readonly id: string } & (
  | { readonly kind: 'declined' | 'captured'; readonly paymentId: string; readonly paidAt: Instant }
  | {
      readonly kind: 'refund-settled' | 'refund-failed'
      readonly orderId: string
      readonly leg: number
      /** Missing in what was reported before attempts were told apart: the last one is meant. */
      readonly attempt?: number
    }
  | {
      readonly kind: 'charged-back' | 'chargeback-won' | 'chargeback-lost'
      readonly orderId: string
      readonly means: Means
      readonly amount: number
    }
)
