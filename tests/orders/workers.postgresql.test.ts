import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { claimRows, inTransaction, reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { bought, MONDAY, openMarket } from './fixtures'
import { racers } from './race'

let workers: Awaited<ReturnType<typeof racers>>

beforeAll(async () => {
  await openMarket()
  workers = await racers()
})
afterAll(() => workers.stop())

const unpaid = async (howMany: number) => {
  const all: Awaited<ReturnType<typeof bought>>[] = []
  for (let at = 0; at < howMany; at += 1) all.push(await bought({ paid: false }))
  return all
}
const cancelled = (checkoutId: string) => reader.order.count({ where: { checkoutId, status: 'cancelled' } })

test('T1 two workers at the same orders: each is closed once, and each mail is sent once', {
  timeout: 120_000,
}, async () => {
  await unpaid(40)
  await workers.race<number>({ sweepUntil: MONDAY + 30 * DAY }, { sweepUntil: MONDAY + 30 * DAY }, false)
  expect(await reader.order.count({ where: { status: { not: 'cancelled' } } })).toBe(0)
  const twice = await reader.historyEntry.groupBy({
    by: ['orderId'],
    where: { by: 'clock' },
    _count: true,
    having: { orderId: { _count: { gt: 1 } } },
  })
  expect(twice).toEqual([])
  expect(await reader.outboxEntry.count({ where: { OR: [{ doneAt: null }, { attempts: { gt: 0 } }] } })).toBe(0)
  const mails = await reader.mail.groupBy({ by: ['to', 'subject'], _count: true })
  expect(mails.filter(({ _count }) => _count > 1)).toEqual([])
})

test('T1 a worker passes over what another is at, and comes back for it', async () => {
  const [held, free] = (await unpaid(2)).map(({ checkoutId }) => checkoutId) as [string, string]
  let done: Promise<unknown> = Promise.resolve()
  await inTransaction(async (tx) => {
    expect(await claimRows(tx, 'Checkout', [held], 'skip')).toEqual([held])
    const until = { sweepUntil: MONDAY + 30 * DAY }
    done = workers.race<number>(until, until, false)
    await vi.waitFor(async () => expect(await cancelled(free)).toBe(1), { timeout: 15_000 })
    expect(await cancelled(held)).toBe(0)
  }, 'claimed')
  await done
  expect(await cancelled(held)).toBe(1)
})
