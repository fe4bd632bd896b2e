import { now } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import type { Accepted } from '@/lib/files/accept'
import { attach, type Kept, keeping } from '@/lib/files/attach'
import type { Person, Side } from '@/lib/law/order'
import { otherSide } from '@/lib/law/sides'
import type { Instant } from '@/lib/law/time'
import { noteChange } from '@/lib/live/changes'
import { notify } from '@/lib/notices/notify'
import { enqueue } from '@/lib/orders/consequences'
import { runSoon } from '@/lib/orders/due'
import type { Somebody } from '@/lib/orders/party'
import { sentKey } from '@/lib/sent-key'
import { markRead } from './read'
import { type Place, readBy, threadAt } from './thread'

/** What is written. `form` is unlike that of any other form, so that one sent twice is one message. */
export type Written = { readonly text: string; readonly form?: string; readonly files?: readonly Accepted[] }

export type WriteAnswer =
  | { readonly is: 'sent'; readonly thread: string }
  /** There is no such thread, order or store for this person (F1). */
  | { readonly is: 'not-found' }

/** Where something is to be written, and as whom; null where this person has no place in it. */
export type Find = (tx: Tx, user: Somebody) => Promise<{ readonly place: Place; readonly as: Person } | null>

/** Writes a message where `find` says, with its pictures, and tells the other side, in the app and by mail (P3). */
export async function write(userId: string, written: Written, find: Find): Promise<WriteAnswer> {
  const at = await now()
  const sent = await keeping(
    written.files ?? [],
    (kept) => inTransaction((tx) => writeIn(tx, userId, written, kept, find, at)),
    (answer) => answer?.isNew === true,
  )
  if (!sent) return { is: 'not-found' }
  runSoon()
  return { is: 'sent', thread: sent.thread }
}

async function writeIn(tx: Tx, userId: string, written: Written, files: readonly Kept[], find: Find, at: Instant) {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true, isMediator: true } })
  const found = user && (await find(tx, user))
  if (!found) return null
  const { place, as } = found
  const { orderId } = place
  const threadId = await threadAt(tx, place, at)
  const { text, form } = written
  const key = sentKey({ form, said: [threadId, userId, as, text], files })
  if (key && (await tx.message.findUnique({ where: { key }, select: { id: true } })))
    return { thread: threadId, isNew: false }
  const sentAt = new Date(at)
  const { id: messageId } = await tx.message.create({
    data: { threadId, orderId, authorId: userId, as, text, sentAt, key, ...ownRead(as, sentAt) },
  })
  await attach(tx, files, { byId: userId, as, at, messageId })
  // Who answers has read what there was.
  if (as !== 'mediator') await markRead(tx, threadId, as, userId, at)
  const others: readonly Side[] = as === 'mediator' ? ['buyer', 'seller'] : [otherSide(as)]
  for (const whom of others) {
    const to = whom === 'buyer' ? place.buyerId : place.store.ownerId
    const about = orderId === null ? 'question' : 'message'
    await notify(tx, { people: [to], about, at, orderId, threadId })
    await enqueue(tx, `message:${messageId}:${whom}`, { kind: 'message', messageId, whom }, at)
  }
  const order = orderId && (await tx.order.findUnique({ where: { id: orderId }, select: { number: true } }))
  const whose = { number: order ? order.number : null, buyerId: place.buyerId, ownerId: place.store.ownerId }
  await noteChange(tx, { ...whose, move: 'message', by: as, actorId: userId, mediated: as === 'mediator' })
  return { thread: threadId, isNew: true }
}

const ownRead = (as: Person, at: Date) => (as === 'mediator' ? {} : { [readBy[as]]: at })
