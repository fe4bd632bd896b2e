import { beforeAll, expect, test, vi } from 'vitest'
import { moveClockTo } from '@/lib/clock'
import { reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { work } from '@/lib/orders/work'
import { bought, openMarket } from './fixtures'

const compare = vi.hoisted(() => vi.fn())
vi.mock('@/lib/payments/reconcile', () => ({ reconcileNightly: compare }))

beforeAll(openMarket, 60_000)

test('T2 no deadline waits while the books of the night are compared, and whoever stops finishes with them', async () => {
  let dawn: (did: boolean) => void = () => undefined
  compare.mockReturnValue(
    new Promise<boolean>((resolve) => {
      dawn = resolve
    }),
  )
  const stop = new AbortController()
  let isOver = false
  const worked = work(stop.signal).then(() => {
    isOver = true
  })
  await vi.waitFor(() => expect(compare).toHaveBeenCalledOnce(), 10_000)
  const { numbers } = await bought({ at: Date.now(), paid: false })
  await moveClockTo(Date.now() + 21 * DAY)
  const closed = () => reader.order.count({ where: { number: { in: [...numbers] }, paymentState: 'closed' } })
  await vi.waitFor(async () => expect(await closed()).toBe(1), 10_000)
  stop.abort()
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(isOver).toBe(false)
  dawn(true)
  await worked
})
