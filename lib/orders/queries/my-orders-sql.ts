import { Prisma } from '@/lib/generated/prisma/client'
import { OVER } from '@/lib/law/status'
import { everyWordSql } from '@/lib/search-words'
import { type MarkName, marks } from './marks'

/** The ways My orders can be sorted (F2). */
export const sorts = ['newest', 'oldest', 'due', 'dearest', 'cheapest'] as const
export type Sort = (typeof sorts)[number]

/** What a buyer looks for among their orders. `search` matches order number, product and store. */
export type Wanted = {
  readonly buyerId: string
  readonly search?: string
  readonly status?: string
  readonly mark?: MarkName
}

/**
 * A stretch of a list in one order, which an index has ready. A list is one such stretch or several, one after the other:
 * what has no deadline comes after everything that has one, whatever the kind of database thinks of missing values, and what
 * is over after what is not.
 */
export type Stretch = { readonly by: 'placedAt' | 'dueAt' | 'total'; readonly down: boolean; readonly due?: Due }

/** Of a deadline of an order that is over its buyer neither has anything to do nor to lose: money is on its way to them. */
export type Due = 'running' | 'over' | 'none'

/** What an order has for a deadline. */
export const dueOf = ({ dueAt, status }: { readonly dueAt: Date | null; readonly status: string }): Due =>
  dueAt === null ? 'none' : (OVER as readonly string[]).includes(status) ? 'over' : 'running'

const DUE: Record<Due, Prisma.Sql> = {
  running: Prisma.sql`AND o."dueAt" IS NOT NULL AND o."status" NOT IN (${Prisma.join(OVER)})`,
  over: Prisma.sql`AND o."dueAt" IS NOT NULL AND o."status" IN (${Prisma.join(OVER)})`,
  none: Prisma.sql`AND o."dueAt" IS NULL`,
}

export const stretches: Record<Sort, readonly [Stretch, ...Stretch[]]> = {
  newest: [{ by: 'placedAt', down: true }],
  oldest: [{ by: 'placedAt', down: false }],
  due: [
    { by: 'dueAt', down: false, due: 'running' },
    { by: 'dueAt', down: false, due: 'over' },
    { by: 'placedAt', down: true, due: 'none' },
  ],
  dearest: [{ by: 'total', down: true }],
  cheapest: [{ by: 'total', down: false }],
}

/**
 * The next orders of a stretch, by id and number, after the one numbered `after`, or of its first; `back` goes the other way. Ties are
 * decided by the number, so that no order is shown twice or left out.
 */
export function pageOf(
  wanted: Wanted,
  stretch: Stretch,
  { after, back, take }: { readonly after: string | null; readonly back: boolean; readonly take: number },
): Prisma.Sql {
  const column = Prisma.raw(`o."${stretch.by}"`)
  const down = stretch.down !== back
  const [beyond, order] = [Prisma.raw(down ? '<' : '>'), Prisma.raw(down ? 'DESC' : 'ASC')]
  const due = stretch.due === undefined ? Prisma.empty : DUE[stretch.due]
  const from = Prisma.sql`(SELECT c.${Prisma.raw(`"${stretch.by}"`)} FROM "Order" c WHERE c."number" = ${after})`
  // The first condition is what an index can seek to; the second leaves out those of the same value that came before.
  const seek =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND ${column} ${beyond}= ${from} AND (${column} ${beyond} ${from} OR o."number" ${beyond} ${after})`
  return Prisma.sql`SELECT o."id", o."number" FROM "Order" o WHERE ${matching(wanted)} ${due} ${seek}
    ORDER BY ${column} ${order}, o."number" ${order} LIMIT ${take}`
}

/** How many of the orders that match stand in each status, whatever status is looked for. */
export const countsOf = ({ status: _, ...wanted }: Wanted): Prisma.Sql =>
  Prisma.sql`SELECT o."status", COUNT(*) AS "count" FROM "Order" o WHERE ${matching(wanted)} GROUP BY o."status"`

function matching({ buyerId, search, status, mark }: Wanted): Prisma.Sql {
  const conditions = [Prisma.sql`o."buyerId" = ${buyerId}`]
  if (status) conditions.push(Prisma.sql`o."status" = ${status}`)
  if (mark) {
    const { column, states } = marks[mark]
    conditions.push(Prisma.sql`o.${Prisma.raw(`"${column}"`)} IN (${Prisma.join(states)})`)
  }
  return Prisma.join([...conditions, ...everyWordSql(search, occurs)], ' AND ')
}

/** Whether a word occurs in the number, the store's name or what was bought. Each order is asked for its own lines only. */
function occurs(word: string): Prisma.Sql {
  const pattern = `%${word}%`
  return Prisma.sql`(o."number" LIKE ${`%${word.toUpperCase()}%`}
    OR EXISTS (SELECT 1 FROM "Store" s WHERE s."id" = o."storeId" AND lower(s."name") LIKE lower(${pattern}))
    OR EXISTS (SELECT 1 FROM "OrderLine" l WHERE l."orderId" = o."id" AND lower(l."title") LIKE lower(${pattern})))`
}
