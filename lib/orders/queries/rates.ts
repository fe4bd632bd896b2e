import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import { type FaultRate, faultRate, isOfLast, RATED_DAYS, type Rated } from '@/lib/law/fault-rate'
import { DAY, type Instant } from '@/lib/law/time'
import { storesOf } from '@/lib/stores/owned'

const LOOKED_BACK_DAYS = 30
const LONGEST = Math.max(...RATED_DAYS)

/** The rates over the last days, of everything sold by `ownerId` (P1). */
export const ratesOf = async (ownerId: string, at?: Instant): Promise<FaultRate[]> =>
  ratesIn(await storesOf(ownerId), at ?? (await shopTime()))

/** The rates over the last days, of everything sold in some stores. */
export async function ratesIn(stores: readonly string[], now: Instant): Promise<FaultRate[]> {
  const faulty = [...(await faultySince(stores, now - LONGEST * DAY)).values()]
  return Promise.all(
    RATED_DAYS.map(async (days) => {
      const { orders, atFault } = faultRate(faulty, days, now)
      const ended = await Promise.all(
        endedIn(stores, now - days * DAY, now).map((where) => reader.order.count({ where })),
      )
      const known = faulty.filter(({ endedAt }) => isOfLast(days, endedAt, now)).length
      return { days, orders: orders + ended.reduce((sum, count) => sum + count, 0) - known, atFault }
    }),
  )
}

/** The rates at the end of one day of many. */
export type RatesAt = { readonly at: Instant; readonly rates: readonly FaultRate[] }

/** The rates of everything sold by `ownerId` on each of the last thirty days, the oldest first (P1). */
export async function rateHistory(ownerId: string, at?: Instant): Promise<RatesAt[]> {
  const [stores, now] = await Promise.all([storesOf(ownerId), at ?? shopTime()])
  const since = now - (LOOKED_BACK_DAYS + LONGEST) * DAY
  const [faulty, ...ended] = await Promise.all([
    faultySince(stores, since),
    ...endedIn(stores, since, now).map((where) => reader.order.findMany({ where, select: { id: true, ...endings } })),
  ])
  const others = ended.flat().filter(({ id }) => !faulty.has(id))
  const rated = [...faulty.values(), ...others.map((row): Rated => ({ endedAt: endOf(row), faults: [] }))]
  return Array.from({ length: LOOKED_BACK_DAYS + 1 }, (_, day) => {
    const at = now - (LOOKED_BACK_DAYS - day) * DAY
    return { at, rates: RATED_DAYS.map((days) => faultRate(rated, days, at)) }
  })
}

const PAID = ['verifying', 'paid']
const endings = { finishedAt: true, cancelledAt: true, paymentState: true } as const
type Endings = { readonly finishedAt: Date | null; readonly cancelledAt: Date | null; readonly paymentState: string }

/** When an order came to its end, which it does once; what nobody paid never began. */
const endOf = ({ finishedAt, cancelledAt, paymentState }: Endings): Instant | null =>
  (finishedAt ?? (PAID.includes(paymentState) ? cancelledAt : null))?.getTime() ?? null

/** The orders that came to their end after a moment and by another: each way to end has an index of its own. */
function endedIn(stores: readonly string[], since: Instant, until: Instant) {
  const storeId = { in: [...stores] }
  const then = { gt: new Date(since), lte: new Date(until) }
  return [
    { storeId, finishedAt: then },
    { storeId, cancelledAt: then, finishedAt: null, paymentState: { in: PAID } },
  ]
}

/** A complaint adds points and cancels nothing. */
const ofCancellation = { rule: { not: 'C18' } }

/** The orders with faults of the seller after a moment, by id. A fault is its mark, or the cancellation where none was left. */
async function faultySince(stores: readonly string[], since: Instant): Promise<ReadonlyMap<string, Rated>> {
  const [storeId, gt] = [{ in: [...stores] }, new Date(since)]
  const [marks, cancelled] = await Promise.all([
    reader.penalty.findMany({
      where: { storeId, at: { gt }, ...ofCancellation },
      select: { orderId: true, at: true, struckAt: true, order: { select: endings } },
    }),
    reader.order.findMany({
      where: { storeId, cancelledAt: { gt }, fault: 'seller' },
      select: { id: true, ...endings, penalties: { where: ofCancellation, select: { id: true } } },
    }),
  ])
  const unmarked = cancelled.flatMap(({ id, penalties, ...order }) =>
    penalties.length === 0 && order.cancelledAt ? { orderId: id, at: order.cancelledAt, struckAt: null, order } : [],
  )
  const found = new Map<string, Rated>()
  for (const { orderId, at, struckAt, order } of [...marks, ...unmarked]) {
    const fault = { at: at.getTime(), struckAt: struckAt?.getTime() ?? null }
    found.set(orderId, { endedAt: endOf(order), faults: [...(found.get(orderId)?.faults ?? []), fault] })
  }
  return found
}
