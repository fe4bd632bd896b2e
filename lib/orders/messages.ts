import { createHash } from 'node:crypto'
import { now } from '@/lib/clock'
import { inTransaction } from '@/lib/db'
import { noteChange } from '@/lib/live/changes'
import { enqueue } from './consequences'
import { runSoon } from './due'
import type { Actor } from './move'
import { partiesOf } from './party'

/** What is written. `form` is unlike that of any other form, so that one sent twice is one message. */
export type Written = { readonly text: string; readonly form?: string }

/**
 * Writes a message into an order's thread and tells the other side of it, in the app and by mail (P3). False where there
 * is no such order for this person (F1).
 */
export async function sendMessage(number: string, actor: Actor, written: Written): Promise<boolean> {
  const at = await now()
  const sent = await inTransaction(async (tx) => {
    const [order, user] = await Promise.all([
      tx.order.findUnique({
        where: { number },
        select: { id: true, buyerId: true, store: { select: { ownerId: true } } },
      }),
      tx.user.findUnique({ where: { id: actor.userId }, select: { id: true, isMediator: true } }),
    ])
    if (!order || !user || !partiesOf(user, order).includes(actor.as)) return false
    const key = keyOf(order.id, actor, written)
    if (key && (await tx.message.findUnique({ where: { key }, select: { id: true } }))) return true
    const sentAt = new Date(at)
    const { text } = written
    const data = { orderId: order.id, authorId: user.id, as: actor.as, text, sentAt, key }
    const message = await tx.message.create({ data })
    const userId = actor.as === 'buyer' ? order.store.ownerId : order.buyerId
    await tx.notification.create({ data: { userId, orderId: order.id, about: 'message', at: sentAt } })
    const job = { kind: 'message', orderId: order.id, messageId: message.id } as const
    await enqueue(tx, `message:${message.id}`, job, at)
    const whose = { number, buyerId: order.buyerId, ownerId: order.store.ownerId }
    await noteChange(tx, { ...whose, move: 'message', by: actor.as, actorId: user.id, mediated: false })
    return true
  })
  if (sent) runSoon()
  return sent
}

/** The same form with the same words is the same message; gone back to and filled in anew, it is another. */
function keyOf(orderId: string, { userId, as }: Actor, { text, form }: Written): string | null {
  if (!form) return null
  return createHash('sha256')
    .update(JSON.stringify([orderId, userId, as, form, text]))
    .digest('base64url')
}
