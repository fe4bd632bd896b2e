import type { Order, Part, Party } from './order'
import type { Fault } from './policy'
import type { Instant } from './time'

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
      /** Left out where the seller refused. */
      readonly refusedBy?: 'mediator'
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

/** How many times the buyer has asked to cancel so far (C15). */
export const requestsOf = ({ cancellation }: Order): number => ('requests' in cancellation ? cancellation.requests : 0)
