import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { option } from '@/lib/law/moves'
import type { Order } from '@/lib/law/order'
import { type Badge, badges } from '@/lib/law/status'
import { law, regionNames } from '@/lib/law/table'
import { runDue } from '@/lib/orders/due'
import { type MarkName, markNames } from '@/lib/orders/queries/marks'
import { type MyOrders, myOrders } from '@/lib/orders/queries/my-orders'
import { standing } from '@/lib/orders/queries/standing'
import { withRegions } from '@/lib/orders/row'
import { isHalfTold } from '@/prisma/seed/half-told'
import { writeMarket } from '@/prisma/seed/market'
import { stories } from '@/prisma/seed/stories'
import { evidence, talks, tellTalks } from '@/prisma/seed/talks'
import { tell } from '@/prisma/seed/tell'
import { balances, hours } from './fixtures'
import { stored } from './stored'

const NOW = hours(5)
const numbers = stories.flatMap(({ numbers }) => [...numbers])
let orders: Order[] = []

beforeAll(async () => {
  // Lists are read at the shop’s own time.
  await inTransaction((tx) => tx.clock.create({ data: { id: 1, offsetMs: BigInt(NOW - Date.now()) } }))
  await writeMarket(NOW)
  // A worker is at the shop already, and does what is due by its clock.
  const sweeps: Promise<number>[] = []
  await tell(NOW, () => sweeps.push(now().then((until) => runDue(until))))
  await Promise.all(sweeps)
  await tellTalks(NOW)
  orders = await Promise.all(numbers.map(stored))
}, 120_000)

// What the house policy never leads to, what nobody looks at, and how what is shown open ends.
const NEVER = ['returning proof-awaited', 'refunds void', 'chargeback won', 'chargeback lost']

describe('the seeded market', () => {
  test('T1 shows an order in every state of every region', () => {
    const all = regionNames.flatMap((region) => Object.keys(law[region]).map((state) => `${region} ${state}`))
    const shown = new Set(
      orders.flatMap((order) =>
        regionNames.flatMap((region) =>
          region === 'refunds'
            ? order.refunds.map(({ state }) => `refunds ${state}`)
            : `${region} ${order[region].state}`,
        ),
      ),
    )
    expect(all.filter((state) => !shown.has(state) && !NEVER.includes(state))).toEqual([])
  })

  test('S2 shows an order whose carrier never had it, which its buyer can cancel', async () => {
    const row = await reader.order.findUniqueOrThrow({ where: { number: 'R10000051' }, include: withRegions })
    const { order, circumstances } = await standing(row, NOW)
    expect(option(order, 'cancel', 'buyer', circumstances)).toMatchObject({ open: true })
  })

  test('C13 shows an order of which a part is cancelled, and one of which a part is asked for', () => {
    const parted = orders.filter(({ lines }) =>
      lines.some((line) => line.cancelled > 0 && line.cancelled < line.quantity),
    )
    expect(parted.map(({ cancellation }) => cancellation.state)).toContain('none')
    expect(orders.some(({ cancellation }) => 'parts' in cancellation && cancellation.parts !== null)).toBe(true)
  })

  test('P3 D2 shows talks with something unread in each, and disputes with pictures and a document', async () => {
    const unread = { OR: [{ buyerReadAt: null }, { sellerReadAt: null }] }
    expect(await reader.thread.count({ where: { messages: { some: unread } } })).toBe(talks.length)
    const brought = await reader.attachment.findMany({ where: { disputeId: { not: null } } })
    expect(new Set(brought.map(({ type }) => type))).toEqual(new Set(['image/webp', 'application/pdf']))
    expect(new Set(brought.map(({ note }) => note))).toEqual(new Set(evidence.map(({ note }) => note)))
  })

  test.each(markNames)(
    'F2 F5 My orders narrowed to what is %s shows the orders that carry such a badge',
    async (mark) => {
      const carried: Record<MarkName, readonly Badge[]> = {
        requested: ['cancellation-requested'],
        disputed: ['in-dispute', 'with-mediator', 'awaiting-approval', 'appealed'],
      }
      const buyers = await reader.user.findMany({ where: { orders: { some: {} } }, select: { id: true } })
      const narrowed: string[] = []
      for (const { id: buyerId } of buyers) {
        const some = await everyPage((after) => myOrders({ buyerId, mark }, { after }))
        const all = await everyPage((after) => myOrders({ buyerId }, { after }))
        const expected = all.filter(({ order }) => badges(order).some((badge) => carried[mark].includes(badge)))
        expect(some.map(({ row }) => row.number)).toEqual(expected.map(({ row }) => row.number))
        narrowed.push(...some.map(({ row }) => row.number))
        const { counts } = await myOrders({ buyerId, mark, status: 'delivered' })
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(some.length)
      }
      expect(narrowed).not.toEqual([])
    },
  )

  test('M3 My orders tells of a payment that was declined while its order waits to be paid again', async () => {
    const { buyerId, id } = await reader.order.findUniqueOrThrow({ where: { number: 'R10000027' } })
    const { declined } = await myOrders({ buyerId, status: 'awaiting-payment' })
    const [entry] = await reader.historyEntry.findMany({ where: { orderId: id, move: 'decline-payment' } })
    expect(entry).toBeDefined()
    expect([...declined]).toEqual([[id, entry?.at.getTime()]])
  })

  test('M3 has books that balance', async () => {
    expect(Object.values(await balances()).reduce((sum, amount) => sum + amount, 0)).toBe(0)
  })

  test('is told from one of which the end was never told', async () => {
    expect(await isHalfTold()).toBe(false)
    const last = { note: evidence.at(-1)?.note ?? '' }
    await inTransaction((tx) => tx.attachment.updateMany({ where: last, data: { note: 'something else' } }))
    expect(await isHalfTold()).toBe(true)
    await inTransaction((tx) => tx.attachment.updateMany({ where: { note: 'something else' }, data: last }))
    await inTransaction((tx) => tx.order.update({ where: { number: numbers.at(-1) ?? '' }, data: { number: 'R1' } }))
    expect(await isHalfTold()).toBe(true)
  })
})

/** The orders of all pages of a list. */
async function everyPage(page: (after: string | undefined) => Promise<MyOrders>) {
  const first = await page(undefined)
  const orders = [...first.orders]
  for (let { next } = first; next; ) {
    const more = await page(next)
    orders.push(...more.orders)
    next = more.next
  }
  return orders
}
