import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import { decide } from '@/lib/law/decide'
import type { CarrierEvent } from '@/lib/shipping/simulated'
import { withRegions } from '../row'
import { steady } from '../steady'
import { standing } from './standing'

/** A parcel on its way, and what its carrier could report about it now. */
export type ParcelUnderWay = {
  readonly orderId: string
  readonly number: string
  readonly store: string
  readonly carrier: string
  readonly tracking: string
  readonly pickedUp: boolean
  readonly reports: readonly CarrierEvent['move'][]
}

const REPORTS = ['pick-up', 'fail-pick-up', 'deliver'] as const
const MOST = 50

/** Parcels whose delivery nobody has confirmed yet, the oldest shipment first. */
export async function parcelsUnderWay(): Promise<ParcelUnderWay[]> {
  const [rows, now] = await Promise.all([
    steady(
      () =>
        reader.order.findMany({
          where: { fulfilmentState: 'shipped' },
          orderBy: [{ shippedAt: 'asc' }, { number: 'asc' }],
          take: MOST,
          include: { ...withRegions, store: { select: { name: true } } },
        }),
      (orders) => orders,
    ),
    shopTime(),
  ])
  const parcels = rows.map(async (row) => {
    const { order, circumstances } = await standing(row, now)
    if (order.fulfilment.state !== 'shipped') return []
    return order.fulfilment.parcels
      .filter(({ deliveredAt }) => deliveredAt === null)
      .map(({ carrier, tracking, pickedUpAt }) => {
        const pickedUp = pickedUpAt !== null
        // A second pick-up would be taken in and change nothing, so it is not offered.
        const reports = REPORTS.filter(
          (move) =>
            !(move === 'pick-up' && pickedUp) &&
            'accepted' in decide(order, { move, by: 'carrier', tracking }, circumstances),
        )
        return { orderId: row.id, number: row.number, store: row.store.name, carrier, tracking, pickedUp, reports }
      })
  })
  return (await Promise.all(parcels)).flat()
}
