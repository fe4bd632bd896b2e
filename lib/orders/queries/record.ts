import { reader } from '@/lib/db'
import type { Fault } from '@/lib/law/policy'

const SHOWN = 20

/** A mark on a store's record (P1). */
export type Mark = {
  readonly id: string
  readonly number: string
  readonly points: number
  readonly because: string
  readonly rule: string
  readonly at: number
}

/** The record of a person's stores: points, what they were for, and cancellations by whose fault they were. */
export type SellerRecord = {
  readonly points: number
  readonly marks: readonly Mark[]
  readonly orders: number
  readonly cancelled: Readonly<Record<Fault, number>>
}

/** Reads the record of everything sold by `ownerId`; the newest marks first. */
export async function recordOf(ownerId: string): Promise<SellerRecord> {
  const store = { ownerId }
  const [sum, marks, orders, faults] = await Promise.all([
    reader.penalty.aggregate({ where: { store }, _sum: { points: true } }),
    reader.penalty.findMany({
      where: { store },
      orderBy: { at: 'desc' },
      take: SHOWN,
      include: { order: { select: { number: true } } },
    }),
    reader.order.count({ where: { store } }),
    reader.order.groupBy({ by: ['fault'], where: { store, cancellationState: 'cancelled' }, _count: true }),
  ])
  const by = (fault: Fault) => faults.find((group) => group.fault === fault)?._count ?? 0
  return {
    points: sum._sum.points ?? 0,
    marks: marks.map(({ id, points, because, rule, at, order }) => ({
      ...{ id, points, because, rule, number: order.number, at: at.getTime() },
    })),
    orders,
    cancelled: { nobody: by('nobody'), seller: by('seller') },
  }
}
