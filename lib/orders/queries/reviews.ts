import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Review, reviews } from '@/lib/law/review'
import type { Instant } from '@/lib/law/time'
import { type ListedOrder, shown } from './lists'
import { standing } from './standing'

/** An order that waits for a mediator besides its dispute, and for what. */
export type ListedReview = ListedOrder & { readonly reviews: readonly Review[] }

const MOST = 50

/** Orders of others that wait for this mediator's review, the one with the least time left first (C18, P1, D3). */
export async function reviewsDue(mediatorId: string, at?: Instant): Promise<readonly ListedReview[]> {
  const [rows, now] = await Promise.all([
    reader.order.findMany({ where: waiting(mediatorId), orderBy: { reviewBy: 'asc' }, take: MOST, include: shown }),
    at ?? shopTime(),
  ])
  const listed = rows.map(async (row) => {
    const stands = await standing(row, now)
    return { row, ...stands, reviews: reviews(stands.order, stands.circumstances.policy) }
  })
  // The clock may have ended a review that nobody has written down yet (T2).
  return (await Promise.all(listed)).filter(({ reviews }) => reviews.length > 0)
}

// Whoever has a side in an order does not mediate it (F1).
const waiting = (mediatorId: string): Prisma.OrderWhereInput => ({
  reviewBy: { not: null },
  buyerId: { not: mediatorId },
  store: { ownerId: { not: mediatorId } },
})
