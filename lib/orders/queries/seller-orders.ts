import { now as shopTime } from '@/lib/clock'
import { containing, reader } from '@/lib/db'
import { firstOf } from '@/lib/first-of'
import type { Prisma } from '@/lib/generated/prisma/client'
import { cutPage, type Place, placeKey, placeOf } from '@/lib/keyset'
import { policyById } from '@/lib/policy/stored'
import { everyWord } from '@/lib/search-words'
import { storesOf } from '@/lib/stores/owned'
import { type ListedOrder, listed } from './listed'
import { marks } from './marks'
import type { Looking, Sort } from './seller-looking'

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
  const stores = await storesOf(ownerId)
  const where = matching(stores, looking)
  const backwards = looking.before !== undefined
  const edge = placeOf(looking.before ?? looking.after)
  const { field } = sorts[looking.sort ?? 'newest']
  const [total, found, now] = await Promise.all([
    reader.order.count({ where }),
    pageFrom(stores, looking, edge, backwards),
    shopTime(),
  ])
  const { rows, ...beside } = cutPage(found, PER_PAGE, { fromKey: edge !== null, backwards }, (row) =>
    placeKey({ at: Number(row[field]), id: row.number }),
  )
  const ids = rows.map(({ id }) => id)
  return { orders: await listed(ids, now), total, ...beside }
}

/** A page of the orders of some stores past a key, and one more. An index has those of each store in order. */
function pageFrom(stores: readonly string[], looking: Looking, edge: Place | null, backwards: boolean) {
  const { field, ...sort } = sorts[looking.sort ?? 'newest']
  const direction = turned(sort.direction, backwards)
  const each = stores.map((storeId) => matching([storeId], looking))
  return firstOf(
    each.map(
      (where) => (first) =>
        reader.order.findMany({
          where: edge ? { AND: [where, beyond(field, direction, backwards, edge)] } : where,
          select: { id: true, number: true, placedAt: true, dueAt: true, total: true },
          ...first,
        }),
    ),
    [
      [field, direction],
      ['number', backwards ? 'desc' : 'asc'],
    ],
    PER_PAGE + 1,
  )
}

/** A seller's orders of these numbers, as the law stands now; those of somebody else are left out (F1). */
export async function sellersOrdersNumbered(ownerId: string, numbers: readonly string[]): Promise<ListedOrder[]> {
  const [rows, now] = await Promise.all([
    reader.order.findMany({ where: { store: { ownerId }, number: { in: [...numbers] } }, select: { id: true } }),
    shopTime(),
  ])
  const ids = rows.map(({ id }) => id)
  return listed(ids, now)
}

const exported = {
  ...{ number: true, placedAt: true, status: true, source: true, cancelReason: true, fault: true },
  ...{ goods: true, shipping: true, discount: true, total: true, currency: true, dueAt: true, shipBy: true },
  ...{ cancelledAt: true, shippedAt: true, deliveredAt: true },
  buyer: { select: { name: true } },
  store: { select: { name: true } },
  lines: { orderBy: { number: 'asc' }, select: { title: true, quantity: true, cancelled: true } },
  parcels: { orderBy: [{ shippedAt: 'asc' }, { tracking: 'asc' }], select: { carrier: true, tracking: true } },
  cancellationRequests: { orderBy: { number: 'desc' }, take: 1, select: { reason: true } },
} satisfies Prisma.OrderSelect

export type ExportedOrder = Prisma.OrderGetPayload<{ select: typeof exported }>

/** The same list without pages, for a table that leaves the shop: at most `LONGEST_EXPORT` orders, in its sort. */
export const exportedOrders = async (ownerId: string, looking: Looking): Promise<ExportedOrder[]> => {
  const { field, direction } = sorts[looking.sort ?? 'newest']
  return reader.order.findMany({
    where: matching(await storesOf(ownerId), looking),
    orderBy: [{ [field]: direction }, { number: 'asc' }],
    select: exported,
    take: LONGEST_EXPORT,
  })
}

/** Every reason that buyers can have given, to narrow a list by: those of all policies that orders were placed under. */
export async function reasonsToGive(): Promise<string[]> {
  const versions = await reader.policyVersion.findMany({ select: { id: true } })
  const policies = await Promise.all(versions.map(({ id }) => policyById(reader, id)))
  return [...new Set(policies.flatMap(({ cancel }) => cancel.reasons.map(({ code }) => code)))].sort()
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

/** No total is larger: PostgreSQL cannot compare with what is. */
const LARGEST = 2 ** 31 - 1

/** Everything past a key, in the direction of the reading. Orders of equal worth stand by their number. */
function beyond(
  field: Field,
  direction: Direction,
  backwards: boolean,
  { at: value, id: number }: Place,
): Prisma.OrderWhereInput {
  const at = field === 'total' ? Math.min(value, LARGEST) : new Date(value)
  const past = direction === 'asc' ? 'gt' : 'lt'
  return {
    // What an index can seek to, which it could not by either of the two below.
    [field]: { [`${past}e`]: at },
    OR: [{ [field]: { [past]: at } }, { [field]: at, number: { [backwards ? 'lt' : 'gt']: number } }],
  }
}

function matching(
  stores: readonly string[],
  { search, status, source, found, reason, mark, sort }: Looking,
): Prisma.OrderWhereInput {
  return {
    storeId: { in: [...stores] },
    ...(status && { status }),
    ...(source && { source }),
    ...(found && { foundBy: found }),
    ...(mark && { [marks[mark].column]: { in: [...marks[mark].states] } }),
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
