import { now as shopTime } from '@/lib/clock'
import { containing, reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { everyWord } from '@/lib/search-words'
import { type ListedOrder, shown } from './lists'
import type { Looking, Sort } from './seller-looking'
import { standing } from './standing'

const PER_PAGE = 25
/** The most rows of one export; a list that is longer is narrowed first. */
export const LONGEST_EXPORT = 10_000

/** A page of a seller's orders, and the keys at which the pages beside it begin; null where there is none. */
export type SellerOrders = {
  readonly orders: readonly ListedOrder[]
  readonly total: number
  readonly before: string | null
  readonly after: string | null
}

/**
 * The orders of the stores a person owns, narrowed and sorted (F7). Pages are cut at a key, not counted, so the
 * thousandth is as fast as the first and nothing is shown twice when orders arrive meanwhile.
 */
export async function sellersOrders(ownerId: string, looking: Looking): Promise<SellerOrders> {
  const where = matching(ownerId, looking)
  const backwards = looking.before !== undefined
  const edge = keyOf(looking.before ?? looking.after)
  const { field, direction } = sorts[looking.sort ?? 'newest']
  const [total, rows, now] = await Promise.all([
    reader.order.count({ where }),
    reader.order.findMany({
      where: edge ? { AND: [where, beyond(field, turned(direction, backwards), backwards, edge)] } : where,
      orderBy: [{ [field]: turned(direction, backwards) }, { number: backwards ? 'desc' : 'asc' }],
      include: shown,
      take: PER_PAGE + 1,
    }),
    shopTime(),
  ])
  const more = rows.length > PER_PAGE
  const page = rows.slice(0, PER_PAGE)
  if (backwards) page.reverse()
  const keyAt = (row: (typeof page)[number] | undefined) => (row ? `${Number(row[field])}~${row.number}` : null)
  const orders = await Promise.all(page.map(async (row) => ({ row, ...(await standing(row, now)) })))
  return {
    orders,
    total,
    before: (backwards ? more : edge !== null) ? keyAt(page[0]) : null,
    after: (backwards ? edge !== null : more) ? keyAt(page.at(-1)) : null,
  }
}

/** A seller's orders of these numbers, as the law stands now; those of somebody else are left out (F1). */
export async function sellersOrdersNumbered(ownerId: string, numbers: readonly string[]): Promise<ListedOrder[]> {
  const [rows, now] = await Promise.all([
    reader.order.findMany({ where: { store: { ownerId }, number: { in: [...numbers] } }, include: shown }),
    shopTime(),
  ])
  return Promise.all(rows.map(async (row) => ({ row, ...(await standing(row, now)) })))
}

const exported = {
  ...{ number: true, placedAt: true, status: true, source: true, cancelReason: true, fault: true },
  ...{ goods: true, shipping: true, discount: true, total: true, currency: true, dueAt: true, shipBy: true },
  ...{ cancelledAt: true, shippedAt: true, deliveredAt: true },
  buyer: { select: { name: true } },
  store: { select: { name: true } },
  lines: { orderBy: { number: 'asc' }, select: { title: true, quantity: true } },
  parcels: { orderBy: { shippedAt: 'asc' }, select: { carrier: true, tracking: true } },
  cancellationRequests: { orderBy: { number: 'desc' }, take: 1, select: { reason: true } },
} satisfies Prisma.OrderSelect

export type ExportedOrder = Prisma.OrderGetPayload<{ select: typeof exported }>

/** The same list without pages, for a table that leaves the shop: at most `LONGEST_EXPORT` orders, in its sort. */
export const exportedOrders = (ownerId: string, looking: Looking): Promise<ExportedOrder[]> => {
  const { field, direction } = sorts[looking.sort ?? 'newest']
  return reader.order.findMany({
    where: matching(ownerId, looking),
    orderBy: [{ [field]: direction }, { number: 'asc' }],
    select: exported,
    take: LONGEST_EXPORT,
  })
}

/** The reasons that buyers of this seller have given, to narrow a list by. */
export async function reasonsGiven(ownerId: string): Promise<string[]> {
  const store = { ownerId }
  const [asked, cancelled] = await Promise.all([
    reader.cancellationRequest.groupBy({ by: ['reason'], where: { order: { store } } }),
    reader.order.groupBy({ by: ['cancelReason'], where: { store, cancelReason: { not: null } } }),
  ])
  return [
    ...new Set([...asked.map(({ reason }) => reason), ...cancelled.flatMap((row) => row.cancelReason ?? [])]),
  ].sort()
}

type Field = 'placedAt' | 'dueAt' | 'total'
type Direction = 'asc' | 'desc'

const sorts: Record<Sort, { readonly field: Field; readonly direction: Direction }> = {
  newest: { field: 'placedAt', direction: 'desc' },
  oldest: { field: 'placedAt', direction: 'asc' },
  due: { field: 'dueAt', direction: 'asc' },
  dearest: { field: 'total', direction: 'desc' },
}

const turned = (direction: Direction, backwards: boolean): Direction =>
  backwards ? (direction === 'asc' ? 'desc' : 'asc') : direction

type Key = { readonly value: number; readonly number: string }

function keyOf(text: string | undefined): Key | null {
  const [value, number] = text?.split('~') ?? []
  return value && number ? { value: Number(value), number } : null
}

/** Everything past a key, in the direction of the reading. Orders of equal worth stand by their number. */
function beyond(
  field: Field,
  direction: Direction,
  backwards: boolean,
  { value, number }: Key,
): Prisma.OrderWhereInput {
  const at = field === 'total' ? value : new Date(value)
  return {
    OR: [
      { [field]: { [direction === 'asc' ? 'gt' : 'lt']: at } },
      { [field]: at, number: { [backwards ? 'lt' : 'gt']: number } },
    ],
  }
}

function matching(
  ownerId: string,
  { search, status, source, found, reason, mark, sort }: Looking,
): Prisma.OrderWhereInput {
  return {
    store: { ownerId },
    ...(status && { status }),
    ...(source && { source }),
    ...(found && { foundBy: found }),
    ...(mark === 'requested' && { cancellationState: 'requested' }),
    ...(mark === 'disputed' && { disputeState: { in: ['open', 'with-mediator', 'awaiting-approval', 'appealed'] } }),
    // Only what has a next deadline can be sorted by it.
    ...(sort === 'due' && { dueAt: { not: null } }),
    AND: [
      reason ? { OR: [{ cancelReason: reason }, { cancellationRequests: { some: { reason } } }] } : {},
      everyWord<Prisma.OrderWhereInput>(search, (word) => [
        { number: containing(word.toUpperCase()) },
        { lines: { some: { title: containing(word) } } },
        { buyer: { name: containing(word) } },
        { parcels: { some: { tracking: containing(word) } } },
      ]),
    ],
  }
}

/** The numbers of the orders a seller has to ship and nobody asks to cancel, the least time left first. */
export async function numbersToShip(ownerId: string): Promise<string[]> {
  const rows = await reader.order.findMany({
    where: {
      store: { ownerId },
      fulfilmentState: { in: ['waiting', 'processing'] },
      cancellationState: { not: 'requested' },
    },
    orderBy: [{ shipBy: 'asc' }, { number: 'asc' }],
    select: { number: true },
    take: LONGEST_EXPORT,
  })
  return rows.map(({ number }) => number)
}
