import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { toldOf } from '@/lib/live/told'
import { CLAIM_IDLE_MS } from '@/lib/mediation/claim'
import { type ClaimAnswer, claimCase, releaseCase } from '@/lib/mediation/claiming'
import { claimsOf } from '@/lib/mediation/claims-of'
import { loads } from '@/lib/mediation/load'
import { as, BUYER, hours, MEDIATOR, openMarket, rowOf, SELLER, userId } from '../orders/fixtures'
import { racers } from '../orders/race'
import { caseOf, deedsOf, MEDIATOR2, withMediator } from './fixtures'

const ids = { one: '', two: '', buyer: '' }
let runners: Awaited<ReturnType<typeof racers>>

beforeAll(async () => {
  await openMarket()
  Object.assign(ids, { one: await userId(MEDIATOR), two: await userId(MEDIATOR2), buyer: await userId(BUYER) })
  runners = await racers()
})
afterAll(() => runners.stop())

const ruling = { move: 'rule', amount: minor(500), fault: 'nobody', reasoning: 'Half of it.' } as const
const claimSeen = async (number: string, by: string, at: number) =>
  (await claimsOf((await rowOf(number)).id, by, at))[0]?.claim.state

describe('D3 a case is one mediator’s at a time', () => {
  test('of two who claim at once exactly one has it', { timeout: 60_000 }, async () => {
    for (let index = 0; index < 12; index++) {
      const number = await withMediator()
      const { id: claim } = await caseOf(number)
      const answers = await runners.race<ClaimAnswer>(
        { claim, userId: ids.one, at: hours(31) },
        { claim, userId: ids.two, at: hours(31) },
        index % 2 === 0,
      )
      expect(answers.map(({ is }) => is).sort()).toEqual(['done', 'held'])
      expect((await caseOf(number)).claimedById).toBe(answers[0].is === 'done' ? ids.one : ids.two)
      expect(await deedsOf(number)).toEqual(['case-claimed'])
    }
  })

  test('to a buyer there is no such case', async () => {
    const { id } = await caseOf(await withMediator())
    expect(await claimCase(id, ids.buyer, hours(31))).toEqual({ is: 'not-found' })
  })

  test('ruling on what nobody has claimed claims it by the same act', async () => {
    const number = await withMediator()
    expect(await as(MEDIATOR, 'mediator', hours(31), number, ruling)).toMatchObject({ is: 'done' })
    expect(await caseOf(number)).toMatchObject({ stage: 'closed', claimedById: ids.one })
    expect(await deedsOf(number)).toEqual(['case-claimed'])
  })

  test('what the law refuses claims nothing', async () => {
    const number = await withMediator()
    const tooMuch = { ...ruling, amount: minor(10_000_000) }
    expect(await as(MEDIATOR, 'mediator', hours(31), number, tooMuch)).toMatchObject({ is: 'refused' })
    expect(await caseOf(number)).toMatchObject({ stage: 'waiting', claimedById: null })
  })

  test('while another has it a ruling changes nothing, until it was left idle for four hours', async () => {
    const number = await withMediator()
    const { id } = await caseOf(number)
    await claimCase(id, ids.two, hours(31))
    const { version } = await rowOf(number)
    const last = hours(31) + CLAIM_IDLE_MS - 1
    expect(await as(MEDIATOR, 'mediator', last, number, ruling)).toMatchObject({
      is: 'claimed',
      claim: { by: 'Leif Nygaard' },
    })
    expect((await rowOf(number)).version).toBe(version)
    expect(await claimCase(id, ids.one, last)).toMatchObject({ is: 'held' })
    expect(await claimSeen(number, ids.one, last + 1)).toBe('idle')
    expect(await claimCase(id, ids.one, last + 1)).toMatchObject({ is: 'done' })
    expect(await as(MEDIATOR2, 'mediator', last + 2, number, ruling)).toMatchObject({ is: 'claimed' })
    expect(await deedsOf(number)).toEqual(['case-claimed', 'case-taken-over'])
  })

  test('claiming again keeps it from being idle, and only its holder gives it back', async () => {
    const number = await withMediator()
    const { id } = await caseOf(number)
    await claimCase(id, ids.one, hours(31))
    await claimCase(id, ids.one, hours(34))
    expect(await claimSeen(number, ids.two, hours(36))).toBe('held')
    await releaseCase(id, ids.two, hours(36))
    expect((await caseOf(number)).claimedById).toBe(ids.one)
    await releaseCase(id, ids.one, hours(36))
    expect(await claimSeen(number, ids.two, hours(36))).toBe('nobody')
    expect(await deedsOf(number)).toEqual(['case-claimed', 'case-released'])
  })

  test('other mediators are told of a claim at once, buyer and seller never', async () => {
    const number = await withMediator()
    await claimCase((await caseOf(number)).id, ids.one, hours(31))
    const change = await reader.change.findFirstOrThrow({ where: { number, move: 'claim' } })
    expect(toldOf(change, { id: ids.two, isMediator: true })).toMatchObject({ order: number, near: true })
    expect(toldOf(change, { id: ids.buyer, isMediator: false })).toBeNull()
    expect(toldOf(change, { id: await userId(SELLER), isMediator: false })).toBeNull()
  })

  test('the load of a mediator is what is claimed and not closed', async () => {
    const of = async (id: string) => (await loads(hours(31))).find((load) => load.id === id)?.open ?? 0
    const before = await of(ids.one)
    const number = await withMediator()
    await claimCase((await caseOf(number)).id, ids.one, hours(31))
    expect(await of(ids.one)).toBe(before + 1)
    await as(MEDIATOR, 'mediator', hours(31), number, ruling)
    expect(await of(ids.one)).toBe(before)
  })
})
