import { beforeAll, describe, expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { option } from '@/lib/law/moves'
import type { Order } from '@/lib/law/order'
import { law } from '@/lib/law/table'
import { standing } from '@/lib/orders/queries/standing'
import { withRegions } from '@/lib/orders/row'
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
  await writeMarket(NOW)
  await tell(NOW, () => undefined)
  await tellTalks(NOW)
  orders = await Promise.all(numbers.map(stored))
}, 120_000)

// What the house policy never leads to, what nobody looks at, and how what is shown open ends.
const NEVER = ['returning proof-awaited', 'refunds void', 'chargeback won', 'chargeback lost']

describe('the seeded market', () => {
  test('T1 shows an order in every state of every region', () => {
    const regions = Object.keys(law) as (keyof typeof law)[]
    const all = regions.flatMap((region) => Object.keys(law[region]).map((state) => `${region} ${state}`))
    const shown = new Set(
      orders.flatMap((order) =>
        regions.flatMap((region) =>
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

  test('M3 has books that balance', async () => {
    expect(Object.values(await balances()).reduce((sum, amount) => sum + amount, 0)).toBe(0)
  })
})
