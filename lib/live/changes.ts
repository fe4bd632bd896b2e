import { insertRows, reader, type Tx } from '@/lib/db'
import type { Row } from '@/lib/db/rows'
import type { Writes } from '@/lib/db/writes'
import { casesOf } from '@/lib/law/case'
import type { Step } from '@/lib/orders/checkout'

/** That something about an order has changed: which one, whose it is, what was done and by whom. */
export type Change = Row<'Change'>

/** How long a change is kept, in milliseconds of the machine's clock: a page that was away for longer looks anew. */
const KEPT_MS = 5 * 60_000
/** How many changes are read at once. */
const AT_ONCE = 500

/** Says in the transaction of a move that the order has changed. */
export function writeChange(writes: Writes, { held, before, accepted, actorId }: Step): void {
  const { row, policy } = held
  const { move, by } = accepted.command
  const mediated = [before, accepted.order].some((order) => casesOf(order, policy).length > 0)
  const facts = { number: row.number, buyerId: row.buyerId, ownerId: row.store.ownerId, move, by, actorId, mediated }
  writes.add('Change', { ...facts, at: machineTime() })
}

/** What changed without being a move of the law, such as a message. */
export type Noted = Omit<Change, 'id' | 'at'>

/** Says in any other transaction that something about an order has changed. */
export const noteChange = (tx: Tx, noted: Noted): Promise<void> =>
  insertRows(tx, 'Change', [{ ...noted, at: machineTime() }])

/** The number of the newest change; 0 where there is none. */
export async function newestChange(): Promise<number> {
  const newest = await reader.change.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  return newest?.id ?? 0
}

/** All changes after the one with this number, oldest first, as many at a time as are read at once. */
export async function* changesAfter(id: number): AsyncGenerator<readonly Change[]> {
  for (let last = id; ; ) {
    const changes = await reader.change.findMany({ where: { id: { gt: last } }, orderBy: { id: 'asc' }, take: AT_ONCE })
    if (changes.length > 0) yield changes
    if (changes.length < AT_ONCE) return
    last = changes.at(-1)?.id ?? last
  }
}

/** Whether every change after this one is still kept. Where some are gone, a page has to look anew. */
export async function keptSince(id: number): Promise<boolean> {
  const oldest = await reader.change.findFirst({ orderBy: { id: 'asc' }, select: { id: true } })
  return oldest !== null ? oldest.id <= id + 1 : id === 0
}

/** Forgets the changes no page can still be waiting for, but for the newest, which says how far the count has come. */
export async function forgetChanges(tx: Tx): Promise<number> {
  const at = { lt: new Date(machineTime().getTime() - KEPT_MS) }
  const newest = await tx.change.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  const { count } = await tx.change.deleteMany({ where: { at, id: { lt: newest?.id ?? 0 } } })
  return count
}

// Open pages wait in real time, whatever the shop's clock says.
const machineTime = () => new Date(Date.now())
