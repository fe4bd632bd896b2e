import { inTransaction, reader, type Tx } from '@/lib/db'
import type { Side } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { readBy } from './thread'

/** Marks what one side of a thread has before its eyes as read, up to `until`, on its bell too. */
export async function markRead(tx: Tx, threadId: string, side: Side, userId: string, until: Instant): Promise<void> {
  const at = new Date(until)
  await tx.message.updateMany({
    where: { threadId, [readBy[side]]: null, sentAt: { lte: at } },
    data: { [readBy[side]]: at },
  })
  await tx.notification.updateMany({ where: { threadId, userId, readAt: null, at: { lte: at } }, data: { readAt: at } })
}

/** The same, for a page that has just shown it. */
export const markThreadRead = (threadId: string, side: Side, userId: string, until: Instant): Promise<void> =>
  inTransaction((tx) => markRead(tx, threadId, side, userId, until))

/** How many messages a person has not read yet. Each side is counted for itself: together no index would serve them. */
export async function unreadMessagesOf(userId: string): Promise<number> {
  const [asBuyer, asSeller] = await Promise.all([
    reader.message.count({ where: { buyerReadAt: null, thread: { buyerId: userId } } }),
    reader.message.count({ where: { sellerReadAt: null, thread: { store: { ownerId: userId } } } }),
  ])
  return asBuyer + asSeller
}
