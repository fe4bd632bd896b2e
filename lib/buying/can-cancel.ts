import { after } from '@/lib/law/calendar'
import type { CancelKind } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import type { Duration } from '@/lib/law/time'

/** What a buyer can count on before paying (C12, F6), in the terms of the policy an order would take now. */
export type CanCancel = {
  readonly kind: CancelKind
  /** Whether it can be cancelled for any reason at all, once paid. */
  readonly atWill: boolean
  /** Cancelling without asking anyone: for a while after paying, or until the seller begins (C2, C4). */
  readonly atOnce: Duration | 'until-begun' | null
  /** Asking the seller: from when and until when after payment (C3). `opens: null`: as soon as cancelling at once ends. */
  readonly asking: {
    readonly opens: Duration | null
    readonly closes: Duration | 'shipping'
    readonly answersWithin: Duration
    readonly silence: Policy['request']['silence']
  } | null
  readonly shipWithin: Duration
  readonly payWithin: Duration
}

/** Reads off a policy how an item of this kind can be cancelled. */
export function canCancel(kind: CancelKind, policy: Policy): CanCancel {
  const { cancel, payment, shipping } = policy
  const atWill = !cancel.notAtWill.includes(kind)
  const verifying = payment.cancelWhileVerifying ? payment.verificationLasts : null
  const free = longer(verifying, cancel.freeFor, policy)
  const atOnce = cancel.whileUnprocessed ? 'until-begun' : free
  const { shipWithin } = shipping
  return { kind, atWill, atOnce, asking: askingOf(policy, atOnce), shipWithin, payWithin: payment.payWithin }
}

function askingOf(policy: Policy, atOnce: CanCancel['atOnce']): CanCancel['asking'] {
  const { opens, closes, answersWithin, silence, perOrder } = policy.request
  if (perOrder === 0) return null
  const from = opens === 'verification-ends' ? policy.payment.verificationLasts : opens.afterPayment
  const until = closes === 'shipping' ? closes : closes.afterPayment
  if (until !== 'shipping' && length(until, policy) <= length(from, policy)) return null
  const atOnceLasts = atOnce === null || atOnce === 'until-begun' ? 0 : length(atOnce, policy)
  const follows = atOnce === 'until-begun' || length(from, policy) <= atOnceLasts
  if (until !== 'shipping' && length(until, policy) <= atOnceLasts) return null
  return { opens: follows ? null : from, closes: until, answersWithin, silence }
}

const longer = (one: Duration | null, other: Duration | null, policy: Policy): Duration | null => {
  const longest = [one, other].reduce((a, b) => (length(b, policy) > length(a, policy) ? b : a), null)
  return longest && length(longest, policy) > 0 ? longest : null
}

// Only to compare: how long business days take depends on the day one begins, so they begin on the same one.
const EPOCH = 0
const length = (duration: Duration | null, policy: Policy): number =>
  duration === null ? 0 : after(EPOCH, duration, policy.calendar) - EPOCH
