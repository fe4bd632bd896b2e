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

/** A request that was not granted, and the order goes on (C7, C8). */
export type Ungranted =
  | ({
      readonly state: 'refused'
      readonly requests: number
      readonly refusedAt: Instant
      readonly because: RefuseReason
      /** Left out where the seller refused. */
      readonly refusedBy?: 'mediator'
      /** When the platform steps in, where a later request has held that up (C9); left out: as long after the refusal as the policy says. */
      readonly stepInBy?: Instant
    } & Asked)
  | ({ readonly state: 'lapsed'; readonly requests: number; readonly lapsedAt: Instant } & Asked)

export type Cancellation =
  | { readonly state: 'none'; readonly requests: number }
  | ({
      readonly state: 'requested'
      readonly requests: number
      readonly answerBy: Instant
      /** What stood when it was asked, and stands again if the request is taken back (C15); left out where nothing did. */
      readonly before?: Ungranted
    } & Asked)
  | Ungranted
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
