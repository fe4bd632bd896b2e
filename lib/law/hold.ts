import { resume } from './calendar'
import type { Fulfilment } from './fulfilment'
import type { Order } from './order'
import type { Policy } from './policy'
import type { Instant } from './time'

/**
 * C16: a pending request is answered or gone and the shipping clock goes on, with what was left of it when it stopped.
 * Anything but a waiting order with a request is left as it is.
 */
export function goesOn({ cancellation, fulfilment }: Order, now: Instant, policy: Policy): Fulfilment {
  if (cancellation.state !== 'requested') return fulfilment
  if (fulfilment.state !== 'waiting' && fulfilment.state !== 'processing') return fulfilment
  const since = Math.max(cancellation.requestedAt, fulfilment.since)
  const shipBy = resume(fulfilment.shipBy, since, now, policy.shipping.shipWithin, policy.calendar)
  // It may have run out before it stopped, while an answer to a wish for more time was awaited (C11).
  return { ...fulfilment, shipBy: Math.max(shipBy, now) }
}
