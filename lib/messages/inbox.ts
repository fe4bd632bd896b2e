import { containing, reader } from '@/lib/db'
import { firstOf, pageOfFirst } from '@/lib/first-of'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Side } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { everyWord } from '@/lib/search-words'
import { storesOf } from '@/lib/stores/owned'
import { readBy, sideOf } from './thread'

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
  store: { select: { name: true, ownerId: true } },
  order: { select: { number: true, lines: { select: { title: true }, orderBy: { number: 'asc' } } } },
  product: { select: { title: true } },
  messages: {
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { id: true, as: true, text: true, sentAt: true },
  },
} satisfies Prisma.ThreadSelect

/** Every thread of a person, as buyer and as seller, the one last written in first (P3). */
export async function inboxOf(userId: string, { search, unread, page: wanted = 1 }: InboxFilter) {
  const found = everyWord<Prisma.ThreadWhereInput>(search, (word) => [
    { buyer: { name: containing(word) } },
    { store: { name: containing(word) } },
    { order: { number: containing(word) } },
    { order: { lines: { some: { title: containing(word) } } } },
    { product: { title: containing(word) } },
    { messages: { some: { text: containing(word) } } },
  ])
  // Each side is asked for by itself: an index has its threads in order, and none has those of both.
  const sides: Prisma.ThreadWhereInput[] = [
    { buyerId: userId, ...found, ...(unread && { messages: { some: { buyerReadAt: null } } }) },
    ...(await storesOf(userId)).map((storeId) => ({
      ...{ storeId, buyerId: { not: userId }, ...found },
      ...(unread && { messages: { some: { sellerReadAt: null } } }),
    })),
  ]
  const first = (most: number) =>
    firstOf(
      sides.map((where) => (first) => reader.thread.findMany({ where, select: { id: true, lastAt: true }, ...first })),
      [
        ['lastAt', 'desc'],
        ['id', 'asc'],
      ],
      most,
    )
  const counted = async () => {
    const totals = await Promise.all(sides.map((where) => reader.thread.count({ where })))
    return totals.reduce((sum, count) => sum + count, 0)
  }
  const { found: keys, ...place } = await pageOfFirst(first, counted, wanted, PER_PAGE)
  const ids = keys.map(({ id }) => id)
  if (ids.length === 0) return { threads: [], ...place }
  const read = await reader.thread.findMany({ where: { id: { in: ids } }, select: listed })
  const rows = ids.flatMap((id) => read.filter((row) => row.id === id))
  const counts = await unreadIn(rows, userId)
  const pictures = await picturesWith(rows.flatMap(({ messages }) => messages.map(({ id }) => id)))
  const threads = rows.flatMap((row) => listedThread(row, userId, counts.get(row.id) ?? 0, pictures))
  return { threads, ...place }
}

/** How many messages in each of some threads a person has not read. */
async function unreadIn(rows: readonly Row[], userId: string): Promise<ReadonlyMap<string, number>> {
  const counts = await Promise.all(
    (['buyer', 'seller'] as const).map((side) =>
      reader.message.groupBy({
        by: ['threadId'],
        where: { threadId: { in: idsOn(side, rows, userId) }, [readBy[side]]: null },
        _count: true,
      }),
    ),
  )
  return new Map(counts.flat().map(({ threadId, _count }) => [threadId, _count]))
}

/** How many files came with each of some messages. */
async function picturesWith(messageIds: string[]): Promise<ReadonlyMap<string | null, number>> {
  const where = { messageId: { in: messageIds } }
  const counts = await reader.attachment.groupBy({ by: ['messageId'], where, _count: true })
  return new Map(counts.map(({ messageId, _count }) => [messageId, _count]))
}

const idsOn = (side: Side, rows: readonly Row[], userId: string) =>
  rows.filter((row) => sideOf(userId, row) === side).map(({ id }) => id)

type Row = Prisma.ThreadGetPayload<{ select: typeof listed }>

function listedThread(
  row: Row,
  userId: string,
  unread: number,
  pictures: ReadonlyMap<string | null, number>,
): ListedThread[] {
  const { id, buyer, store, order, product, messages } = row
  const [last] = messages
  const as = sideOf(userId, row)
  if (!last || !as) return []
  return [
    {
      ...{ id, as, with: as === 'buyer' ? store.name : buyer.name, store: store.name, unread },
      number: order?.number ?? null,
      title: order ? order.lines.map(({ title }) => title).join(', ') : (product?.title ?? null),
      last: { as: last.as, text: last.text, pictures: pictures.get(last.id) ?? 0, at: last.sentAt.getTime() },
    },
  ]
}
