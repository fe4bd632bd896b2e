import { beforeAll, expect, test, vi } from 'vitest'
import { moveClockTo, now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { MINUTE } from '@/lib/law/time'
import { ask } from '../attacks/http'
import { type Person, person } from '../attacks/people'
import { openPage } from '../open-page'
import { bought, rowOf } from '../orders/fixtures'
import { movesMade, ONE, OTHER, send } from './servers'

let buyer: Person
let seller: Person
let mediator: Person

beforeAll(async () => {
  ;[buyer, seller, mediator] = await Promise.all([person('buyer'), person('seller'), person('mediator')])
})

const orderThat = async (is: { status: string; cancellationState?: string }) =>
  (await reader.order.findFirstOrThrow({ where: is, select: { number: true } })).number

const shows = async (server: string, path: string, who: Person) => (await ask(server + path, who)).text

test('C1 a buyer cancels through one server: on the other the seller’s open page is told, and shows it', async () => {
  const number = await orderThat({ status: 'awaiting-payment' })
  const open = await openPage(OTHER, seller)
  const filled = { reason: 'changed-mind', note: '' }
  const sent = await send(ONE, { who: buyer, path: `/orders/${number}/cancel`, mark: 'name="reason"', filled })
  expect(sent.outcome).toBe('done')
  expect(await open.told(number, 'cancel')).toBe(true)
  expect(await shows(OTHER, `/seller/orders/${number}`, seller)).toContain('data-status="cancelled"')
  await open.leave()
})

test('C7 a seller accepts a request through the other: on the first the buyer’s open page is told, and shows it', async () => {
  const number = await orderThat({ status: 'awaiting-shipment', cancellationState: 'requested' })
  const open = await openPage(ONE, buyer)
  const sent = await send(OTHER, { who: seller, path: `/seller/orders/${number}`, mark: 'id="accept-form"' })
  expect(sent.outcome).toBe('done')
  expect(await open.told(number, 'accept')).toBe(true)
  expect(await shows(ONE, `/orders/${number}`, buyer)).toContain('data-status="cancelled"')
  await open.leave()
})

test('D1 D3 a dispute goes from server to server: opened, handed to a mediator, ruled on, and read', async () => {
  const number = await orderThat({ status: 'shipped' })
  const filled = { reason: 'damaged', story: 'The lid arrived broken.', wanted: '1.00' }
  const path = `/orders/${number}/dispute`
  expect((await send(ONE, { who: buyer, path, mark: 'id="open-dispute"', filled })).outcome).toBe('done')
  expect(await shows(OTHER, `/seller/orders/${number}`, seller)).toContain('data-badge="in-dispute"')

  const escalated = await send(OTHER, { who: buyer, path: `/orders/${number}`, mark: 'id="escalate"' })
  expect(escalated.outcome).toBe('done')
  const { id } = await reader.dispute.findFirstOrThrow({ where: { order: { number } }, orderBy: { number: 'desc' } })
  const weighed = `/admin/disputes/${id}?weigh=1&share=other&amount=1.00&fault=nobody`
  const reasoning = 'The photograph shows a lid in two pieces.'
  const ruled = await send(ONE, { who: mediator, path: weighed, mark: 'id="ruling"', filled: { reasoning } })
  expect(ruled.outcome).toBe('done')
  const page = await shows(OTHER, `/orders/${number}`, buyer)
  expect(page).toContain('data-badge="dispute-closed"')
  expect(page).toContain(reasoning)
})

test('F1 whoever signs out on one is signed out on the other at the next request', async () => {
  const here = await person('other buyer')
  const sees = async (server: string) => (await ask(`${server}/orders`, here)).outcome
  expect([await sees(ONE), await sees(OTHER)]).toEqual(['shown', 'shown'])
  const signedOut = await send(ONE, { who: here, path: '/orders', mark: 'Sign out' })
  expect(signedOut.outcome).toBe('done')
  expect([await sees(ONE), await sees(OTHER)]).toEqual(['sign-in', 'sign-in'])
})

/** Orders that nobody pays for, whose time to do so is over in a moment. */
async function runningOut(howMany: number): Promise<{ numbers: string[]; payBy: number }> {
  const payByOf = async (number: string) => Number((await rowOf(number)).payBy)
  const at = await now()
  const buy = async (at: number) => (await bought({ at, paid: false })).numbers[0] as string
  const long = (await payByOf(await buy(at))) - at
  const numbers: string[] = []
  for (let index = 0; index < howMany; index += 1) numbers.push(await buy(at - long + MINUTE))
  return { numbers, payBy: await payByOf(numbers[0] as string) }
}

const closings = (numbers: readonly string[]) =>
  reader.historyEntry.count({ where: { order: { number: { in: [...numbers] } }, move: 'close-unpaid' } })
const closedBy = async (servers: readonly string[]) => {
  const made = await Promise.all(servers.map((server) => movesMade(server, 'close-unpaid')))
  return made.reduce((sum, count) => sum + count, 0)
}

test('C1 T1 a deadline passes: both servers sweep, and what is due is done once', async () => {
  const before = await closedBy([ONE, OTHER])
  const { numbers, payBy } = await runningOut(12)
  await moveClockTo(payBy)
  await vi.waitFor(async () => expect(await closings(numbers)).toBe(12), { timeout: 20_000 })
  await vi.waitFor(
    async () =>
      expect(await reader.outboxEntry.count({ where: { doneAt: null, nextAt: { lte: new Date(payBy) } } })).toBe(0),
    { timeout: 20_000 },
  )
  expect(await closings(numbers)).toBe(12)
  expect((await closedBy([ONE, OTHER])) - before).toBe(12)
  const about = { OR: numbers.map((number) => ({ text: { contains: number } })) }
  const mails = await reader.mail.groupBy({ by: ['to', 'subject', 'text'], where: about, _count: true })
  expect(mails.length).toBeGreaterThanOrEqual(numbers.length)
  expect(mails.filter(({ _count }) => _count > 1)).toEqual([])
})

test('T1 one server is killed: the other does alone what falls due, and serves on', async () => {
  const { numbers, payBy } = await runningOut(3)
  process.kill(Number(process.env.SERVER_PIDS?.split(',')[0]), 'SIGKILL')
  const before = await closedBy([OTHER])
  await moveClockTo(payBy)
  await vi.waitFor(async () => expect(await closings(numbers)).toBe(3), { timeout: 20_000 })
  expect((await closedBy([OTHER])) - before).toBe(3)
  expect(await shows(OTHER, `/orders/${numbers[0]}`, buyer)).toContain('data-status="cancelled"')
})
