import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { withRegions } from '../row'
import { type Standing, standing } from './standing'

/** What is read of an order in a list. */
export const shown = {
  ...withRegions,
  store: { select: { id: true, name: true, slug: true, ownerId: true } },
  buyer: { select: { name: true } },
} satisfies Prisma.OrderInclude

/** One order in a list, as the law stands now. */
export type ListedOrder = Standing & { readonly row: Prisma.OrderGetPayload<{ include: typeof shown }> }

export type Page = {
  readonly orders: readonly ListedOrder[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

const PER_PAGE = 20
/** What waits for a seller is shown at once, as far as a person can take it in. */
const PER_QUEUE = 50

/** Requests that wait for the seller's answer, the one with the least time left first. */
export const requestsOf = (ownerId: string): Promise<Page> =>
  list({ store: { ownerId }, cancellationState: 'requested' }, { dueAt: 'asc' }, 1, PER_QUEUE)

/** Orders the seller has to ship, the one with the least time left first. */
export const toShip = (ownerId: string): Promise<Page> =>
  list(
    { store: { ownerId }, fulfilmentState: { in: ['waiting', 'processing'] }, cancellationState: { not: 'requested' } },
    { shipBy: 'asc' },
    1,
    PER_QUEUE,
  )

/** Orders with a dispute, the one with the least time left first. `state` is the dispute's. */
export const disputes = (state: 'open' | 'with-mediator' | 'appealed' | 'closed', ownerId?: string): Promise<Page> =>
  list(
    { disputeState: state, ...(ownerId && { store: { ownerId } }) },
    state === 'closed' ? { placedAt: 'desc' } : { dueAt: 'asc' },
  )

async function list(
  where: Prisma.OrderWhereInput,
  orderBy: Prisma.OrderOrderByWithRelationInput,
  wanted = 1,
  most = PER_PAGE,
): Promise<Page> {
  const total = await reader.order.count({ where })
  const pages = Math.max(1, Math.ceil(total / most))
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages)
  const [rows, now] = await Promise.all([
    reader.order.findMany({
      where,
      orderBy: [orderBy, { number: 'asc' }],
      include: shown,
      skip: (page - 1) * most,
      take: most,
    }),
    shopTime(),
  ])
  const orders = await Promise.all(rows.map(async (row) => ({ row, ...(await standing(row, now)) })))
  return { orders, total, page, pages }
}
