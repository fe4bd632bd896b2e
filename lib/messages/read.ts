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

/**
 * How many messages a person has not read yet. Each side is counted for itself: together no index would serve them. It is
 * said which way to go, from the person's own threads on: the other way leads past what is unread of everybody.
 */
export async function unreadMessagesOf(userId: string): Promise<number> {
  const counts = await Promise.all([
    reader.$queryRaw<Counted>`SELECT COUNT(*) AS count FROM "Thread" t CROSS JOIN "Message" m
      WHERE t."buyerId" = ${userId} AND m."threadId" = t."id" AND m."buyerReadAt" IS NULL`,
    reader.$queryRaw<Counted>`SELECT COUNT(*) AS count FROM "Store" s CROSS JOIN "Thread" t CROSS JOIN "Message" m
      WHERE s."ownerId" = ${userId} AND t."storeId" = s."id" AND m."threadId" = t."id" AND m."sellerReadAt" IS NULL`,
  ])
  return counts.reduce((sum, [row]) => sum + Number(row?.count ?? 0), 0)
}

type Counted = readonly { readonly count: bigint | number }[]
