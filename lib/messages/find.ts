import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { placeKey } from '@/lib/keyset'
import type { Side } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { type Cut, talkIn } from './talk'
import { keyOf, readBy, sideOf } from './thread'
import { type WriteAnswer, type Written, write } from './write'

const whole = {
  buyer: { select: { name: true } },
  store: { select: { id: true, ownerId: true, name: true, slug: true } },
  order: { select: { number: true, status: true, lines: { select: { title: true }, orderBy: { number: 'asc' } } } },
  product: { select: { slug: true, title: true } },
} satisfies Prisma.ThreadInclude

/** A thread for one of its two sides; null for everybody else, as if there were none (F1). A mediator reads it in the case. */
export async function findThread(id: string, viewer: { readonly id: string }, cut?: Cut) {
  const row = await reader.thread.findUnique({ where: { id }, include: whole })
  const as = row && sideOf(viewer.id, row)
  if (!row || !as) return null
  const { buyer, store, order, product } = row
  return { id, as, store, order, product, with: as === 'buyer' ? store.name : buyer.name, talk: await talkIn(id, cut) }
}

/** The name of whoever somebody talks with in a thread; null where they have no side in it. */
export async function talksWith(id: string, userId: string): Promise<string | null> {
  const named = {
    buyerId: true,
    buyer: { select: { name: true } },
    store: { select: { ownerId: true, name: true } },
  } as const
  const row = await reader.thread.findUnique({ where: { id }, select: named })
  const side = row && sideOf(userId, row)
  return row && side ? (side === 'buyer' ? row.store.name : row.buyer.name) : null
}

/** On which side of a thread somebody is; null on none. */
export async function sideIn(id: string, userId: string): Promise<Side | null> {
  const owned = { buyerId: true, store: { select: { ownerId: true } } } as const
  const row = await reader.thread.findUnique({ where: { id }, select: owned })
  return row && sideOf(userId, row)
}

/** The key of the first message that one side of a thread has not read by a moment. */
export async function firstUnread(threadId: string, side: Side, until: Instant): Promise<string | null> {
  const found = await reader.message.findFirst({
    where: { threadId, [readBy[side]]: null, sentAt: { lte: new Date(until) } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: { id: true, sentAt: true },
  })
  return found && placeKey({ id: found.id, at: found.sentAt.getTime() })
}

/** Writes into a thread of one's own (P3). */
export const answerIn = (id: string, userId: string, written: Written): Promise<WriteAnswer> =>
  write(userId, written, async (tx, user) => {
    const row = await tx.thread.findUnique({ where: { id }, include: { store: true } })
    const as = row && sideOf(user.id, row)
    return row && as ? { place: row, as } : null
  })

/** Begins to write to a store about no order, or goes on where one began; beside a product, where one is named (P3). */
export const askStore = (
  slug: string,
  product: string | null,
  userId: string,
  written: Written,
): Promise<WriteAnswer> =>
  write(userId, written, async (tx, user) => {
    const store = await tx.store.findUnique({ where: { slug }, select: { id: true, ownerId: true } })
    // Nobody asks a store of their own.
    if (!store || store.ownerId === user.id) return null
    const beside = product
      ? await tx.product.findUnique({ where: { slug: product, storeId: store.id }, select: { id: true } })
      : null
    return { place: { buyerId: user.id, store, orderId: null, productId: beside?.id ?? null }, as: 'buyer' }
  })

/** What somebody who wants to write to a store has to know: the store, and the thread they have about it already. */
export async function storeToAsk(slug: string, product: string | undefined, buyerId: string) {
  const only = { id: true, name: true, slug: true, ownerId: true } as const
  const store = await reader.store.findUnique({ where: { slug }, select: only })
  if (!store) return null
  const beside = product
    ? await reader.product.findUnique({
        where: { slug: product, storeId: store.id },
        select: { id: true, slug: true, title: true },
      })
    : null
  const key = keyOf({ orderId: null, store, buyerId, productId: beside?.id ?? null })
  const thread = await reader.thread.findUnique({ where: { key }, select: { id: true } })
  return { store, isOwn: store.ownerId === buyerId, thread: thread?.id ?? null, product: beside }
}
