import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { MINUTE } from '@/lib/law/time'

const WHILE_MS = 5 * MINUTE

/** A checkout that was placed a moment ago. Amounts in minor units. */
export type JustPlaced = {
  readonly numbers: readonly string[]
  readonly paid: number
  readonly due: number
  readonly currency: string
}

/**
 * The checkout this buyer has just placed. An address says it to anybody for ever: null for others, later on, and once
 * one of its orders is cancelled or closed.
 */
export async function justPlaced(buyerId: string, checkoutId: string): Promise<JustPlaced | null> {
  const checkout = await reader.checkout.findUnique({
    where: { id: checkoutId },
    select: {
      ...{ buyerId: true, placedAt: true, currency: true },
      orders: {
        select: { number: true, total: true, paymentState: true, cancellationState: true },
        orderBy: { number: 'asc' },
      },
    },
  })
  if (checkout?.buyerId !== buyerId || (await now()) - checkout.placedAt.getTime() >= WHILE_MS) return null
  const { orders, currency } = checkout
  if (orders.some((order) => order.cancellationState === 'cancelled' || order.paymentState === 'closed')) return null
  const sum = (of: typeof orders) => of.reduce((whole, { total }) => whole + total, 0)
  const isDue = ({ paymentState }: { paymentState: string }) => paymentState === 'awaiting'
  return {
    numbers: orders.map(({ number }) => number),
    paid: sum(orders.filter((order) => !isDue(order))),
    due: sum(orders.filter(isDue)),
    currency,
  }
}
