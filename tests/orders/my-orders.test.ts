import { beforeAll, describe, expect, test } from 'vitest'
import { insertRows, inTransaction, reader, readRows } from '@/lib/db'
import { kindOf } from '@/lib/db/kind-of'
import { env } from '@/lib/env'
import { Prisma } from '@/lib/generated/prisma/client'
import { HOUR } from '@/lib/law/time'
import { myOrders, PER_PAGE } from '@/lib/orders/queries/my-orders'
import { countsOf, pageOf, type Sort, sorts, stretches } from '@/lib/orders/queries/my-orders-sql'
import { BUYER, bought, MONDAY, openMarket, userId } from './fixtures'

const MANY = 10_000
const STATUSES = ['awaiting-payment', 'awaiting-shipment', 'shipped', 'finished', 'cancelled'] as const

type Facts = {
  readonly number: string
  readonly status: string
  readonly title: string
  readonly placedAt: number
  readonly dueAt: number | null
  readonly total: number
}

const facts: Facts[] = Array.from({ length: MANY }, (_, at) => ({
  number: `R${20_000_000 + ((at * 7919) % MANY)}`,
  status: STATUSES[at % STATUSES.length] as string,
  title: at % 100 === 0 ? 'Heirloom clock' : 'Plain mug',
  // Several at the same instant, as the orders of one checkout are.
  placedAt: MONDAY + Math.floor(at / 3) * HOUR,
  dueAt: at % 4 === 0 ? null : MONDAY + ((at * 31) % MANY) * HOUR,
  total: 1000 + ((at * 13) % 500),
}))

let buyerId = ''

beforeAll(async () => {
  await openMarket()
  buyerId = await userId(BUYER)
  const placed = await bought({ paid: false })
  const { id } = await reader.order.findUniqueOrThrow({ where: { number: placed.numbers[0] ?? '' } })
  const found = await readRows(reader, {
    Order: { by: 'id', among: [id] },
    OrderLine: { by: 'orderId', among: [id] },
    OrderShare: { by: 'orderId', among: [id] },
  })
  const [order, line, share] = [found.Order[0], found.OrderLine[0], found.OrderShare[0]]
  await inTransaction(async (tx) => {
    const dates = ({ placedAt, dueAt }: Pick<Facts, 'placedAt' | 'dueAt'>) => ({
      placedAt: new Date(placedAt),
      dueAt: dueAt === null ? null : new Date(dueAt),
    })
    await insertRows(
      tx,
      'Order',
      facts.map(({ title: _, ...one }) => ({ ...order, ...one, id: one.number, ...dates(one) })),
    )
    await insertRows(
      tx,
      'OrderLine',
      facts.map(({ number, title }) => ({ ...line, id: number, orderId: number, title })),
    )
    await insertRows(
      tx,
      'OrderShare',
      facts.map(({ number }) => ({ ...share, id: number, orderId: number })),
    )
    await tx.order.update({ where: { id }, data: { buyerId: await strangerId() } })
    // What PostgreSQL knows of its tables decides how it goes about a query.
    if (!sqlite) await tx.$executeRaw`ANALYZE`
  })
}, 60_000)

const strangerId = () => userId('buyer2@example.com')

const byNumber = (one: Facts, other: Facts) => (one.number < other.number ? -1 : 1)
const orders: Record<Sort, (one: Facts, other: Facts) => number> = {
  newest: (one, other) => other.placedAt - one.placedAt || -byNumber(one, other),
  oldest: (one, other) => one.placedAt - other.placedAt || byNumber(one, other),
  dearest: (one, other) => other.total - one.total || -byNumber(one, other),
  cheapest: (one, other) => one.total - other.total || byNumber(one, other),
  due: (one, other) => {
    if (dueOf(one) !== dueOf(other)) return dueOf(one) - dueOf(other)
    return one.dueAt === null || other.dueAt === null
      ? orders.newest(one, other)
      : one.dueAt - other.dueAt || byNumber(one, other)
  },
}
/** Running with a deadline, over with one, without. */
const dueOf = ({ dueAt, status }: Facts) => (dueAt === null ? 2 : /^(finished|cancelled)$/.test(status) ? 1 : 0)

const numbersOf = ({ orders }: Awaited<ReturnType<typeof myOrders>>) => orders.map(({ row }) => row.number)

describe('F2 My orders, ten thousand of them', () => {
  test.each(sorts)('%s: three pages on and two back show each order once, in its place', async (sort) => {
    const expected = [...facts].sort(orders[sort]).map(({ number }) => number)
    const first = await myOrders({ buyerId }, { sort })
    expect(first.previous).toBeNull()
    const second = await myOrders({ buyerId }, { sort, after: first.next ?? '' })
    const third = await myOrders({ buyerId }, { sort, after: second.next ?? '' })
    expect([first, second, third].flatMap(numbersOf)).toEqual(expected.slice(0, 3 * PER_PAGE))
    const back = await myOrders({ buyerId }, { sort, before: third.previous ?? '' })
    expect(numbersOf(back)).toEqual(numbersOf(second))
    const start = await myOrders({ buyerId }, { sort, before: back.previous ?? '' })
    expect(numbersOf(start)).toEqual(numbersOf(first))
    expect([start.previous, start.next]).toEqual([null, first.next])
  })

  test('T1 due first: what is over, and then what has no deadline, follows what has one, also over the border of a page', async () => {
    const expected = [...facts].sort(orders.due).map(({ number }) => number)
    for (const last of [0, 1]) {
      const border = facts.filter((one) => dueOf(one) <= last).length
      const across = await myOrders({ buyerId }, { sort: 'due', after: expected[border - 6] })
      expect(numbersOf(across)).toEqual(expected.slice(border - 5, border + 15))
      const back = await myOrders({ buyerId }, { sort: 'due', before: expected[border + 5] })
      expect(numbersOf(back)).toEqual(expected.slice(border - 15, border + 5))
    }
    const end = await myOrders({ buyerId }, { sort: 'due', after: expected[MANY - 4] })
    expect([numbersOf(end), end.next]).toEqual([expected.slice(-3), null])
  })

  test('a status and a search narrow the list, the counts are those of the search', async () => {
    const page = await myOrders({ buyerId, search: 'heirloom CLOCK', status: 'awaiting-payment' })
    const clocks = facts.filter(({ title }) => title === 'Heirloom clock')
    expect(page.counts).toEqual({ 'awaiting-payment': clocks.length })
    expect(numbersOf(page)).toEqual(
      clocks
        .sort(orders.newest)
        .slice(0, PER_PAGE)
        .map(({ number }) => number),
    )
    const all = await myOrders({ buyerId })
    expect(all.counts).toEqual(Object.fromEntries(STATUSES.map((status) => [status, MANY / STATUSES.length])))
    const [one] = facts
    expect(numbersOf(await myOrders({ buyerId, search: one?.number.toLowerCase() }))).toEqual([one?.number])
    expect(numbersOf(await myOrders({ buyerId, search: 'nothing of the kind' }))).toEqual([])
    expect((await myOrders({ buyerId, search: 'fennel' })).next).not.toBeNull()
    expect(numbersOf(await myOrders({ buyerId, search: '%' }))).toEqual([])
  })

  test('F1 a stranger’s order is no place to begin from, and none of it is seen', async () => {
    const stranger = await strangerId()
    const theirs = await myOrders({ buyerId: stranger })
    expect(theirs.orders).toHaveLength(1)
    const first = await myOrders({ buyerId })
    expect(numbersOf(await myOrders({ buyerId }, { after: numbersOf(theirs)[0] }))).toEqual(numbersOf(first))
    expect(numbersOf(await myOrders({ buyerId }, { before: 'R0' }))).toEqual(numbersOf(first))
  })
})

/** How each database tells of what it does for a query. */
const plans = {
  sqlite: {
    sought: /^SEARCH o USING (COVERING )?INDEX Order_buyerId_/,
    fromIndexAlone: /^SEARCH o USING COVERING INDEX Order_buyerId_/,
    whole: /^SCAN/,
    sorted: /TEMP B-TREE FOR ORDER BY/,
  },
  postgresql: {
    sought: /(Index|Index Only|Bitmap Index) Scan.*"Order_buyerId_.*/,
    // Rows that were only just written have to be looked at whether they count.
    fromIndexAlone: /(Index Only|Bitmap Index) Scan.*"Order_buyerId_/,
    whole: /Seq Scan on "Order"/,
    // Equals are sorted as they come: "Incremental Sort".
    sorted: /^[ ->]*Sort {2}/,
  },
}
const sqlite = kindOf(env.DATABASE_URL) === 'sqlite'
const told = plans[kindOf(env.DATABASE_URL)]

/** What the database does for a query, step by step. */
async function planOf(query: Prisma.Sql): Promise<string[]> {
  if (sqlite) {
    const rows = await reader.$queryRaw<{ detail: string }[]>(Prisma.sql`EXPLAIN QUERY PLAN ${query}`)
    return rows.map(({ detail }) => detail)
  }
  return inTransaction(async (tx) => {
    // One buyer has nearly all orders here, and then reading the whole table is what PostgreSQL does where it may.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    const rows = await tx.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`)
    return rows.map((row) => row['QUERY PLAN'])
  })
}

describe('F2 no list reads all orders there are', () => {
  const narrowed = [
    {},
    { status: 'shipped' },
    { mark: 'disputed' as const },
    { search: 'clock' },
    { search: 'clock', status: 'shipped' },
  ]
  const pages = sorts.flatMap((sort) =>
    stretches[sort].flatMap((stretch) =>
      narrowed.flatMap((more) =>
        [null, 'R20000005'].flatMap((after) => [true, false].map((back) => ({ sort, stretch, more, after, back }))),
      ),
    ),
  )

  test('a page is sought in an index of the buyer’s orders, and not sorted in memory but for equals', async () => {
    for (const { sort, stretch, more, after, back } of pages) {
      const plan = await planOf(pageOf({ buyerId, ...more }, stretch, { after, back, take: PER_PAGE + 1 }))
      const what = `${sort} ${JSON.stringify(more)} ${after} ${back}:\n${plan.join('\n')}`
      const steps = (kind: RegExp) => plan.filter((step) => kind.test(step))
      expect(steps(told.whole), what).toEqual([])
      // PostgreSQL knows how few orders of all wait for something, here none, and begins with those.
      if ('mark' in more && steps(/Index Scan.*"Order_storeId_disputeState_/).length > 0) continue
      expect(steps(told.sought), what).not.toEqual([])
      if (!('status' in more)) expect(steps(told.sorted), what).toEqual([])
    }
  })

  test('the counts come out of an index by themselves, and with a search from the buyer’s orders alone', async () => {
    expect((await planOf(countsOf({ buyerId }))).join('\n')).toMatch(new RegExp(told.fromIndexAlone, 'm'))
    const plan = await planOf(countsOf({ buyerId, search: 'clock' }))
    expect(plan.join('\n')).toMatch(new RegExp(told.sought, 'm'))
    expect(plan.filter((step) => told.whole.test(step))).toEqual([])
  })
})
