import { beforeAll, expect, test, vi } from 'vitest'
import { moveClockTo, now } from '@/lib/clock'
import { DAY, HOUR } from '@/lib/law/time'
import { log } from '@/lib/log'
import * as due from '@/lib/orders/due'
import { beginJump, lastJump } from '@/lib/orders/jump'
import { deadlineAfterMany } from '@/lib/orders/queries/upcoming'
import { bought, hours, MEDIATOR, openMarket, rowOf, userId } from './fixtures'

let me = ''
beforeAll(async () => {
  await openMarket()
  await moveClockTo(hours(0))
  me = await userId(MEDIATOR)
})

const jump = async (ms: number, patienceMs: number) => {
  const from = await now()
  return beginJump(from, from + ms, me, patienceMs)
}
const A_MINUTE = 60_000

test('T5 a move of the clock goes on when nobody waits for it any more, and says how far it has come', async () => {
  const { numbers } = await bought({ at: await now(), paid: false })
  const begun = await jump(30 * DAY, 0)
  expect(begun).toMatchObject({ state: 'under-way', done: 0 })
  await expect.poll(() => lastJump()?.state, { timeout: A_MINUTE }).toBe('arrived')
  const arrived = lastJump()
  expect(arrived?.done).toBeGreaterThan(0)
  expect(arrived?.reached).toBeGreaterThan(begun.from)
  expect(await now()).toBeGreaterThanOrEqual(begun.to)
  expect(await rowOf(numbers[0] as string)).toMatchObject({ paymentState: 'closed' })
})

test('T5 a second move of the clock begins where the first has ended', async () => {
  const seen: number[] = []
  const watched = vi.spyOn(due, 'runDue').mockImplementation(async (until) => {
    seen.push(until)
    return 0
  })
  const both = await Promise.all([jump(2 * HOUR, A_MINUTE), jump(HOUR, A_MINUTE)])
  watched.mockRestore()
  expect(both.map(({ state }) => state)).toEqual(['arrived', 'arrived'])
  expect(await now()).toBeGreaterThanOrEqual(Math.max(...both.map(({ to }) => to)))
  expect(seen.length).toBeGreaterThanOrEqual(2)
  expect(seen.slice(0, seen.length / 2).every((until) => until <= (both[0]?.to ?? 0))).toBe(true)
})

test('T5 a move of the clock that breaks down says so, and the next one goes', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const broken = vi.spyOn(due, 'runDue').mockRejectedValue(new Error('the database is gone'))
  expect(await jump(HOUR, A_MINUTE)).toMatchObject({ state: 'broken-off' })
  expect(logged).toHaveBeenCalledOnce()
  broken.mockRestore()
  expect(await jump(HOUR, A_MINUTE)).toMatchObject({ state: 'arrived' })
})

test('T5 the clock passes many deadlines at a time only where there are so many', async () => {
  const at = (await now()) + DAY
  const placed = [0, 1, 2].map((hour) => bought({ at: at + hour * HOUR, paid: false }))
  const numbers = (await Promise.all(placed)).map(({ numbers }) => numbers[0] as string)
  const due = (await Promise.all(numbers.map(rowOf))).map(({ dueAt }) => Number(dueAt)).sort((a, b) => a - b)
  const from = (due[0] as number) - 1
  const far = from + 365 * DAY
  expect(await deadlineAfterMany(from, far, 2)).toBe(due[1])
  expect(await deadlineAfterMany(from, far, 3)).toBe(due[2])
  expect(await deadlineAfterMany(from, due[1] as number, 3)).toBeNull()
})
