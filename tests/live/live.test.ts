import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { endSessions, issueToken, readToken } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { type Change, changesAfter, forgetChanges, keptSince, newestChange, noteChange } from '@/lib/live/changes'
import { streamFor } from '@/lib/live/stream'
import { toldOf } from '@/lib/live/told'
import { runDue } from '@/lib/orders/due'
import { sendMessage } from '@/lib/orders/messages'
import { as, awaitingShipment, BUYER, hours, MEDIATOR, openMarket, SELLER, userId } from '../orders/fixtures'

beforeAll(openMarket)

/** A page of somebody, kept up to date: its events as they come. `wait` holds up each question who it still is. */
async function watching(email: string, after?: number, wait: () => Promise<unknown> = async () => undefined) {
  const token = await issueToken(await reader.user.findUniqueOrThrow({ where: { email } }))
  const still = async () => {
    await wait()
    return readToken(token)
  }
  const viewer = await still()
  if (!viewer) throw new Error(`${email} cannot sign in`)
  const stream = streamFor({ viewer, after: after ?? (await newestChange()), still })
  if (!stream) return null
  const read = stream.getReader()
  /** The next event, or null once the stream has ended. */
  const next = async (): Promise<{ event: string; data: Record<string, unknown> } | null> => {
    for (;;) {
      const { done, value } = await read.read()
      if (done) return null
      const text = new TextDecoder().decode(value)
      const event = /^event: (.+)$/m.exec(text)?.[1]
      if (event) return { event, data: JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? '{}') }
    }
  }
  return { next, leave: () => read.cancel() }
}
const opened = async (...of: Parameters<typeof watching>) => {
  const page = await watching(...of)
  if (!page) throw new Error('too many are open')
  return page
}

const all = async (batches: AsyncIterable<readonly Change[]>) => {
  const changes: Change[] = []
  for await (const batch of batches) changes.push(...batch)
  return changes
}

const request = { move: 'request', reason: 'changed-mind' } as const

test('both sides are told of a move, with words only for whoever did not make it', async () => {
  const [number] = await awaitingShipment()
  const [buyer, seller] = [await opened(BUYER), await opened(SELLER)]
  expect(await as(BUYER, 'buyer', hours(26), number, request)).toMatchObject({ is: 'done' })
  expect(await buyer.next()).toMatchObject({ event: 'change', data: { order: number, move: 'request', words: null } })
  expect(await seller.next()).toMatchObject({
    event: 'change',
    data: { order: number, move: 'request', near: true, words: expect.any(String) },
  })
  await Promise.all([buyer.leave(), seller.leave()])
})

test('strangers are told nothing, a mediator only that there is something beside their cases', async () => {
  const [first] = await awaitingShipment({ at: hours(30) })
  const [second] = await awaitingShipment({ at: hours(30), buyer: 'buyer2@example.com' })
  const before = await newestChange()
  await as(BUYER, 'buyer', hours(60), first, request)
  await as('buyer2@example.com', 'buyer', hours(60), second, request)
  const [other, mediator] = [await opened('buyer2@example.com', before), await opened(MEDIATOR, before)]
  expect(await other.next()).toMatchObject({ data: { order: second } })
  expect(await mediator.next()).toMatchObject({ data: { order: first, near: false } })
  await Promise.all([other.leave(), mediator.leave()])
})

test('however much was missed while away, the last of it is told', async () => {
  const [number] = await awaitingShipment({ at: hours(70) })
  const before = await newestChange()
  const stranger = { ...{ number: 'R1', buyerId: 'b', ownerId: 's', move: 'message' }, by: 'buyer', actorId: 'b' }
  await inTransaction(async (tx) => {
    for (let count = 0; count < 1_200; count++) await noteChange(tx, { ...stranger, mediated: false })
  })
  await as(BUYER, 'buyer', hours(100), number, request)
  const seller = await opened(SELLER, before)
  expect(await seller.next()).toMatchObject({ event: 'change', data: { order: number, move: 'request' } })
  await seller.leave()
})

test('what comes while a page catches up is told after what it missed, and both are', async () => {
  const [first] = await awaitingShipment({ at: hours(110) })
  const [second] = await awaitingShipment({ at: hours(110) })
  const before = await newestChange()
  await as(BUYER, 'buyer', hours(140), first, request)
  let asked = 0
  const seller = await opened(SELLER, before, async () => {
    // Once to open it, and then for what was missed: by the time that is known, the next has long been heard of.
    asked += 1
    if (asked === 2) await setTimeout(1_500)
  })
  await as(BUYER, 'buyer', hours(140), second, request)
  expect(await seller.next()).toMatchObject({ data: { order: first } })
  expect(await seller.next()).toMatchObject({ data: { order: second } })
  await seller.leave()
})

test('a message is told, and what was missed while away too', async () => {
  const [number] = await awaitingShipment({ at: hours(150) })
  const before = await newestChange()
  await sendMessage(number, { userId: await userId(BUYER), as: 'buyer' }, { text: 'Hello?' })
  const seller = await opened(SELLER, before)
  expect(await seller.next()).toMatchObject({ event: 'change', data: { order: number, move: 'message' } })
  await seller.leave()
})

test('who took on a case is told to mediators and to neither side', () => {
  const change = { id: 1, number: 'R1', buyerId: 'b', ownerId: 's', at: new Date(0) }
  const claim = { ...change, move: 'claim', by: 'mediator', actorId: 'm', mediated: true }
  expect(toldOf(claim, { id: 'other', isMediator: true })).toMatchObject({ near: true, words: expect.any(String) })
  expect(toldOf(claim, { id: 'b', isMediator: false })).toBeNull()
  expect(toldOf(claim, { id: 's', isMediator: true })).toBeNull()
})

test('signing out anywhere ends what is open: not even the next change is told', async () => {
  const [number] = await awaitingShipment({ at: hours(190) })
  const page = await opened(SELLER)
  await endSessions(await userId(SELLER))
  await as(BUYER, 'buyer', hours(220), number, request)
  expect(await page.next()).toBeNull()
})

test('a person has so many open and no more, until one is left', async () => {
  const pages = await Promise.all(Array.from({ length: 8 }, () => opened(SELLER)))
  expect(await watching(SELLER)).toBeNull()
  await pages.pop()?.leave()
  pages.push(await opened(SELLER))
  await Promise.all(pages.map((page) => page.leave()))
})

test('old changes are forgotten, the count goes on, and who waited for longer looks anew', async () => {
  // A message has had a sweep begun; what it still does by itself would change something, too.
  await runDue(await now())
  const newest = await newestChange()
  await inTransaction((tx) => tx.change.updateMany({ data: { at: new Date(0) } }))
  expect(await inTransaction(forgetChanges)).toBeGreaterThan(0)
  expect(await newestChange()).toBe(newest)
  expect(await all(changesAfter(0))).toHaveLength(1)
  expect([await keptSince(1), await keptSince(newest - 1), await keptSince(newest)]).toEqual([false, true, true])
  const page = await opened(SELLER, 1)
  expect(await page.next()).toEqual({ event: 'missed', data: {} })
  await page.leave()
})
