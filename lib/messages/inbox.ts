import { containing, reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Side } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { everyWord } from '@/lib/search-words'
import { unreadFor } from './read'

const PER_PAGE = 20

/** A thread as the inbox lists it. */
export type ListedThread = {
  readonly id: string
  /** The side its reader is on. */
  readonly as: Side
  /** Whom it is with: the store's name to its buyer, the buyer's name to the store. */
  readonly with: string
  readonly store: string
  /** The order it is about, if it is about one. */
  readonly number: string | null
  /** What it is about in words: the things ordered, or the product it was asked beside. */
  readonly title: string | null
  readonly last: { readonly as: string; readonly text: string; readonly pictures: number; readonly at: Instant }
  readonly unread: number
}

/** What the inbox is narrowed to. `search` looks in names, order numbers, products and what was written. Pages count from 1. */
export type InboxFilter = { readonly search?: string; readonly unread?: boolean; readonly page?: number }

const listed = {
  id: true,
  buyerId: true,
  buyer: { select: { name: true } },
  store: { select: { name: true } },
  order: { select: { number: true, lines: { select: { title: true }, orderBy: { number: 'asc' } } } },
  product: { select: { title: true } },
  messages: {
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    take: 1,
    select: { as: true, text: true, sentAt: true, _count: { select: { attachments: true } } },
  },
} satisfies Prisma.ThreadSelect

/** Every thread of a person, as buyer and as seller, the one last written in first (P3). */
export async function inboxOf(userId: string, { search, unread, page: wanted = 1 }: InboxFilter) {
  const where: Prisma.ThreadWhereInput = {
    OR: [{ buyerId: userId }, { store: { ownerId: userId } }],
    AND: [
      everyWord<Prisma.ThreadWhereInput>(search, (word) => [
        { buyer: { name: containing(word) } },
        { store: { name: containing(word) } },
        { order: { number: containing(word) } },
        { order: { lines: { some: { title: containing(word) } } } },
        { product: { title: containing(word) } },
        { messages: { some: { text: containing(word) } } },
      ]),
      unread ? unreadFor(userId) : {},
    ],
  }
  const total = await reader.thread.count({ where })
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages)
  const rows = await reader.thread.findMany({
    where,
    select: listed,
    orderBy: [{ lastAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
  })
  const counts = await reader.message.groupBy({
    by: ['threadId'],
    where: {
      OR: [
        { threadId: { in: idsOn('buyer', rows, userId) }, buyerReadAt: null },
        { threadId: { in: idsOn('seller', rows, userId) }, sellerReadAt: null },
      ],
    },
    _count: true,
  })
  const unreadIn = new Map(counts.map(({ threadId, _count }) => [threadId, _count]))
  const threads = rows.flatMap((row) => listedThread(row, userId, unreadIn.get(row.id) ?? 0))
  return { threads, total, page, pages }
}

const sideOf = (buyerId: string, userId: string): Side => (buyerId === userId ? 'buyer' : 'seller')

const idsOn = (side: Side, rows: readonly Row[], userId: string) =>
  rows.filter(({ buyerId }) => sideOf(buyerId, userId) === side).map(({ id }) => id)

type Row = Prisma.ThreadGetPayload<{ select: typeof listed }>

function listedThread(row: Row, userId: string, unread: number): ListedThread[] {
  const { id, buyerId, buyer, store, order, product, messages } = row
  const [last] = messages
  if (!last) return []
  const as = sideOf(buyerId, userId)
  return [
    {
      ...{ id, as, with: as === 'buyer' ? store.name : buyer.name, store: store.name, unread },
      number: order?.number ?? null,
      title: order ? order.lines.map(({ title }) => title).join(', ') : (product?.title ?? null),
      last: { as: last.as, text: last.text, pictures: last._count.attachments, at: last.sentAt.getTime() },
    },
  ]
}
