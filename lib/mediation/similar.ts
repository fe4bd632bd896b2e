import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { DisputeEnd } from '@/lib/law/dispute'
import type { Instant } from '@/lib/law/time'
import { withoutSide } from './without-side'

/** A dispute that was decided before, with what came of it. */
export type SimilarCase = {
  readonly id: string
  readonly number: string
  readonly store: string
  readonly currency: string
  readonly wanted: number
  readonly amount: number
  readonly how: DisputeEnd
  readonly reasoning: string | null
  readonly closedAt: Instant
}

type Like = {
  /** The order the reader has before them, which is not its own precedent. */
  readonly orderId: string
  readonly reason: string
  readonly wanted: number
  readonly currency: string
}

const SHOWN = 5

/**
 * Closed disputes for the same reason that a mediator ruled on, those nearest in what was asked for first. Found from both
 * sides of the amount by an index, however many there are; none of an order in which the reader has a side (F1).
 */
export async function similarCases(like: Like, mediatorId: string): Promise<readonly SimilarCase[]> {
  const where: Prisma.DisputeWhereInput = {
    reason: like.reason,
    state: 'closed',
    how: { in: ['ruled', 'appeal-ruled'] },
    orderId: { not: like.orderId },
    order: { currency: like.currency, ...withoutSide(mediatorId) },
  }
  const beside = (wanted: Prisma.IntFilter, direction: 'asc' | 'desc') =>
    reader.dispute.findMany({
      where: { ...where, wanted },
      orderBy: [{ wanted: direction }, { closedAt: 'desc' }],
      take: SHOWN,
      include: { order: { select: { number: true, currency: true, store: { select: { name: true } } } } },
    })
  const [below, above] = await Promise.all([beside({ lt: like.wanted }, 'desc'), beside({ gte: like.wanted }, 'asc')])
  return [...below, ...above]
    .sort((a, b) => Math.abs(a.wanted - like.wanted) - Math.abs(b.wanted - like.wanted))
    .slice(0, SHOWN)
    .map(({ id, order, wanted, amount, how, reasoning, closedAt }) => ({
      ...{ id, wanted, reasoning, number: order.number, store: order.store.name, currency: order.currency },
      ...{ amount: amount ?? 0, how: how as DisputeEnd, closedAt: closedAt?.getTime() ?? 0 },
    }))
}
