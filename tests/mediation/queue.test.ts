import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { QueueTable } from '@/components/mediation/queue-table'
import { inTransaction } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { HOUR } from '@/lib/law/time'
import { claimCase } from '@/lib/mediation/claiming'
import { type QueueFilter, queue } from '@/lib/mediation/queue'
import {
  as,
  awaitingShipment,
  BUYER,
  hours,
  MEDIATOR,
  MONDAY,
  openMarket,
  rowOf,
  SELLER,
  userId,
} from '../orders/fixtures'
import { read } from '../words/fixtures'
import { caseOf, MEDIATOR2, withMediator } from './fixtures'

const NOW = hours(48)
const numbers = { small: '', large: '', open: '', complaint: '' }
let me = ''

beforeAll(async () => {
  await openMarket()
  me = await userId(MEDIATOR)
  numbers.large = await withMediator({ wanted: 3000 })
  numbers.small = await withMediator({ at: MONDAY - 3_600_000, wanted: 500 })
  const [open] = await awaitingShipment()
  await as(SELLER, 'seller', hours(30), open, { move: 'ship', carrier: 'Postline', tracking: 'PL-OPEN' })
  const claim = { reason: 'damaged', story: 'Broken.', wanted: minor(700) }
  await as(BUYER, 'buyer', hours(31), open, { move: 'open-dispute', ...claim })
  numbers.open = open
  const [wrong] = await awaitingShipment()
  await as(BUYER, 'buyer', hours(30), wrong, { move: 'request', reason: 'seller-too-slow' })
  await as(SELLER, 'seller', hours(31), wrong, { move: 'accept' })
  await as(BUYER, 'buyer', hours(32), wrong, { move: 'file-complaint', story: 'Always late.' })
  numbers.complaint = wrong
})

const listed = async (filter: Partial<QueueFilter> = {}) => {
  const { cases } = await queue(me, { stage: 'waiting', sort: 'deadline', page: 1, ...filter }, NOW)
  return cases.map(({ row }) => row.number)
}

describe('D3 C18 P1 the queue of mediators', () => {
  test('by the time left, and by what is at stake', async () => {
    expect((await listed({ kind: 'dispute' })).slice(0, 2)).toEqual([numbers.small, numbers.large])
    expect((await listed({ kind: 'dispute', sort: 'amount' })).slice(0, 2)).toEqual([numbers.large, numbers.small])
  })

  test('by kind and by where a case stands', async () => {
    expect(await listed({ kind: 'complaint' })).toEqual([numbers.complaint])
    expect(await listed({ stage: 'negotiating' })).toEqual([numbers.open])
    expect(await listed({ search: numbers.small.toLowerCase() })).toEqual([numbers.small])
    expect((await listed({ search: 'ines marchetti' })).toSorted()).toEqual((await listed()).toSorted())
    expect(await listed({ search: 'ines nobody' })).toEqual([])
  })

  test('F7 by where an order comes from and by how its buyer came to it', async () => {
    const set = (data: { source: string; foundBy: string }) =>
      inTransaction((tx) => tx.order.update({ where: { number: numbers.large }, data }))
    const { source, foundBy } = await rowOf(numbers.large)
    expect([source, foundBy]).toEqual(['merchant', 'direct'])
    await set({ source: 'wholesale', foundBy: 'search' })
    expect(await listed({ source: 'wholesale' })).toEqual([numbers.large])
    expect(await listed({ found: 'search' })).toEqual([numbers.large])
    expect(await listed({ found: 'category' })).toEqual([])
    expect(await listed({ source: 'wholesale', found: 'direct' })).toEqual([])
    expect(await listed({ source: 'merchant', found: 'direct' })).not.toContain(numbers.large)
    await set({ source, foundBy })
  })

  test('C18 P1 where only points are at stake no amount is shown, and by the amount it comes last', async () => {
    const { cases } = await queue(me, { stage: 'waiting', sort: 'amount', page: 1 }, NOW)
    const shown = (kind: string) =>
      read(
        createElement(QueueTable, {
          ...{ caption: 'Cases', claim: async () => {}, closed: false },
          cases: cases.filter((found) => found.kind === kind),
        }),
      )
    expect(shown('complaint')).toContain('No money')
    expect(shown('complaint')).not.toContain('€')
    expect(shown('dispute')).toContain('€5.00')
    expect(cases.at(-1)?.kind).toBe('complaint')
  })

  test('F1 nobody finds a case there of what they bought or sold themselves', async () => {
    const found = async (email: string) =>
      (await queue(await userId(email), { stage: 'waiting', sort: 'deadline', page: 1 }, NOW)).total
    expect([await found(MEDIATOR), await found(BUYER), await found(SELLER)]).toEqual([3, 0, 0])
  })

  test('by who has claimed it', async () => {
    await claimCase((await caseOf(numbers.small)).id, me, NOW)
    await claimCase((await caseOf(numbers.large)).id, await userId(MEDIATOR2), NOW)
    expect(await listed({ claimed: 'me' })).toEqual([numbers.small])
    expect(await listed({ claimed: 'others' })).toEqual([numbers.large])
    expect(await listed({ claimed: 'nobody' })).toEqual([numbers.complaint])
  })

  test('closed ones leave it, and are found among the closed', async () => {
    const rule = { move: 'rule', amount: minor(0), fault: 'nobody', reasoning: 'It is as described.' } as const
    await as(MEDIATOR, 'mediator', NOW, numbers.small, rule)
    expect(await listed()).not.toContain(numbers.small)
    expect(await listed({ stage: 'closed' })).toEqual([numbers.small])
    // Whoever had it has left it since, and nobody takes it over any more.
    const later = NOW + 5 * HOUR
    const { cases } = await queue(await userId(MEDIATOR2), { stage: 'closed', sort: 'deadline', page: 1 }, later)
    expect(cases.map(({ claim }) => claim.state)).toEqual(['idle'])
    const table = createElement(QueueTable, { caption: 'Cases', claim: async () => {}, closed: true, cases })
    expect(read(table)).not.toContain('taken over')
  })
})
