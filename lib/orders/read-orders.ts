import { type Db, readRows } from '@/lib/db'
import type { Asks, Found, Row } from '@/lib/db/rows'
import type { OrderRow } from './row'

/**
 * Adds to the rows of some orders everything the law looks at, a statement for each table however many they are.
 * @param asks what else is read along with it: PostgreSQL answers all of it at once.
 */
export async function withEverything<O extends Row<'Order'>, A extends Asks>(
  db: Db,
  orders: readonly O[],
  asks: A,
): Promise<{ orders: (O & OrderRow)[]; besides: Found<A> }> {
  const ofOrder = { by: 'orderId', among: orders.map(({ id }) => id) } as const
  const beside = await readRows(db, {
    ...asks,
    OrderLine: ofOrder,
    OrderShare: ofOrder,
    Parcel: ofOrder,
    CancellationRequest: ofOrder,
    Dispute: ofOrder,
    Refund: ofOrder,
  })
  // The law looks at the newest dispute and the newest request.
  const disputes = newest(rowsBy(beside.Dispute, 'orderId'))
  const requests = newest(rowsBy(beside.CancellationRequest, 'orderId'))
  const within = await readRows(db, {
    Proposal: { by: 'disputeId', among: [...disputes.values()].map(({ id }) => id) },
    RefundLeg: { by: 'refundId', among: beside.Refund.map(({ id }) => id) },
  })
  const lines = rowsBy(beside.OrderLine, 'orderId')
  const shares = rowsBy(beside.OrderShare, 'orderId')
  const parcels = rowsBy(beside.Parcel, 'orderId')
  const refunds = rowsBy(beside.Refund, 'orderId')
  const legs = rowsBy(within.RefundLeg, 'refundId')
  const proposals = rowsBy(within.Proposal, 'disputeId')
  const whole = orders.map((order) => {
    const { id } = order
    const dispute = disputes.get(id)
    const request = requests.get(id)
    return {
      ...order,
      lines: byNumber(lines.get(id)),
      shares: (shares.get(id) ?? []).sort((a, b) => (a.means < b.means ? -1 : 1)),
      parcels: parcels.get(id) ?? [],
      cancellationRequests: request ? [request] : [],
      disputes: dispute ? [{ ...dispute, proposals: byNumber(proposals.get(dispute.id)) }] : [],
      refunds: byNumber(refunds.get(id)).map((refund) => ({ ...refund, legs: byNumber(legs.get(refund.id)) })),
    }
  })
  return { orders: whole, besides: beside }
}

/** Rows by what they hang on. */
export function rowsBy<C extends string, R extends { readonly [K in C]: string }>(
  rows: readonly R[],
  column: C,
): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group) group.push(row)
    else groups.set(row[column], [row])
  }
  return groups
}

type Numbered = { readonly number: number }

const byNumber = <R extends Numbered>(rows: R[] = []): R[] => rows.sort((a, b) => a.number - b.number)

const newest = <R extends Numbered>(groups: Map<string, R[]>): Map<string, R> =>
  new Map(
    [...groups].flatMap(([id, rows]) =>
      byNumber(rows)
        .slice(-1)
        .map((row) => [id, row] as const),
    ),
  )
