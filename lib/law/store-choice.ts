import { after } from './calendar'
import type { Policy } from './policy'
import type { Duration, Instant } from './time'

/**
 * A store's own time to answer requests as an order placed at `placedAt` takes it: what the store wishes, kept within
 * the policy's bounds; null where it wishes nothing or may not choose, and the policy's own time holds (C8).
 */
export function chosenAnswerTime(wish: Duration | null, placedAt: Instant, policy: Policy): Duration | null {
  const bounds = policy.request.storeMayChoose
  if (!wish || !bounds) return null
  // Days and business days are compared by where they lead.
  const end = (duration: Duration) => after(placedAt, duration, policy.calendar)
  if (end(wish) < end(bounds.from)) return bounds.from
  return end(wish) > end(bounds.to) ? bounds.to : wish
}
