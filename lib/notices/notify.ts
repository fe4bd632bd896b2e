import { insertRows, type Tx } from '@/lib/db'
import { newId } from '@/lib/db/new-id'
import type { Instant } from '@/lib/law/time'
import type { Told } from '@/lib/words/news'
import { choosing } from './choices'

/** News for some people, and what it is about. */
export type Telling = {
  readonly people: readonly string[]
  readonly about: Told
  readonly at: Instant
  readonly orderId: string | null
  readonly threadId?: string | null
}

/** The notices of those who want to be told of some news in the app (C17). What they chose is read once for all. */
export async function noticesFor(tx: Tx, tellings: readonly Telling[]) {
  const wants = await choosing(tx, tellings)
  return tellings.flatMap(({ people, about, at, orderId, threadId = null }) =>
    people
      .filter((userId) => wants(userId, about, 'inApp'))
      .map((userId) => ({ id: newId(), userId, about, at: new Date(at), orderId, threadId })),
  )
}

/** Tells people something in the app (C17), unless they do not want to be told of it there. */
export const notify = async (tx: Tx, telling: Telling): Promise<void> =>
  insertRows(tx, 'Notification', await noticesFor(tx, [telling]))
