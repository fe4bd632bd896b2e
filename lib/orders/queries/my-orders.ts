import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import { cutPage } from '@/lib/keyset'
import type { Instant } from '@/lib/law/time'
import { declinedAmong } from '../declined'
import { type ListedOrder, listed } from './listed'
import { countsOf, dueOf, pageOf, type Sort, type Stretch, stretches, type Wanted } from './my-orders-sql'

export type Place = {
  readonly sort?: Sort
  /** The number of the order that the page begins after, or ends before. A page is found from there, not counted off. */
  readonly after?: string
  readonly before?: string
}

export type MyOrders = {
  readonly orders: readonly ListedOrder[]
  /** When the last payment was declined of those that wait to be paid again, by their ids (M3). */
  readonly declined: ReadonlyMap<string, Instant>
  /** How many match in each status. */
  readonly counts: Readonly<Record<string, number>>
  /** The orders around the page: what the one before it ends before, what the next begins after. */
  readonly previous: string | null
  readonly next: string | null
}

export const PER_PAGE = 20

/**
 * A page of the buyer's own orders (F2). The database finds and counts; of ten thousand orders only those shown are loaded.
 * An order number that is not the buyer's leads to the first page.
 */
export async function myOrders(wanted: Wanted, { sort = 'newest', after, before }: Place = {}): Promise<MyOrders> {
  const cursor = (await mine(wanted.buyerId, before ?? after)) ?? null
  const back = cursor !== null && before !== undefined
  const [found, counts, now] = await Promise.all([rowsFrom(wanted, sort, cursor, back), countsIn(wanted), shopTime()])
  const page = cutPage(found, PER_PAGE, { fromKey: cursor !== null, backwards: back }, ({ number }) => number)
  const ids = page.rows.map(({ id }) => id)
  const orders = await listed(ids, now)
  return { orders, declined: await declinedAmong(orders), counts, previous: page.before, next: page.after }
}

type Cursor = { readonly number: string; readonly dueAt: Date | null; readonly status: string }

const mine = (buyerId: string, number: string | undefined): Promise<Cursor | null> | null =>
  number === undefined
    ? null
    : reader.order.findFirst({ where: { number, buyerId }, select: { number: true, dueAt: true, status: true } })

type Found = { readonly id: string; readonly number: string }

/** The rows of a page and one more, in the order they were found: from the cursor on through this stretch and those behind it. */
async function rowsFrom(wanted: Wanted, sort: Sort, cursor: Cursor | null, back: boolean): Promise<Found[]> {
  const all = back ? [...stretches[sort]].reverse() : stretches[sort]
  const start = cursor === null ? 0 : all.findIndex((stretch) => holds(stretch, cursor))
  const rows: Found[] = []
  for (const [at, stretch] of all.slice(start).entries()) {
    const take = PER_PAGE + 1 - rows.length
    if (take === 0) break
    const after = at === 0 ? (cursor?.number ?? null) : null
    rows.push(...(await reader.$queryRaw<Found[]>(pageOf(wanted, stretch, { after, back, take }))))
  }
  return rows
}

const holds = ({ due }: Stretch, cursor: Cursor): boolean => due === undefined || due === dueOf(cursor)

async function countsIn(wanted: Wanted): Promise<Record<string, number>> {
  const rows = await reader.$queryRaw<{ status: string; count: bigint | number }[]>(countsOf(wanted))
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
}
