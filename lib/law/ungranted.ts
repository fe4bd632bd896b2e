import { after, resume } from './calendar'
import type { Cancellation, Ungranted } from './cancellation'
import type { Outcome } from './outcome'
import { allStand } from './parts'
import type { Policy } from './policy'
import type { Instant } from './time'

type Refused = Extract<Ungranted, { state: 'refused' }>
type Requested = Extract<Cancellation, { state: 'requested' }>

export const isUngranted = (cancellation: Cancellation): cancellation is Ungranted =>
  cancellation.state === 'refused' || cancellation.state === 'lapsed'

/** When the platform cancels what the seller refused (C9); at once where the policy says no time, so look at that first. */
export const stepsInAt = ({ refusedAt, stepInBy }: Refused, { request, calendar }: Policy): Instant =>
  stepInBy ?? after(refusedAt, request.platformCancelsAfter ?? { ms: 0 }, calendar)

/**
 * Where an order stands once its pending request is gone: where it was when it was asked (C15). What was refused or not
 * answered before is so still (D1), and the time until the platform steps in goes on with what was left of it (C9).
 */
export function asItWas({ requests, requestedAt, before }: Requested, now: Instant, policy: Policy): Cancellation {
  if (!before) return { state: 'none', requests }
  const { platformCancelsAfter } = policy.request
  if (before.state === 'lapsed' || platformCancelsAfter === null) return { ...before, requests }
  const stepInBy = resume(stepsInAt(before, policy), requestedAt, now, platformCancelsAfter, policy.calendar)
  return { ...before, requests, stepInBy }
}

/** While other items are cancelled: what was refused or not answered of these stays so, with all that follows (C9, D1). */
export function stillUngranted(stood: Cancellation, { order, follows }: Outcome): Outcome {
  const remains = order.cancellation.state === 'none' && isUngranted(stood) && allStand(order, stood.parts)
  return { order: remains ? { ...order, cancellation: stood } : order, follows }
}
