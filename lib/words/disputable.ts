import { isShipped } from '@/lib/law/fulfilment'
import { requestsLeft } from '@/lib/law/guards/cancellation'
import { disputesLeft } from '@/lib/law/guards/dispute'
import { option } from '@/lib/law/moves'
import type { Order } from '@/lib/law/order'
import type { Circumstances } from '@/lib/law/rule'
import type { Told } from './refusal-moments'

/** Whether a reader may be pointed to a dispute: as long as nobody knows which order it is about, they may (D1). */
export const isDisputable = ({ order, circumstances }: Told): boolean =>
  !order || !circumstances || option(order, 'open-dispute', 'buyer', circumstances).open

/** What opens the way to a dispute, of what the order's policy knows and what can still become of the order (D1). */
export function undisputedWords({ order, circumstances }: Told): string {
  if (order?.cancellation.state === 'cancelled') return 'The order is cancelled, so there is nothing left to dispute.'
  if (order?.fulfilment.state === 'finished') return 'The order is finished, and disputes were open until then.'
  if (!order || !circumstances) return openedBy([REFUSED, SHIPPED])
  const { policy } = circumstances
  const lapses = policy.request.silence === 'lapses'
  const { afterRefusal, afterShipping } = policy.dispute
  if (!disputesLeft.holds({ order, policy }) || !(afterRefusal || afterShipping))
    return 'Under the policy of this order no dispute can be opened.'
  const ways = [
    ...(afterRefusal && mayBeRefused(order, circumstances) ? [lapses ? UNGRANTED : REFUSED] : []),
    ...(afterShipping ? [SHIPPED] : []),
  ]
  return ways.length > 0
    ? openedBy(ways)
    : `Under the policy of this order only a request to cancel that was refused${lapses ? ' or not answered' : ''} can be disputed, and there is none.`
}

const REFUSED = 'once a request to cancel it has been refused'
const UNGRANTED = `${REFUSED} or not answered in time`
const SHIPPED = 'once it has been shipped'

const openedBy = (ways: readonly string[]) =>
  `You can open a dispute about this order ${ways.join(', or ')}, until it is finished.`

/** Whether there is a request that could be refused, or may be one yet. */
function mayBeRefused(order: Order, circumstances: Circumstances): boolean {
  if (order.cancellation.state === 'requested') return true
  return isShipped(order)
    ? option(order, 'request', 'buyer', circumstances).open
    : requestsLeft.holds({ order, policy: circumstances.policy })
}
