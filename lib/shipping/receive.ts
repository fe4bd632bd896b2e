import { reader } from '@/lib/db'
import type { Refusal } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { carryOut } from '@/lib/orders/carry-out'
import { act } from '@/lib/orders/checkout'
import type { CarrierEvent } from './simulated'

/** Takes in a carrier's report (S3, S4). Answers the refusal when it no longer fits, and null when it was taken in. */
export async function receive({ orderId, tracking, move }: CarrierEvent, at: Instant): Promise<Refusal | null> {
  const order = await reader.order.findUnique({ where: { id: orderId }, select: { checkoutId: true } })
  if (!order) return null
  return carryOut(order.checkoutId, at, (checkout, moment) => {
    const held = checkout.orders.find(({ row }) => row.id === orderId)
    if (!held) return null
    const decision = act(checkout, held, { move, by: 'carrier', tracking }, moment, null)
    return 'refusal' in decision ? decision.refusal : null
  })
}
