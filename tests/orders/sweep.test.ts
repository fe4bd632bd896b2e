import { once } from 'node:events'
import { beforeAll, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { DAY, MINUTE } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { redateAll } from '@/lib/orders/redate-all'
import { ownProcess } from '../own-process'
import { bought, MONDAY, openMarket } from './fixtures'

const ORDERS = 24
/** Nobody has paid by then, and every order has closed. */
const CLOSED = MONDAY + 21 * DAY

beforeAll(openMarket, 60_000)

/** Orders placed a minute apart, the last one first, so that the order they are due in is not the one they were written in. */
async function unpaid(): Promise<string[]> {
  const numbers: string[] = []
  for (let index = ORDERS - 1; index >= 0; index--)
    numbers.unshift(...(await bought({ at: MONDAY + index * MINUTE, paid: false })).numbers)
  return numbers
}

const closings = async (numbers: readonly string[]) => {
  const entries = await reader.historyEntry.findMany({
    where: { order: { number: { in: [...numbers] } }, move: { not: 'place' } },
    include: { order: { select: { number: true, payBy: true, version: true } } },
    orderBy: { at: 'asc' },
  })
  return entries.map(({ move, at, seq, order }) => ({
    move,
    number: order.number,
    late: Number(at) - Number(order.payBy),
    seq,
  }))
}
const eachOnce = (numbers: readonly string[]) =>
  numbers.map((number) => ({ move: 'close-unpaid', number, late: 0, seq: 2 }))

test('T5 many orders due at once are each closed at their due time, in due order', { timeout: 60_000 }, async () => {
  const numbers = await unpaid()
  const told: number[] = []
  await runDue(CLOSED, (at) => told.push(at))
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(await closings(numbers)).toEqual(eachOnce(numbers))
  const mails = await reader.mail.findMany({ orderBy: { at: 'asc' } })
  expect(mails.filter(({ text }) => text.includes(numbers[0] as string)).map(({ at }) => Number(at))).toContain(
    MONDAY + 20 * DAY,
  )
})

test('T5 what falls due later waits for what the first brings about', { timeout: 60_000 }, async () => {
  const { numbers } = await bought({ wallet: 500 })
  await runDue(MONDAY + 2 * DAY)
  const moves = await reader.historyEntry.findMany({
    where: { order: { number: numbers[0] } },
    orderBy: { seq: 'asc' },
    select: { move: true },
  })
  // The capture asked for when the payment is verified has arrived before it is asked for once more a day later.
  expect(moves.map(({ move }) => move)).toEqual(['place', 'pay', 'verify', 'confirm-capture'])
})

test('T2 T5 a sweep that is killed goes on where it was, and nothing happens twice', { timeout: 60_000 }, async () => {
  const numbers = await unpaid()
  const sweeper = await ownProcess('tests/orders/racer.ts')
  sweeper.send({ id: 1, errand: { sweepUntil: CLOSED } })
  await once(sweeper, 'message')
  sweeper.kill('SIGKILL')
  await once(sweeper, 'exit')
  await runDue(CLOSED)
  // What the killed one had claimed it holds for a minute of the machine's time.
  await inTransaction((tx) => tx.outboxEntry.updateMany({ where: { doneAt: null }, data: { claimedUntil: null } }))
  await runDue(CLOSED)
  expect(await closings(numbers)).toEqual(eachOnce(numbers))
  expect(await reader.outboxEntry.count({ where: { doneAt: null } })).toBe(0)
  for (const number of numbers) expect(await reader.mail.count({ where: { text: { contains: number } } })).toBe(2)
})

test('T1 an order that cannot be played holds up no other', { timeout: 60_000 }, async () => {
  const numbers = await unpaid()
  const broken = numbers[3] as string
  // A state that promises a moment which is not there.
  await inTransaction((tx) => tx.order.update({ where: { number: broken }, data: { payBy: null } }))
  await runDue(CLOSED)
  const others = numbers.filter((number) => number !== broken)
  expect((await closings(others)).map(({ number }) => number)).toEqual(others)
  expect((await reader.order.findUniqueOrThrow({ where: { number: broken } })).status).toBe('awaiting-payment')
})

const store = (numbers: readonly string[], dueAt: number | null) =>
  inTransaction((tx) =>
    tx.order.updateMany({
      where: { number: { in: [...numbers] } },
      data: { dueAt: dueAt === null ? null : new Date(dueAt) },
    }),
  )
const dueAt = async (number: string) =>
  (await reader.order.findUniqueOrThrow({ where: { number } })).dueAt?.getTime() ?? null

test('T1 a deadline that was stored too early is put right, and holds up nothing', { timeout: 60_000 }, async () => {
  const numbers = await unpaid()
  const [early, later] = [numbers.slice(0, 3), numbers.slice(3)]
  await runDue(MONDAY + DAY)
  await store(early, MONDAY + 2 * DAY)
  const [last] = later.slice(-1)
  // Several workers come upon them at once.
  await Promise.all([runDue(MONDAY + 3 * DAY), runDue(MONDAY + 3 * DAY)])
  for (const [index, number] of early.entries()) expect(await dueAt(number)).toBe(MONDAY + 20 * DAY + index * MINUTE)
  expect(await dueAt(last as string)).toBe(MONDAY + 20 * DAY + (ORDERS - 1) * MINUTE)
  // Nothing happened to them: their history and their version are as they were.
  expect(await closings(early)).toEqual([])
  await store(early, MONDAY + 4 * DAY)
  await runDue(CLOSED)
  expect(await closings(numbers)).toEqual(eachOnce(numbers))
})

test('T1 a deadline that was stored too late, or not at all, is put right by asking for it', async () => {
  const { numbers } = await bought({ items: ['ash-glaze-teapot', 'dome-desk-lamp'], paid: false })
  const [late, never] = numbers as [string, string]
  await store([late], MONDAY + 90 * DAY)
  await store([never], null)
  // All but the checkout that cannot be read any more.
  expect(await redateAll()).toBe((await reader.checkout.count()) - 1)
  for (const number of [late, never]) expect(await dueAt(number)).toBe(MONDAY + 20 * DAY)
  await runDue(CLOSED)
  for (const number of [late, never]) expect(await closings([number])).toEqual(eachOnce([number]))
})
