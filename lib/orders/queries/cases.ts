import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { everyWord } from '@/lib/search-words'
import { type ListedOrder, shown } from './lists'
import { standing } from './standing'

export const CASE_STATES = ['with-mediator', 'open', 'closed'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** A dispute in the mediators' queue: the newest of its order, as the law stands now. */
export type ListedCase = ListedOrder & { readonly id: string }
export type CaseFilter = { readonly source?: string; readonly search?: string; readonly page?: number }
export type CasePage = {
  readonly cases: readonly ListedCase[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

const PER_PAGE = 20

/**
 * Disputes that stand in `state`, the one with the least time left first; closed ones newest first. Those in which the
 * mediator is a party themselves are somebody else's to rule on (F1).
 */
export async function cases(state: CaseState, mediatorId: string, filter: CaseFilter): Promise<CasePage> {
  const { source, search } = filter
  const where: Prisma.OrderWhereInput = {
    // A ruling under appeal is with the mediators again (D3).
    disputeState: state === 'with-mediator' ? { in: [state, 'appealed'] } : state,
    buyerId: { not: mediatorId },
    store: { ownerId: { not: mediatorId } },
    ...(source && { source }),
    ...everyWord<Prisma.OrderWhereInput>(search, (word) => [
      { number: { contains: word.toUpperCase() } },
      { store: { name: { contains: word } } },
    ]),
  }
  const [total, now] = await Promise.all([reader.order.count({ where }), shopTime()])
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), pages)
  const rows = await reader.order.findMany({
    where,
    orderBy: [state === 'closed' ? { placedAt: 'desc' } : { dueAt: 'asc' }, { number: 'asc' }],
    include: shown,
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
  })
  const found = rows.map(async (row): Promise<ListedCase[]> => {
    const id = row.disputes[0]?.id
    return id ? [{ id, row, ...(await standing(row, now)) }] : []
  })
  return { cases: (await Promise.all(found)).flat(), total, page, pages }
}

/** Which order a dispute is about, and the newest dispute of that order; null when there is none. */
export async function findCase(id: string): Promise<{ number: string; newest: string } | null> {
  const dispute = await reader.dispute.findUnique({
    where: { id },
    select: { order: { select: { number: true, disputes: { orderBy: { number: 'desc' }, take: 1 } } } },
  })
  const newest = dispute?.order.disputes[0]?.id
  return dispute && newest ? { number: dispute.order.number, newest } : null
}
