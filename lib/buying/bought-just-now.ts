import { reader } from '@/lib/db'
import { type Instant, MINUTE } from '@/lib/law/time'

const WHILE_MS = 10 * MINUTE

/**
 * The numbers of the orders in which this buyer bought any of some products a moment before `at`, the newest first: whoever
 * goes back to the checkout would buy them again. Those that are cancelled or closed since are none of them.
 */
export async function boughtJustNow(buyerId: string, productIds: readonly string[], at: Instant): Promise<string[]> {
  const orders = await reader.order.findMany({
    where: {
      ...{ buyerId, placedAt: { gt: new Date(at - WHILE_MS) } },
      ...{ cancellationState: { not: 'cancelled' }, paymentState: { not: 'closed' } },
      lines: { some: { productId: { in: [...productIds] } } },
    },
    orderBy: { placedAt: 'desc' },
    select: { number: true },
  })
  return orders.map(({ number }) => number)
}
