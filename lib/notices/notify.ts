import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import type { Told } from '@/lib/words/news'
import { choosing } from './choices'

type Notice = {
  readonly userId: string
  readonly about: Told
  readonly at: Instant
  readonly orderId: string | null
  readonly threadId?: string | null
}

/** Tells a person something in the app (C17), unless they do not want to be told of it there. */
export async function notify(tx: Tx, { userId, about, at, orderId, threadId = null }: Notice): Promise<void> {
  const wants = await choosing(tx, [{ about, people: [userId] }])
  if (!wants(userId, about, 'inApp')) return
  await tx.notification.create({ data: { userId, about, at: new Date(at), orderId, threadId } })
}
