import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import type { Told } from '@/lib/words/news'

type Notice = {
  readonly userId: string
  readonly about: Told
  readonly at: Instant
  readonly orderId: string | null
  readonly threadId?: string | null
}

/** Tells a person something in the app (C17). */
export async function notify(tx: Tx, { userId, about, at, orderId, threadId = null }: Notice): Promise<void> {
  await tx.notification.create({ data: { userId, about, at: new Date(at), orderId, threadId } })
}
