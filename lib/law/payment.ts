import type { Order } from './order'
import type { Instant } from './time'

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

/** Whether the platform has the money. */
export const isMoneyIn = ({ payment }: Order): boolean =>
  payment.state === 'paid' && payment.capture.state === 'captured'
