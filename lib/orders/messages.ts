import { now } from '@/lib/clock'
import { inTransaction } from '@/lib/db'
import type { Actor } from './move'
import { partiesOf } from './party'

/** Writes a message into an order's thread (P3). False where there is no such order for this person (F1). */
export async function sendMessage(number: string, actor: Actor, text: string): Promise<boolean> {
  const sentAt = new Date(await now())
  return inTransaction(async (tx) => {
    const [order, user] = await Promise.all([
      tx.order.findUnique({
        where: { number },
        select: { id: true, buyerId: true, store: { select: { ownerId: true } } },
      }),
      tx.user.findUnique({ where: { id: actor.userId }, select: { id: true, isMediator: true } }),
    ])
    if (!order || !user || !partiesOf(user, order).includes(actor.as)) return false
    await tx.message.create({ data: { orderId: order.id, authorId: user.id, as: actor.as, text, sentAt } })
    return true
  })
}
