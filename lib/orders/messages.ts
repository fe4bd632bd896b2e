import { type WriteAnswer, type Written, write } from '@/lib/messages/write'
import type { Actor } from './move'
import { partiesOf } from './party'

/**
 * Writes a message into an order's thread and tells the other side of it, in the app and by mail (P3). To a stranger
 * there is no such order (F1).
 */
export const sendMessage = (number: string, actor: Actor, written: Written): Promise<WriteAnswer> =>
  write(actor.userId, written, async (tx, user) => {
    const order = await tx.order.findUnique({
      where: { number },
      select: { id: true, buyerId: true, store: { select: { id: true, ownerId: true } } },
    })
    if (!order || !partiesOf(user, order).includes(actor.as)) return null
    return { place: { buyerId: order.buyerId, store: order.store, orderId: order.id }, as: actor.as }
  })
