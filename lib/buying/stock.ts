import type { Db } from '@/lib/db'

/** How many a store has ever had of something; null where it has as many as anybody wants. */
type Stocked = { readonly id: string; readonly stock: number | null }

/**
 * How many of each of these products are left, by their ids; null where there are as many as anybody wants. It is not
 * counted down but worked out: what the store had, less what stands in orders, so that nothing that is cancelled is lost.
 * In a transaction it holds until the transaction commits.
 * @param freed an order, by its id, that is as good as cancelled.
 */
export async function leftOf(
  db: Pick<Db, 'orderLine'>,
  products: readonly Stocked[],
  freed?: string,
): Promise<ReadonlyMap<string, number | null>> {
  const limited = products.filter(({ stock }) => stock !== null).map(({ id }) => id)
  const sold =
    limited.length === 0
      ? []
      : await db.orderLine.groupBy({
          by: ['productId'],
          where: {
            productId: { in: limited },
            order: { cancellationState: { not: 'cancelled' }, ...(freed && { id: { not: freed } }) },
          },
          _sum: { quantity: true, cancelled: true },
        })
  return new Map(
    products.map(({ id, stock }) => {
      const sums = sold.find(({ productId }) => productId === id)?._sum
      return [id, stock === null ? null : Math.max(0, stock - ((sums?.quantity ?? 0) - (sums?.cancelled ?? 0)))]
    }),
  )
}
