import { recordDeed } from '@/lib/audit/deed'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { noteChange } from '@/lib/live/changes'
import { partiesOf } from '@/lib/orders/party'
import { sentKey } from '@/lib/sent-key'

/** What a mediator told the others about an order. */
export type Note = { readonly id: string; readonly author: string; readonly text: string; readonly at: Instant }

/** The notes of an order, oldest first. For mediators alone: neither side ever sees one. */
export async function notesOf(orderId: string): Promise<readonly Note[]> {
  const notes = await reader.caseNote.findMany({
    where: { orderId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { author: { select: { name: true } } },
  })
  return notes.map(({ id, author, text, at }) => ({ id, author: author.name, text, at: at.getTime() }))
}

/** What a mediator writes. `form` is unlike that of any other form, so that one sent twice is one note. */
type Written = { readonly text: string; readonly form?: string | undefined }

/**
 * Writes a note. Whoever has claimed the case works on it by this. False where there is no such order for this person to mediate (F1).
 */
export async function writeNote(number: string, userId: string, written: Written, at?: Instant): Promise<boolean> {
  const instant = at ?? (await now())
  return inTransaction(async (tx) => {
    const [order, user] = await Promise.all([
      tx.order.findUnique({
        where: { number },
        select: { id: true, buyerId: true, store: { select: { ownerId: true } } },
      }),
      tx.user.findUnique({ where: { id: userId }, select: { id: true, isMediator: true } }),
    ])
    if (!order || !user || !partiesOf(user, order).includes('mediator')) return false
    const { text, form } = written
    const key = sentKey({ form, said: [order.id, userId, text] })
    if (key && (await tx.caseNote.findUnique({ where: { key }, select: { id: true } }))) return true
    const facts = { orderId: order.id, authorId: userId, text, key }
    await tx.caseNote.create({ data: { ...facts, at: new Date(instant) } })
    await tx.mediationCase.updateMany({
      where: { orderId: order.id, claimedById: userId, stage: { not: 'closed' } },
      data: { claimActiveAt: new Date(instant) },
    })
    const whose = { number, buyerId: order.buyerId, ownerId: order.store.ownerId }
    await noteChange(tx, { ...whose, move: 'note', by: 'mediator', actorId: userId, mediated: true })
    await recordDeed(tx, { at: instant, actorId: userId, kind: 'note-written', number })
    return true
  })
}
