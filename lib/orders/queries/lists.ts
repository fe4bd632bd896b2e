import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { everyWord } from '@/lib/search-words'
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

/** What a list is narrowed to. `search` matches order number, product and store (F2). Pages count from 1. */
export type Filter = {
  readonly search?: string
  readonly status?: string
  readonly page?: number
}

/** The buyer's own orders, newest first (F2). */
export const ordersOf = (buyerId: string, filter: Filter): Promise<Page> =>
  list({ AND: [{ buyerId }, where(filter)] }, { placedAt: 'desc' }, filter.page)

/** Requests that wait for the seller's answer, the one with the least time left first. */
export const requestsOf = (ownerId: string): Promise<Page> =>
  list({ store: { ownerId }, cancellationState: 'requested' }, { dueAt: 'asc' })

/** Orders the seller has to ship, the one with the least time left first. */
export const toShip = (ownerId: string): Promise<Page> =>
  list(
    { store: { ownerId }, fulfilmentState: { in: ['waiting', 'processing'] }, cancellationState: { not: 'requested' } },
    { shipBy: 'asc' },
  )

/** Orders with a dispute, the one with the least time left first. `state` is the dispute's. */
export const disputes = (state: 'open' | 'with-mediator' | 'appealed' | 'closed', ownerId?: string): Promise<Page> =>
  list(
    { disputeState: state, ...(ownerId && { store: { ownerId } }) },
    state === 'closed' ? { placedAt: 'desc' } : { dueAt: 'asc' },
  )

/** How many of the buyer's orders that match `search` stand in each status (F2). */
export const countsOf = (buyerId: string, search?: string): Promise<Record<string, number>> =>
  countByStatus({ AND: [{ buyerId }, where({ search })] })

/** How many orders stand in each status. */
export async function countByStatus(where: Prisma.OrderWhereInput): Promise<Record<string, number>> {
  const counts = await reader.order.groupBy({ by: ['status'], where, _count: true })
  return Object.fromEntries(counts.map(({ status, _count }) => [status, _count]))
}

function where({ search, status }: Filter): Prisma.OrderWhereInput {
  return {
    ...(status && { status }),
    ...everyWord<Prisma.OrderWhereInput>(search, (word) => [
      { number: { contains: word.toUpperCase() } },
      { lines: { some: { title: { contains: word } } } },
      { store: { name: { contains: word } } },
    ]),
  }
}

async function list(
  where: Prisma.OrderWhereInput,
  orderBy: Prisma.OrderOrderByWithRelationInput,
  wanted = 1,
): Promise<Page> {
  const total = await reader.order.count({ where })
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages)
  const [rows, now] = await Promise.all([
    reader.order.findMany({
      where,
      orderBy: [orderBy, { number: 'asc' }],
      include: shown,
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
    }),
    shopTime(),
  ])
  const orders = await Promise.all(rows.map(async (row) => ({ row, ...(await standing(row, now)) })))
  return { orders, total, page, pages }
}
