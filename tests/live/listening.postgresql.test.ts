import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, reader } from '@/lib/db'
import { feed } from '@/lib/live/feed'
import { awaitingShipment, BUYER, hours, openMarket, userId } from '../orders/fixtures'
import { racers } from '../orders/race'

let others: Awaited<ReturnType<typeof racers>>
let buyer = ''

beforeAll(async () => {
  await openMarket()
  others = await racers()
  buyer = await userId(BUYER)
})
afterAll(() => others.stop())

/** Another server lets a buyer ask, and a third one has nothing to do. */
const askedElsewhere = async (number: string, move: 'request' | 'withdraw') => {
  const wanted = move === 'request' ? ({ move, reason: 'changed-mind' } as const) : ({ move } as const)
  const errand = { move: wanted, number, actor: { userId: buyer, as: 'buyer' }, at: hours(30) } as const
  await others.race<unknown>(errand, { sweepUntil: 0 }, false)
}

test('a change that another server commits is heard, in the order of the commits', async () => {
  const [number] = await awaitingShipment()
  const heard: string[] = []
  let whenHeard = () => {}
  const both = new Promise<void>((resolve) => {
    whenHeard = resolve
  })
  const stop = await feed.listen((changes) => {
    heard.push(...changes.filter((change) => change.number === number).map(({ move }) => move))
    if (heard.length === 2) whenHeard()
  })
  await askedElsewhere(number, 'request')
  await askedElsewhere(number, 'withdraw')
  await both
  expect(heard).toEqual(['request', 'withdraw'])
  stop()
})

test('a listener whose connection was cut off is back by itself, and hears of what comes then', async () => {
  const [number] = await awaitingShipment()
  let calls = 0
  let whenCalled = () => {}
  const nextCall = () =>
    new Promise<void>((resolve) => {
      whenCalled = resolve
    })
  const hangUp = await listen?.(() => {
    calls += 1
    whenCalled()
  })
  const back = nextCall()
  const cut = await reader.$queryRaw<{ cut: boolean }[]>`
    SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
    WHERE application_name = 'rescind listener' AND datname = current_database()`
  expect(cut).toEqual([{ cut: true }])
  // It says so, for what was called out meanwhile went unheard.
  await back
  expect(calls).toBe(1)
  const called = nextCall()
  await askedElsewhere(number, 'request')
  await called
  expect(calls).toBe(2)
  await hangUp?.()
})
