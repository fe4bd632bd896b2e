import { reader } from '@/lib/db'

/** What a buyer's orders have come to, as a mediator weighs it. */
export type BuyerRecord = {
  readonly orders: number
  readonly cancelled: number
  readonly disputes: number
  /** Of their disputes, how many a mediator decided, and in how many of those money went back. */
  readonly ruled: number
  readonly inTheirFavour: number
  readonly requests: number
}

/** Reads the record of a buyer over all stores. */
export async function buyerRecordOf(buyerId: string): Promise<BuyerRecord> {
  const ruled = { order: { buyerId }, how: { in: ['ruled', 'appeal-ruled'] } }
  const [orders, cancelled, disputes, all, won, requests] = await Promise.all([
    reader.order.count({ where: { buyerId } }),
    reader.order.count({ where: { buyerId, cancellationState: 'cancelled' } }),
    reader.dispute.count({ where: { order: { buyerId } } }),
    reader.dispute.count({ where: ruled }),
    reader.dispute.count({ where: { ...ruled, amount: { gt: 0 } } }),
    reader.cancellationRequest.count({ where: { order: { buyerId } } }),
  ])
  return { orders, cancelled, disputes, ruled: all, inTheirFavour: won, requests }
}
