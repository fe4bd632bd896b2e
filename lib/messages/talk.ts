import { reader } from '@/lib/db'
import { shownFile } from '@/lib/files/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import { beyond, cutPage, type Place, placeKey, placeOf } from '@/lib/keyset'
import type { Person } from '@/lib/law/order'

/** How many messages of a thread are shown at once. */
export const AT_ONCE = 50

/** The newest messages of a thread first, and one more than are shown, which tells that there are older ones. */
export const newest = {
  orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
  take: AT_ONCE + 1,
  include: { author: { select: { name: true } }, attachments: { orderBy: { at: 'asc' } } },
} satisfies Prisma.MessageFindManyArgs

type Row = Prisma.MessageGetPayload<Pick<typeof newest, 'include'>>

/** A message as it is shown. */
export type Said = ReturnType<typeof saidIn>

export const saidIn = ({ id, as, author, text, sentAt, attachments }: Row) => ({
  ...{ id, as: as as Person, author: author.name, text, at: sentAt.getTime() },
  files: attachments.map(shownFile),
})

/** Where a thread is cut: what is shown is older than one message, or newer than another. */
export type Cut = { readonly older?: string; readonly newer?: string }

/** What of a thread is shown, oldest first, and the keys that lead to what is before and behind it. */
export type TalkPage = {
  readonly messages: readonly Said[]
  readonly older: string | null
  readonly newer: string | null
}

/**
 * Reads some messages of a thread, at most `most`: the newest, or those before or behind a key, so that the way back is as short
 * anywhere.
 */
export async function talkIn(threadId: string, { older, newer }: Cut = {}, most = AT_ONCE): Promise<TalkPage> {
  const edge = placeOf(older || newer)
  const forwards = edge !== null && !older
  const direction = forwards ? 'asc' : 'desc'
  const rows = await reader.message.findMany({
    ...newest,
    take: most + 1,
    where: { threadId, ...(edge && beyond('sentAt', edge, forwards)) },
    orderBy: [{ sentAt: direction }, { id: direction }],
  })
  // A list has its newest first, and a conversation last.
  const from = { fromKey: edge !== null, backwards: forwards }
  const page = cutPage(rows.map(saidIn), most, from, placeKey)
  return { messages: page.rows.toReversed(), older: page.after, newer: page.before }
}

/** Whether a message stands where a key does, or behind it. */
export function isFrom(key: string, message: Place): boolean {
  const place = placeOf(key)
  return place !== null && (message.at > place.at || (message.at === place.at && message.id >= place.id))
}
