import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import { firstOf } from '@/lib/first-of'
import type { Prisma } from '@/lib/generated/prisma/client'
import { storesOf } from '@/lib/stores/owned'
import { type ListedOrder, listed } from './listed'

export type Page = { readonly orders: readonly ListedOrder[]; readonly total: number }

/** What waits for a seller is shown at once, as far as a person can take it in. */
const PER_QUEUE = 50

/** Requests that wait for the seller's answer, the one with the least time left first. */
export const requestsOf = (ownerId: string): Promise<Page> =>
  queueOf(ownerId, [{ cancellationState: 'requested' }], 'dueAt')

/** Orders the seller has to ship, the one with the least time left first. */
export const toShip = (ownerId: string): Promise<Page> => queueOf(ownerId, unshipped, 'shipBy')

/** Orders in a dispute that the two sides still talk about, the one with the least time left first. */
export const openDisputes = (ownerId: string): Promise<Page> => queueOf(ownerId, [{ disputeState: 'open' }], 'dueAt')

/** What an order is in that a seller has to ship and nobody asks to cancel. */
const unshipped = ['waiting', 'processing'].map((fulfilmentState) => ({
  fulfilmentState,
  cancellationState: { not: 'requested' },
}))

/** The numbers of the orders a seller has to ship and nobody asks to cancel, the least time left first. */
export const numbersToShip = async (ownerId: string, most: number): Promise<string[]> =>
  (await soonest(await storesOf(ownerId), unshipped, 'shipBy', most)).map(({ number }) => number)

type Deadline = 'dueAt' | 'shipBy'

async function queueOf(ownerId: string, states: readonly Prisma.OrderWhereInput[], by: Deadline): Promise<Page> {
  const stores = await storesOf(ownerId)
  const [total, found, now] = await Promise.all([
    reader.order.count({ where: { storeId: { in: stores }, OR: [...states] } }),
    soonest(stores, states, by, PER_QUEUE),
    shopTime(),
  ])
  const orders = await listed(
    found.map(({ id }) => id),
    now,
  )
  return { orders, total }
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
