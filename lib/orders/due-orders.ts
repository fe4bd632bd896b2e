import { reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { playFirstDue } from './carry-out'
import type { PassedOver } from './passed-over'

/** How many orders are played in one transaction at the most. Whoever else the process serves waits for so many. */
export const AT_ONCE = 100

/** An order with the moment at which its next deadline passes. */
export type DueOrder = { readonly id: string; readonly checkoutId: string; readonly at: Instant }

/** The first orders whose next deadline passes by `until`, soonest first, without those passed over. */
export async function ordersDue(until: Instant, passed: PassedOver, take: number): Promise<DueOrder[]> {
  const orders = await reader.order.findMany({
    where: { dueAt: { lte: new Date(until) }, id: { notIn: passed.ids } },
    orderBy: { dueAt: 'asc' },
    select: { id: true, checkoutId: true, dueAt: true },
    take,
  })
  return orders.map(({ dueAt, ...order }) => ({ ...order, at: dueAt?.getTime() ?? until }))
}

/** Plays orders that are due by `until`, the first ones together; one by one where they cannot be. @returns how many: others may be at some. */
export async function playOrders(first: DueOrder, until: Instant, passed: PassedOver): Promise<number> {
  const orders = await ordersDue(until, passed, AT_ONCE)
  // Nothing of these may happen before something of the others, so all go as far as the last of them and no further.
  const last = orders.length === AT_ONCE ? (orders.at(-1)?.at ?? until) : until
  try {
    return await play(orders, last, passed)
  } catch (error) {
    if (orders.every(({ checkoutId }) => checkoutId === first.checkoutId)) throw error
    return play([first], first.at, passed)
  }
}

async function play(orders: readonly DueOrder[], until: Instant, passed: PassedOver): Promise<number> {
  const checkouts = [...new Set(orders.map(({ checkoutId }) => checkoutId))]
  const fates = await playFirstDue(checkouts, until, passed.failing)
  let played = 0
  for (const { id, checkoutId } of orders) {
    const fate = fates.get(checkoutId) ?? 'elsewhere'
    if (fate === 'played') played += 1
    else passed[fate](id)
  }
  return played
}
