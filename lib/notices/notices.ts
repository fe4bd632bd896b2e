import { inTransaction, reader } from '@/lib/db'
import type { Person } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { MOST_COUNTED, MOST_UNREAD } from '@/lib/most-counted'
import { orderPath } from '@/lib/orders/order-path'
import { partiesOf, type Somebody } from '@/lib/orders/party'
import { pageAt } from '@/lib/page-at'
import type { Told } from '@/lib/words/news'

const PER_PAGE = 25

/** Something a person was told in the app (C17), and where to look at it. */
export type Notice = {
  readonly id: string
  readonly about: Told
  readonly whom: Person
  /** The order's number; of a question about none, the store's name. */
  readonly of: string
  readonly path: string
  readonly at: Instant
  readonly unread: boolean
}

/** How many notices a person has not read yet, as far as they are counted. */
export const unreadOf = (userId: string): Promise<number> =>
  reader.notification.count({ where: { userId, readAt: null }, orderBy: { readAt: 'asc' }, take: MOST_UNREAD })

const pointing = {
  order: {
    select: {
      number: true,
      buyerId: true,
      store: { select: { ownerId: true } },
      disputes: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
    },
  },
  thread: { select: { id: true, buyerId: true, store: { select: { ownerId: true, name: true } } } },
} as const

const readRow = (id: string, userId: string) =>
  reader.notification.findFirst({ where: { id, userId }, include: pointing })
type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>

/** What a row says to a person; null where they are no party any more and would find nothing (F1). */
function noticeOf(user: Somebody, { id, about: said, at, readAt, order, thread }: Row): Notice | null {
  const about = said as Told
  const owned = order ?? thread
  const [whom] = owned ? partiesOf(user, owned) : []
  if (!whom) return null
  const path = thread && whom !== 'mediator' ? `/messages/${thread.id}` : order && placeOf(order, whom, about)
  if (!path) return null
  return {
    id,
    about,
    whom,
    of: order?.number ?? thread?.store.name ?? '',
    path,
    at: at.getTime(),
    unread: readAt === null,
  }
}

const placeOf = (order: NonNullable<Row['order']>, whom: Person, about: Told) =>
  `${orderPath(order.number, whom, order.disputes[0]?.id)}${about === 'evidence' ? '#evidence' : ''}`

/** What a person was told, newest first, as far as it is counted. Pages count from 1. */
export async function noticesOf(user: Somebody, wanted = 1) {
  const where = { userId: user.id }
  const total = await reader.notification.count({ where, orderBy: { at: 'desc' }, take: MOST_COUNTED })
  const { page, pages } = pageAt(wanted, total, PER_PAGE)
  const rows = await reader.notification.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    include: pointing,
  })
  const notices = rows.flatMap((row) => noticeOf(user, row) ?? [])
  return { notices, total, page, pages }
}

/** Opens one notice of a person: it is read at `at`, and the answer is where it leads. Null where there is none for them. */
export async function openNotice(user: Somebody, id: string, at: Instant): Promise<string | null> {
  const row = await readRow(id, user.id)
  const notice = row && noticeOf(user, row)
  if (!notice) return null
  if (notice.unread)
    await inTransaction((tx) =>
      tx.notification.updateMany({ where: { id, userId: user.id, readAt: null }, data: { readAt: new Date(at) } }),
    )
  return notice.path
}

/** Marks everything a person was told up to `until` as read at `at`; what came since stays unread. */
export async function markRead(userId: string, until: Instant, at: Instant): Promise<void> {
  const where = { userId, readAt: null, at: { lte: new Date(until) } }
  await inTransaction((tx) => tx.notification.updateMany({ where, data: { readAt: new Date(at) } }))
}
