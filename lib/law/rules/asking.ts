import { after } from '../calendar'
import type { Order, Part } from '../order'
import { isWhole, merged, standingOf } from '../parts'
import type { Policy } from '../policy'
import type { Check } from '../rule'

// What cancelling and requesting have in common: both are the buyer's wish to have the order cancelled.

/** Where a buyer can speak up: nothing is asked yet, or what was asked was not granted. */
export type Quiet = Extract<Order['cancellation'], { state: 'none' | 'refused' | 'lapsed' }>
type Asking = Check<Quiet, 'cancel' | 'request'>

/** C5: a reason from the list, with words of one's own where the reason asks for them. */
export const reasonGiven: Asking = ({ command, policy }) => {
  const reason = policy.cancel.reasons.find(({ code }) => code === command.reason)
  if (!reason) return { code: 'unknown-reason', rule: 'C5' }
  return reason.needsText && !command.note?.trim() ? { code: 'text-needed', rule: 'C5' } : null
}

/** C13: parts are units that still stand, and less than everything only where the policy knows it and money was paid. */
export const partsFit: Asking = ({ command, order, policy }) => {
  const { parts } = command
  if (!parts) return null
  if (parts.length === 0) return { code: 'no-such-line', rule: 'C13', limit: 0 }
  for (const { line, quantity } of [...parts, ...merged(parts)]) {
    const limit = order.lines.filter(({ number }) => number === line).reduce((sum, one) => sum + standingOf(one), 0)
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > limit)
      return { code: 'no-such-line', rule: 'C13', limit }
  }
  if (isWhole(order, parts)) return null
  if (!policy.cancel.parts) return { code: 'parts-not-allowed', rule: 'C13' }
  return order.payment.state === 'awaiting' ? { code: 'not-paid-in-parts', rule: 'C13' } : null
}

/** What is asked for, each line once; `null` where it is everything that stands (C13). */
export const askedParts = (order: Order, parts: readonly Part[] | null | undefined): readonly Part[] | null =>
  !parts || isWhole(order, parts) ? null : merged(parts)

/** When the buyer paid; after all times where nobody did. */
export const paidAt = ({ payment }: Order) => ('paidAt' in payment ? payment.paidAt : Number.POSITIVE_INFINITY)

/** C2: when the payment is verified. */
export const verificationEnds = (order: Order, policy: Policy) =>
  order.payment.state === 'paid'
    ? order.payment.verifiedAt
    : after(paidAt(order), policy.payment.verificationLasts, policy.calendar)
