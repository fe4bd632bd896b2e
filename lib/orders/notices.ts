import { inTransaction, reader } from '@/lib/db'
import type { Person } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import type { Told } from '@/lib/words/news'
import { orderPath } from './order-path'
import { partiesOf } from './party'

const PER_PAGE = 25

/** Something a person was told in the app (C17), and where to look at it. */
export type Notice = {
  readonly id: string
  readonly about: Told
  readonly whom: Person
  readonly number: string
  readonly path: string
  readonly at: Instant
  readonly unread: boolean
}

/** How many notices a person has not read yet. */
export const unreadOf = (userId: string): Promise<number> =>
  reader.notification.count({ where: { userId, readAt: null } })

/** What a person was told, newest first. Pages count from 1. */
export async function noticesOf(user: { readonly id: string; readonly isMediator: boolean }, wanted = 1) {
  const where = { userId: user.id }
  const total = await reader.notification.count({ where })
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages)
  const rows = await reader.notification.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    include: {
      order: {
        select: {
          number: true,
          buyerId: true,
          store: { select: { ownerId: true } },
          disputes: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
        },
      },
    },
  })
  const notices = rows.flatMap(({ id, about, at, readAt, order }): Notice[] => {
    // Who no longer is a party would find nothing there (F1).
    const [whom] = partiesOf(user, order)
    if (!whom) return []
    const path = orderPath(order.number, whom, order.disputes[0]?.id)
    return [{ id, about: about as Told, whom, number: order.number, path, at: at.getTime(), unread: readAt === null }]
  })
  return { notices, total, page, pages }
}

/** Marks everything a person was told up to `until` as read at `at`; what came since stays unread. */
export async function markRead(userId: string, until: Instant, at: Instant): Promise<void> {
  const where = { userId, readAt: null, at: { lte: new Date(until) } }
  await inTransaction((tx) => tx.notification.updateMany({ where, data: { readAt: new Date(at) } }))
}
