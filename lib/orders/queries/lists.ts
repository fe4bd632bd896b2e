import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import { firstOf } from '@/lib/first-of'
import type { Prisma } from '@/lib/generated/prisma/client'
import { storesOf } from '@/lib/stores/owned'
import { type ListedOrder, listed } from './listed'

export type Page = { readonly orders: readonly ListedOrder[]; readonly total: number }

/** What waits for a seller is shown at once, as far as a person can take it in. */
const PER_QUEUE = 50

/** What waits for a seller, in each list the one with the least time left first. */
export type SellersDay = {
  /** Requests that wait for the seller's answer. */
  readonly requests: Page
  /** Orders the seller has to ship. */
  readonly toShip: Page
  /** Orders in a dispute that the two sides still talk about. */
  readonly disputes: Page
}

/** Reads everything that waits for the seller, the orders of all its lists at once. */
export async function sellersDay(ownerId: string): Promise<SellersDay> {
  const stores = await storesOf(ownerId)
  const [requests, toShip, disputes, now] = await Promise.all([
    queueOf(stores, [{ cancellationState: 'requested' }], 'dueAt'),
    queueOf(stores, unshipped, 'shipBy'),
    queueOf(stores, [{ disputeState: 'open' }], 'dueAt'),
    shopTime(),
  ])
  const orders = await listed([...new Set([requests, toShip, disputes].flatMap(({ ids }) => ids))], now)
  const byId = new Map(orders.map((order) => [order.row.id, order]))
  const page = ({ ids, total }: Queued): Page => ({ total, orders: ids.flatMap((id) => byId.get(id) ?? []) })
  return { requests: page(requests), toShip: page(toShip), disputes: page(disputes) }
}

/** What an order is in that a seller has to ship and nobody asks to cancel. */
const unshipped = ['waiting', 'processing'].map((fulfilmentState) => ({
  fulfilmentState,
  cancellationState: { not: 'requested' },
}))

/** The numbers of the orders a seller has to ship and nobody asks to cancel, the least time left first. */
export const numbersToShip = async (ownerId: string, most: number): Promise<string[]> =>
  (await soonest(await storesOf(ownerId), unshipped, 'shipBy', most)).map(({ number }) => number)

type Deadline = 'dueAt' | 'shipBy'

type Queued = { readonly ids: readonly string[]; readonly total: number }

async function queueOf(
  stores: readonly string[],
  states: readonly Prisma.OrderWhereInput[],
  by: Deadline,
): Promise<Queued> {
  const found = await soonest(stores, states, by, PER_QUEUE)
  const ids = found.map(({ id }) => id)
  // What was not cut off is counted already.
  if (ids.length < PER_QUEUE) return { ids, total: ids.length }
  return { ids, total: await reader.order.count({ where: { storeId: { in: [...stores] }, OR: [...states] } }) }
}

/** Each store is asked for each state by itself: so an index has them in order, and no more are read than are shown. */
function soonest(stores: readonly string[], states: readonly Prisma.OrderWhereInput[], by: Deadline, most: number) {
  const each = stores.flatMap((storeId) => states.map((state) => ({ ...state, storeId })))
  return firstOf(
    each.map(
      (where) => (first) =>
        reader.order.findMany({ where, select: { id: true, number: true, dueAt: true, shipBy: true }, ...first }),
    ),
    [
      [by, 'asc'],
      ['number', 'asc'],
    ],
    most,
  )
}
