import { after } from '@/lib/law/calendar'
import { type Order, placed } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import { isTurnedOff } from '@/lib/law/switches'
import type { Entry } from '@/lib/law/table'

/** What was bought does not matter to the limits and windows asked about here. */
const nothing = { placedAt: 0, lines: [], shares: [] } as const

/**
 * Whether a policy switches a row of the law off: a condition of it fails whatever the order, a limit allows none from
 * the start, or its window closes before it opens. The row stands in the law all the same, and is shown as such.
 */
export function isSwitchedOff({ region, state, row }: Entry, policy: Policy): boolean {
  const fresh = placed(nothing, policy)
  if (isTurnedOff(row, fresh, policy)) return true
  const paid = after(0, policy.payment.verificationLasts, policy.calendar)
  const order: Order = {
    ...fresh,
    payment: { state: 'paid', paidAt: 0, verifiedAt: paid, capture: { state: 'captured', capturedAt: paid } },
    fulfilment: { state: 'waiting', since: paid, shipBy: after(paid, policy.shipping.shipWithin, policy.calendar) },
  }
  const here = region === 'refunds' ? null : order[region]
  if (here?.state !== state || !row.within) return false
  const { opens, closes } = row.within({ order, state: here as never, policy })
  // A window that waits for something else to happen has not begun.
  return Number.isFinite(opens) && closes !== null && closes <= opens
}
