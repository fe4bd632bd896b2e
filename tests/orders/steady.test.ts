import { beforeAll, describe, expect, test } from 'vitest'
import { reader, readRows } from '@/lib/db'
import { listed } from '@/lib/orders/queries/listed'
import { findOrder } from '@/lib/orders/queries/order-view'
import { withEverything } from '@/lib/orders/read-orders'
import { steady } from '@/lib/orders/steady'
import { as, awaitingShipment, BUYER, hours, openMarket, rowOf, userId } from './fixtures'

beforeAll(openMarket)

const request = (number: string, at = hours(30)) =>
  as(BUYER, 'buyer', at, number, { move: 'request', reason: 'changed-mind' })
const withdraw = (number: string, at: number) => as(BUYER, 'buyer', at, number, { move: 'withdraw' })

describe('orders read while others move them', () => {
  test('T2 an order that was moved between two statements is read anew', async () => {
    const [number] = await awaitingShipment()
    const { id } = await rowOf(number)
    let reads = 0
    const {
      orders: [order],
    } = await steady(
      async () => {
        reads += 1
        const { Order: rows } = await readRows(reader, { Order: { by: 'id', among: [id] } })
        if (reads === 1) await request(number)
        return withEverything(reader, rows, {})
      },
      ({ orders }) => orders,
    )
    expect(reads).toBe(2)
    expect(order?.cancellationState).toBe('requested')
    expect(order?.cancellationRequests).toHaveLength(1)
  })

  test('an order that is moved each time is not read in pieces', async () => {
    const reading = steady(
      async () => [{ id: (await rowOf((await awaitingShipment())[0])).id, version: -1 }],
      (rows) => rows,
    )
    await expect(reading).rejects.toThrow('were moved 20 times')
  })

  test('C15 T2 whoever looks while requests come and go sees each with its order’s row, or neither', async () => {
    const numbers: string[] = []
    for (let count = 0; count < 6; count += 1) numbers.push((await awaitingShipment())[0])
    const ids = await Promise.all(numbers.map(async (number) => (await rowOf(number)).id))
    const viewer = { id: await userId(BUYER), isMediator: false }
    const seen = new Set<string>()
    let moving = true
    let looked = () => {}
    const look = async () => {
      for (; moving; looked()) {
        for (const { row } of await listed(ids, hours(29))) {
          seen.add(row.cancellationState)
          const pending = row.cancellationRequests[0]?.answeredAt === null
          expect([row.number, row.cancellationState]).toEqual([row.number, pending ? 'requested' : 'none'])
        }
        for (const number of numbers) {
          const { history = [] } = (await findOrder(number, viewer)) ?? {}
          // What is written, and what the clock has done since: torn apart, they would overlap or leave a gap.
          expect(history.map(({ seq }) => seq)).toEqual(history.map((_, at) => at + 1))
        }
      }
    }
    const move = async () => {
      for (const number of numbers) {
        expect(await request(number, hours(30))).toMatchObject({ is: 'done' })
        await new Promise<void>((resolve) => {
          looked = resolve
        })
        expect(await withdraw(number, hours(31))).toMatchObject({ is: 'done' })
      }
    }
    const over = () => {
      moving = false
    }
    await Promise.all([look(), look(), move().finally(over)])
    expect([...seen].sort()).toEqual(['none', 'requested'])
  })
})
