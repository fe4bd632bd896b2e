import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { moveClockTo } from '@/lib/clock'
import { reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { send } from '@/lib/mail/send'
import { runDue, runSoon, sweepDone } from '@/lib/orders/due'
import { bought, MONDAY, openMarket } from './fixtures'

vi.mock('@/lib/mail/send', () => ({ goesOut: true, send: vi.fn() }))

beforeAll(openMarket, 60_000)
beforeEach(() => void vi.mocked(send).mockReset())

const closed = () => reader.historyEntry.count({ where: { move: 'close-unpaid' } })

/** How many orders had closed as each mail went out. */
function whenMailsWent(first: () => Promise<unknown> = async () => undefined): number[] {
  const seen: number[] = []
  vi.mocked(send).mockImplementation(async () => {
    if (seen.length === 0) await first()
    seen.push(await closed())
  })
  return seen
}

test('T2 M3 a mail that was due first waits for every deadline and refund that is due', async () => {
  // Whoever pays is thanked at once; whoever does not has twenty days.
  await bought()
  await bought({ paid: false })
  const seen = whenMailsWent()
  await runDue(MONDAY + 30 * DAY)
  expect([...new Set(seen)]).toEqual([1])
})

test('T2 what falls due while a mail server takes its time waits for a handful of mails, not for all', async () => {
  const at = Date.now()
  const before = await closed()
  for (let count = 0; count < 60; count += 1) await bought({ at })
  await bought({ at, paid: false })
  const seen = whenMailsWent(() => moveClockTo(at + 21 * DAY))
  runSoon()
  await sweepDone()
  expect(seen.length).toBeGreaterThan(60)
  expect(seen.filter((orders) => orders === before).length).toBeLessThanOrEqual(50)
})
