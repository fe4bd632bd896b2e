import { reader } from '@/lib/db'
import type { Order } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { lastMade } from './last-made'
import type { ListedOrder } from './queries/listed'
import type { OrderView } from './queries/order-view'

const DECLINED = 'decline-payment'
const isToPay = ({ payment }: Order) => payment.state === 'awaiting'

/** When the provider declined the last payment of an order that waits to be paid again; null where that is not so (M3). */
export const declinedAt = (view: Pick<OrderView, 'order' | 'history'>): Instant | null =>
  isToPay(view.order) ? (lastMade(view, DECLINED)?.at ?? null) : null

/** The same for the orders of a list, by their ids; of their histories nothing else is read. */
export async function declinedAmong(orders: readonly ListedOrder[]): Promise<ReadonlyMap<string, Instant>> {
  const ids = orders.filter(({ order }) => isToPay(order)).map(({ row }) => row.id)
  if (ids.length === 0) return new Map()
  const last = await reader.historyEntry.groupBy({
    by: ['orderId'],
    where: { orderId: { in: ids }, move: DECLINED },
    _max: { at: true },
  })
  return new Map(last.flatMap(({ orderId, _max: { at } }) => (at ? [[orderId, at.getTime()]] : [])))
}
