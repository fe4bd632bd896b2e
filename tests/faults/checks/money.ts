import { reader } from '@/lib/db'
import type { HistoryEntry } from '@/lib/generated/prisma/client'
import type { Consequence } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import type { Checkout } from '@/lib/orders/checkout'
import { compareBooks } from '@/lib/payments/reconcile'

/** M3: never more than was paid, never twice, never lost; and the coupons (K1), whose doubled use the database refuses (world.ts). */
export async function money(
  checkouts: readonly Checkout[],
  history: readonly HistoryEntry[],
  at: Instant,
): Promise<string[]> {
  const [sums, books, providers] = await Promise.all([
    reader.ledgerEntry.groupBy({ by: ['currency', 'movement'], _sum: { amount: true } }),
    compareBooks(at),
    reader.simRefund.findMany(),
  ])
  const held = await reader.ledgerEntry.groupBy({
    by: ['orderId', 'account'],
    where: { account: { in: ['held', 'owed'] } },
    _sum: { amount: true },
  })
  const found = [
    ...sums.flatMap(({ movement, _sum }) =>
      _sum.amount === 0 ? [] : [`the ledger does not sum to zero: ${movement}, ${_sum.amount}`],
    ),
    ...held.flatMap(({ account, _sum }) => (_sum.amount === 0 ? [] : [`${_sum.amount} are still ${account}`])),
    ...books.differences.map((difference) => `the provider has other books: ${JSON.stringify(difference)}`),
    ...(books.underWay > 0 ? ['money still moves'] : []),
  ]
  for (const { orders } of checkouts)
    for (const { row } of orders) {
      const decided = history
        .filter(({ orderId }) => orderId === row.id)
        .flatMap(({ follows }) => (follows as Consequence[]).filter(({ kind }) => kind === 'refund'))
      if (decided.length !== row.refunds.length)
        found.push(`order ${row.number} has ${row.refunds.length} refunds for ${decided.length} decisions`)
      const legs = row.refunds.flatMap((refund) => refund.legs)
      for (const { means, amount: paid } of row.shares) {
        const back = legs
          .filter((leg) => leg.means === means && leg.state !== 'void')
          .reduce((sum, leg) => sum + leg.amount, 0)
        if (back > paid) found.push(`${back} of ${paid} paid by ${means} went back for order ${row.number}`)
      }
      for (const leg of legs) {
        const made = providers.filter(
          ({ key, state }) => state === 'settled' && key.startsWith(`refund:${row.id}:${leg.number}:`),
        )
        const due = leg.state === 'settled' ? 1 : 0
        if (made.length !== due)
          found.push(`part ${leg.number} of order ${row.number} (${leg.state}) was paid ${made.length} times`)
        if (made.some(({ amount, means }) => amount !== leg.amount || means !== leg.means))
          found.push(`part ${leg.number} of order ${row.number} was paid otherwise than decided`)
      }
      const strays = providers.filter(
        ({ orderId, key }) =>
          orderId === row.id && !legs.some((leg) => key.startsWith(`refund:${row.id}:${leg.number}:`)),
      )
      if (strays.length > 0) found.push(`the provider paid something back for order ${row.number} that nobody decided`)
    }
  return [...found, ...comeBack(history)]
}

/** A coupon comes back once at the most, however many orders it was used for (K1). */
function comeBack(history: readonly HistoryEntry[]): string[] {
  const back = history.flatMap(({ follows }) =>
    (follows as Consequence[]).flatMap((follow) =>
      follow.kind === 'coupon' && follow.fate === 'returned' ? [follow.id] : [],
    ),
  )
  return back.filter((id, at) => back.indexOf(id) !== at).map((id) => `the use ${id} of a coupon came back twice`)
}
