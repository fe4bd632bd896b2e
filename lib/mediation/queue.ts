import type { FoundBy } from '@/lib/buying/wish'
import { now as shopTime } from '@/lib/clock'
import { containing, reader } from '@/lib/db'
import { firstOf, type Order, pageOfFirst } from '@/lib/first-of'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseKind } from '@/lib/law/case'
import type { Instant } from '@/lib/law/time'
import { MOST_COUNTED } from '@/lib/most-counted'
import { type ListedOrder, listed } from '@/lib/orders/queries/listed'
import { everyWord } from '@/lib/search-words'
import { type Claim, claimOf } from './claim'
import { withoutSide } from './without-side'

export const CASE_KINDS = ['dispute', 'appeal', 'complaint', 'contest', 'request'] as const satisfies CaseKind[]
/** `waiting` is everything a mediator has to decide, second approvals included. */
export const QUEUE_STAGES = ['waiting', 'approving', 'negotiating', 'closed'] as const
export const CLAIMED = ['me', 'nobody', 'others'] as const
export const SORTS = ['deadline', 'amount'] as const

export type QueueFilter = {
  readonly stage: (typeof QUEUE_STAGES)[number]
  readonly kind?: CaseKind
  readonly claimed?: (typeof CLAIMED)[number]
  readonly sort: (typeof SORTS)[number]
  readonly source?: string
  /** How the buyer came to what was ordered (F7). */
  readonly found?: FoundBy
  readonly search?: string
  readonly page: number
}

/** A case in the queue, with its order as the law stands now and whoever has claimed it. */
export type QueuedCase = ListedOrder & {
  readonly id: string
  readonly kind: CaseKind
  readonly stage: string
  readonly since: Instant
  readonly by: Instant | null
  readonly closedAt: Instant | null
  /** In minor units of the order's currency. */
  readonly amount: number
  readonly claim: Claim
  /** The reader gave the ruling that waits for somebody else (D3). */
  readonly own: boolean
}

export type QueuePage = {
  readonly cases: readonly QueuedCase[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

const PER_PAGE = 25

/**
 * The mediators' queue: everything of others that waits for one, soonest or dearest first; what is closed, newest first.
 * A case whose time is up has been ended by the law, whether or not anyone wrote it down yet (T2).
 */
export async function queue(mediatorId: string, filter: QueueFilter, at?: Instant): Promise<QueuePage> {
  const now = at ?? (await shopTime())
  const { stage } = filter
  const among = { ...narrowed(mediatorId, filter, now), ...(await ofOthers(mediatorId, filter)) }
  const lists = (stage === 'waiting' ? ['waiting', 'approving'] : [stage]).map((stage) => ({ stage, ...among }))
  const { found, ...place } = await pageOfFirst(
    (most) => firstCases(lists, filter, most),
    () => counted(lists, filter),
    filter.page,
    PER_PAGE,
  )
  const ids = found.map(({ id }) => id)
  const read = await reader.mediationCase.findMany({
    where: { id: { in: ids } },
    include: { claimedBy: { select: { name: true } } },
  })
  const rows = ids.flatMap((id) => read.filter((row) => row.id === id))
  const orders = await listed([...new Set(rows.map(({ orderId }) => orderId))], now)
  const cases = rows.flatMap((found): QueuedCase[] => {
    const { id, kind, stage, since, dueAt, closedAt, amount } = found
    const stands = orders.find(({ row }) => row.id === found.orderId)
    if (!stands) return []
    const { dispute } = stands.order
    return [
      {
        own: dispute.state === 'awaiting-approval' && dispute.pending.mediator === mediatorId,
        ...{ id, stage, amount, kind: kind as CaseKind, claim: claimOf(found, mediatorId, now) },
        ...{ since: since.getTime(), by: dueAt?.getTime() ?? null, closedAt: closedAt?.getTime() ?? null },
        ...stands,
      },
    ]
  })
  return { cases, ...place }
}

type Column = 'amount' | 'closedAt' | 'dueAt'

const order = ({ stage, sort }: QueueFilter) => {
  const first: Order<Column>[number] =
    sort === 'amount' ? ['amount', 'desc'] : stage === 'closed' ? ['closedAt', 'desc'] : ['dueAt', 'asc']
  return [first, ['id', 'asc']] as const
}

/** How many cases there are in some stages, as far as they are counted. */
async function counted(lists: readonly Prisma.MediationCaseWhereInput[], filter: QueueFilter): Promise<number> {
  const [by, direction] = order(filter)[0]
  const totals = await Promise.all(
    lists.map((where) => reader.mediationCase.count({ where, orderBy: { [by]: direction }, take: MOST_COUNTED })),
  )
  return Math.min(
    MOST_COUNTED,
    totals.reduce((sum, count) => sum + count, 0),
  )
}

/** The first cases of some stages, each stage asked for by itself: an index has its cases in order. */
const firstCases = (lists: readonly Prisma.MediationCaseWhereInput[], filter: QueueFilter, most: number) =>
  firstOf(
    lists.map(
      (where) => (first) =>
        reader.mediationCase.findMany({
          where,
          select: { id: true, amount: true, dueAt: true, closedAt: true },
          ...first,
        }),
    ),
    order(filter),
    most,
  )

// Said as what is not, no index can serve it: by amount, the index that has the cases in order is the one to take.
const running = (sort: QueueFilter['sort'], now: Date): Prisma.MediationCaseWhereInput =>
  sort === 'amount' ? { NOT: { dueAt: { lte: now } } } : { dueAt: { gt: now } }

function narrowed(mediatorId: string, filter: QueueFilter, now: Instant): Prisma.MediationCaseWhereInput {
  const { stage, sort, kind, claimed } = filter
  return {
    ...(stage !== 'closed' && running(sort, new Date(now))),
    ...(kind && { kind }),
    ...(claimed === 'me' && { claimedById: mediatorId }),
    ...(claimed === 'nobody' && { claimedById: null }),
    ...(claimed === 'others' && { claimedById: { not: mediatorId }, NOT: { claimedById: null } }),
  }
}

/**
 * Whoever has a side in an order does not mediate it (F1). Most mediators have none in any: then no order has to be looked
 * at, unless it is one that is looked for.
 */
async function ofOthers(
  mediatorId: string,
  { source, found, search }: QueueFilter,
): Promise<Prisma.MediationCaseWhereInput> {
  const [bought, sold] = await Promise.all([
    reader.order.findFirst({ where: { buyerId: mediatorId }, select: { id: true } }),
    reader.store.findFirst({ where: { ownerId: mediatorId }, select: { id: true } }),
  ])
  if (!bought && !sold && !source && !found && !search) return {}
  return {
    order: {
      ...withoutSide(mediatorId),
      ...(source && { source }),
      ...(found && { foundBy: found }),
      ...everyWord<Prisma.OrderWhereInput>(search, (word) => [
        { number: containing(word.toUpperCase()) },
        { store: { name: containing(word) } },
        { buyer: { name: containing(word) } },
      ]),
    },
  }
}
