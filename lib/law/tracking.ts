import { option } from './moves'
import type { Order } from './order'
import type { Circumstances } from './rule'
import type { Instant } from './time'

/**
 * S2: from when the buyer can cancel what was shipped while no carrier knows it, if nobody does anything; `now` where they
 * can already, null where they never can or a carrier has it.
 */
export function unknownParcel(order: Order, circumstances: Circumstances): Instant | 'now' | null {
  if (order.fulfilment.state !== 'shipped') return null
  const cancel = option(order, 'cancel', 'buyer', circumstances)
  return cancel.open ? 'now' : (cancel.refusal.opensAt ?? null)
}
