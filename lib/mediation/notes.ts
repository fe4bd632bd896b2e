import { recordDeed } from '@/lib/audit/deed'
import { now } from '@/lib/clock'
import { inTransaction, reader, type Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { noteChange } from '@/lib/live/changes'
import { partiesOf } from '@/lib/orders/party'
import { sentKey } from '@/lib/sent-key'

/** What a mediator told the others about an order. `edited`: something else stood there before. */
export type Note = {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly at: Instant
  readonly edited: boolean
}

/** The notes of an order, oldest first, each as it was last written. For mediators alone: neither side ever sees one. */
export async function notesOf(orderId: string): Promise<readonly Note[]> {
  const notes = await reader.caseNote.findMany({
    where: { orderId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { author: { select: { name: true } } },
  })
  const last = new Map<string, number>()
  for (const row of notes) {
    const { note, version } = versioned(row)
    last.set(note, Math.max(version, last.get(note) ?? 0))
  }
  return notes.flatMap((row) => {
    const { id, author, text, at } = row
    const { note, version } = versioned(row)
    if (version !== last.get(note)) return []
    return [{ id, author: author.name, text, at: at.getTime(), edited: version > 1 }]
  })
}

/**
 * What a mediator writes. `form` is unlike that of any other form, so that one sent twice is one note. `withRuling`: it came
 * with a ruling, which may come once more, changed.
 */
type Written = { readonly text: string; readonly form?: string | undefined; readonly withRuling?: true }

// The key of a note that came with a ruling ends with how many rulings there were and which version of it this is.
function versioned({ id, key }: { readonly id: string; readonly key: string | null }) {
  const [sent, round = '0', version = '1'] = (key ?? id).split('.')
  return { note: `${sent}.${round}`, round: Number(round), version: Number(version) }
}

/**
 * The key of the last version of a note that says `text` already, or of the next: as long as no ruling is given, what comes
 * with one is the same note anew.
 */
async function versionOf(tx: Tx, orderId: string, sent: string, text: string): Promise<string> {
  const [notes, round] = await Promise.all([
    tx.caseNote.findMany({
      where: { orderId, key: { startsWith: `${sent}.` } },
      select: { id: true, text: true, key: true },
    }),
    tx.historyEntry.count({ where: { orderId, move: 'rule' } }),
  ])
  const versions = notes
    .map((row) => ({ ...row, ...versioned(row) }))
    .sort((a, b) => a.round - b.round || a.version - b.version)
  const last = versions.at(-1)
  if (last?.key && last.text === text) return last.key
  return `${sent}.${round}.${last?.round === round ? last.version + 1 : 1}`
}

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
    const { text, form, withRuling } = written
    const sent = sentKey({ form, said: withRuling ? [order.id, userId] : [order.id, userId, text] })
    const key = sent && withRuling ? await versionOf(tx, order.id, sent, text) : sent
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
