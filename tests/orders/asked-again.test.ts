import { beforeAll, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import house from '@/lib/law/policies/house.json'
import { DAY } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import type { PersonalCommand } from '@/lib/orders/party'
import { changed } from '@/lib/policy/changed'
import { as, awaitingShipment, BUYER, hours, openMarket, SELLER } from './fixtures'
import { stored } from './stored'

const START = hours(24 * 365)
const then = (count: number) => START + count * (DAY / 24)

beforeAll(async () => {
  await openMarket()
  const knobs = { 'request.againAfterRefusal': true, 'request.perOrder': 3, 'request.silence': 'lapses' }
  const varied = changed(house, knobs)
  if ('unknown' in varied) throw new Error('the policy has no such knob')
  const own = { name: 'asking-again', version: 1, document: varied.document as object, from: new Date(START) }
  await inTransaction((tx) => tx.policyVersion.create({ data: own }))
})

/** Makes a move and answers with the order as it was stored, which is the one the law decided. */
async function made(by: Person, at: number, number: string, command: PersonalCommand) {
  expect(await as(by === 'seller' ? SELLER : BUYER, by, at, number, command)).toEqual({ is: 'done', at })
  return stored(number)
}

const ask = { move: 'request', reason: 'changed-mind' } as const
const claim = { move: 'open-dispute', reason: 'damaged', story: 'Nobody answers.', wanted: minor(100) } as const
const requestsOf = (number: string) =>
  reader.cancellationRequest.findMany({ where: { order: { number } }, orderBy: { number: 'asc' } })

test('C15 D1 C9 a refusal is read again after a second request was taken back, and after a third', async () => {
  const [number] = await awaitingShipment({ at: START })
  await made('buyer', then(30), number, ask)
  const refused = await made('seller', then(31), number, { move: 'refuse', because: 'unwilling' })
  const pending = await made('buyer', then(32), number, { ...ask, reason: 'wrong-item' })
  expect(pending.cancellation).toMatchObject({ state: 'requested', before: refused.cancellation })
  const again = await made('buyer', then(42), number, { move: 'withdraw' })
  const stepInBy = then(31 + 72 + 10)
  expect(again.cancellation).toEqual({ ...refused.cancellation, requests: 2, stepInBy })
  await made('buyer', then(43), number, ask)
  const third = await made('buyer', then(44), number, { move: 'withdraw' })
  expect(third.cancellation).toEqual({ ...refused.cancellation, requests: 3, stepInBy: stepInBy + DAY / 24 })
  expect(await requestsOf(number)).toMatchObject([
    { outcome: 'refused', because: 'unwilling' },
    { outcome: 'withdrawn', because: null, reason: 'wrong-item' },
    { outcome: 'withdrawn', because: null },
  ])
  await made('buyer', then(45), number, claim)
  await runDue(stepInBy + DAY / 24)
  expect((await stored(number)).cancellation).toMatchObject({ because: 'seller-refused', reason: 'changed-mind' })
})

test('C15 C7 what is refused anew is the new refusal, and nothing of the one before', async () => {
  const [number] = await awaitingShipment({ at: START })
  await made('buyer', then(30), number, ask)
  await made('seller', then(31), number, { move: 'refuse', because: 'unwilling' })
  await made('buyer', then(32), number, { ...ask, reason: 'wrong-item' })
  const refused = await made('seller', then(33), number, { move: 'refuse', because: 'already-made' })
  expect(refused.cancellation).toMatchObject({ state: 'refused', because: 'already-made', reason: 'wrong-item' })
  expect(await requestsOf(number)).toMatchObject([{ because: 'unwilling' }, { because: 'already-made', before: null }])
})

test('C8 D1 a request that nobody answered is read again, also after another was taken back', async () => {
  const [number] = await awaitingShipment({ at: START })
  await made('buyer', then(30), number, ask)
  await runDue(then(30) + 14 * DAY)
  const lapsed = await stored(number)
  expect(lapsed.cancellation).toMatchObject({ state: 'lapsed', lapsedAt: then(30) + 14 * DAY })
  await made('buyer', then(31) + 14 * DAY, number, { ...ask, reason: 'wrong-item' })
  const again = await made('buyer', then(32) + 14 * DAY, number, { move: 'withdraw' })
  expect(again.cancellation).toEqual({ ...lapsed.cancellation, requests: 2 })
  expect((await made('buyer', then(33) + 14 * DAY, number, claim)).dispute.state).toBe('open')
})

test('C13 C15 what was refused of one thing is read again after another was cancelled', async () => {
  const [number] = await awaitingShipment({ at: START, items: ['ash-glaze-teapot', 'nesting-bowls'] })
  const part = (line: number) => ({ ...ask, parts: [{ line, quantity: 1 }] })
  await made('buyer', then(30), number, part(1))
  const refused = await made('seller', then(31), number, { move: 'refuse', because: 'unwilling' })
  await made('buyer', then(32), number, part(2))
  const partly = await made('seller', then(33), number, { move: 'accept' })
  expect(partly.lines.map(({ cancelled }) => cancelled)).toEqual([0, 1])
  expect(partly.cancellation).toMatchObject({ ...refused.cancellation, requests: 2 })
  expect(await requestsOf(number)).toMatchObject([{ outcome: 'refused' }, { outcome: 'accepted', because: null }])
})
