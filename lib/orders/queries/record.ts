import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { SellerMark } from '@/lib/law/beside'
import type { FaultRate } from '@/lib/law/fault-rate'
import { option } from '@/lib/law/moves'
import type { Fault } from '@/lib/law/policy'
import type { Instant } from '@/lib/law/time'
import { storesOf } from '@/lib/stores/owned'
import { withRegions } from '../row'
import { steady } from '../steady'
import { ratesIn } from './rates'
import { standing } from './standing'

const SHOWN = 20

/** A mark on a store's record (P1). */
export type Mark = {
  readonly id: string
  readonly number: string
  readonly points: number
  readonly because: string
  readonly rule: string
  readonly at: number
  /** When it was taken off the record again: it counts no longer, and stays visible. */
  readonly struckAt: number | null
  /** Where the order's points stand as a whole, and whether the seller can contest them now. */
  readonly state: SellerMark['state']
  readonly contestable: boolean
}

/** What a seller's record comes to: the points that count, and the rates over the last days (P1). */
export type Score = { readonly points: number; readonly rates: readonly FaultRate[] }

/** The record of a person's stores: points, what they were for, and cancellations by whose fault they were. */
export type SellerRecord = Score & {
  readonly marks: readonly Mark[]
  readonly orders: number
  readonly cancelled: Readonly<Record<Fault, number>>
}

/** Reads the record of everything sold by `ownerId`; the newest marks first. */
export async function recordOf(ownerId: string): Promise<SellerRecord> {
  const [stores, now] = await Promise.all([storesOf(ownerId), shopTime()])
  const storeId = { in: stores }
  const [score, marks, orders, faults] = await Promise.all([
    scoreIn(stores, now),
    steady(
      () =>
        reader.penalty.findMany({
          where: { storeId },
          orderBy: { at: 'desc' },
          take: SHOWN,
          include: { order: { include: withRegions } },
        }),
      (marks) => marks.map(({ order }) => order),
    ),
    reader.order.count({ where: { storeId } }),
    // Every cancelled order has somebody's fault, or nobody's, and no other has any.
    reader.order.groupBy({ by: ['storeId', 'fault'], where: { storeId, fault: { not: null } }, _count: true }),
  ])
  const by = (fault: Fault) => faults.reduce((sum, group) => sum + (group.fault === fault ? group._count : 0), 0)
  return {
    ...score,
    marks: await Promise.all(
      marks.map(async ({ id, points, because, rule, at, struckAt, order: row }) => {
        const { order, circumstances } = await standing(row, now)
        return {
          ...{ id, points, because, rule, number: row.number, at: at.getTime() },
          struckAt: struckAt?.getTime() ?? null,
          state: order.mark.state,
          contestable: option(order, 'contest', 'seller', circumstances).open,
        }
      }),
    ),
    orders,
    cancelled: { nobody: by('nobody'), seller: by('seller'), buyer: by('buyer'), platform: by('platform') },
  }
}

/** What the record of everything sold by `ownerId` comes to. */
export async function scoreOf(ownerId: string): Promise<Score> {
  const [stores, now] = await Promise.all([storesOf(ownerId), shopTime()])
  return scoreIn(stores, now)
}

async function scoreIn(stores: string[], now: Instant): Promise<Score> {
  const [sum, rates] = await Promise.all([
    reader.penalty.aggregate({ where: { storeId: { in: stores }, struckAt: null }, _sum: { points: true } }),
    ratesIn(stores, now),
  ])
  return { points: sum._sum.points ?? 0, rates }
}
