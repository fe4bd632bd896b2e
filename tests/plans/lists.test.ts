import { beforeAll, describe, expect, test } from 'vitest'
import { auditLog } from '@/lib/audit/log'
import { readReviews } from '@/lib/buying/reviews'
import { reader } from '@/lib/db'
import { health } from '@/lib/health/state'
import { DAY, HOUR } from '@/lib/law/time'
import { changesAfter, keptSince, newestChange } from '@/lib/live/changes'
import { mailbox, recipients } from '@/lib/mail/mailbox'
import { loads } from '@/lib/mediation/load'
import { QUEUE_STAGES, queue, SORTS } from '@/lib/mediation/queue'
import { inboxOf } from '@/lib/messages/inbox'
import { unreadMessagesOf } from '@/lib/messages/read'
import { noticesOf, unreadOf } from '@/lib/notices/notices'
import { runDue } from '@/lib/orders/due'
import { numbersToShip, sellersDay } from '@/lib/orders/queries/lists'
import { myOrders } from '@/lib/orders/queries/my-orders'
import { sorts } from '@/lib/orders/queries/my-orders-sql'
import { rateHistory } from '@/lib/orders/queries/rates'
import { recordOf, scoreOf } from '@/lib/orders/queries/record'
import { standsAt } from '@/lib/orders/queries/same-label'
import { sellersOrders } from '@/lib/orders/queries/seller-orders'
import { jobsUnderWay, nextDueAfter, upcoming } from '@/lib/orders/queries/upcoming'
import { withMediator } from '../mediation/fixtures'
import { as, awaitingShipment, BUYER, bought, MEDIATOR, MONDAY, openMarket, SELLER, userId } from '../orders/fixtures'
import { growing } from './reach'
import { plansOf, queriesOf } from './run-queries'

const people = { buyer: '', seller: '', mediator: '' }
let number = ''

beforeAll(async () => {
  await openMarket()
  people.buyer = await userId(BUYER)
  people.seller = await userId(SELLER)
  people.mediator = await userId(MEDIATOR)
  number = await withMediator()
  const [asked] = await awaitingShipment()
  await as(BUYER, 'buyer', MONDAY + 26 * HOUR, asked, { move: 'request', reason: 'wrong-item' })
}, 60_000)

/** Does what `work` does and says what of it grows with the shop, each with the query and its plan. */
async function grown(work: () => Promise<unknown>): Promise<string[]> {
  const plans = plansOf(await queriesOf(work))
  expect(plans.length).toBeGreaterThan(0)
  return plans.flatMap(({ sql, steps }) =>
    growing(sql, steps).map((step) => `${step}\n  of ${sql}\n  ${steps.join('\n  ')}`),
  )
}

const edge = () => `${MONDAY}~${number}`

describe('what people look at reads no further than it shows', () => {
  test('F2 My orders', async () => {
    for (const sort of sorts)
      for (const place of [{}, { after: number }, { before: number }])
        expect.soft(await grown(() => myOrders({ buyerId: people.buyer }, { sort, ...place }))).toEqual([])
  })

  test('F7 a seller’s day, orders and record', async () => {
    const { seller } = people
    expect.soft(await grown(() => sellersDay(seller))).toEqual([])
    expect.soft(await grown(() => numbersToShip(seller, 100))).toEqual([])
    for (const sort of ['newest', 'oldest', 'due', 'dearest'] as const)
      for (const place of [{}, { after: edge() }, { before: edge() }])
        expect.soft(await grown(() => sellersOrders(seller, { sort, ...place })), sort).toEqual([])
    const label = { number, carrier: 'Post', tracking: 'T1' }
    expect.soft(await grown(() => standsAt(seller, [label]))).toEqual([])
    expect.soft(await grown(() => recordOf(seller))).toEqual([])
    expect.soft(await grown(() => rateHistory(seller))).toEqual([])
    expect.soft(await grown(() => scoreOf(seller))).toEqual([])
  })

  test('D3 the mediators’ queue', async () => {
    for (const stage of QUEUE_STAGES)
      for (const sort of SORTS)
        expect
          .soft(await grown(() => queue(people.mediator, { stage, sort, page: 1 }, MONDAY)), `${stage} ${sort}`)
          .toEqual([])
    expect.soft(await grown(() => loads())).toEqual([])
  })

  test('F6 what buyers say of a product', async () => {
    const { id } = await reader.product.findFirstOrThrow()
    for (const place of [{}, { after: `${MONDAY}~id` }, { before: `${MONDAY}~id` }])
      expect.soft(await grown(() => readReviews(id, place))).toEqual([])
  })

  test('the audit log and the mailbox', async () => {
    const key = (source: 'd' | 'm') => `${MONDAY}~${source}~id`
    for (const looking of [{}, { number }, { after: key('m') }, { before: key('m') }, { after: key('d') }])
      expect.soft(await grown(() => auditLog({ id: people.mediator }, looking))).toEqual([])
    for (const filter of [{}, { to: BUYER }, { page: 2 }])
      expect.soft(await grown(() => mailbox({ id: people.mediator }, filter))).toEqual([])
    expect.soft(await grown(recipients)).toEqual([])
  })

  test('C17 P3 messages, notices, and what every page counts', async () => {
    for (const id of [people.buyer, people.seller]) {
      for (const filter of [{}, { unread: true }]) expect.soft(await grown(() => inboxOf(id, filter))).toEqual([])
      expect.soft(await grown(() => unreadMessagesOf(id))).toEqual([])
      expect.soft(await grown(() => noticesOf({ id, isMediator: false }))).toEqual([])
      expect.soft(await grown(() => unreadOf(id))).toEqual([])
    }
    expect.soft(await grown(() => Promise.all([newestChange(), changesAfter(1).next(), keptSince(1)]))).toEqual([])
  })
})

describe('what time does reads no further than what is due', () => {
  test('T5 the sweep, the outbox and what it carries out', async () => {
    await bought({ wallet: 500 })
    expect.soft(await grown(() => runDue(MONDAY + 30 * DAY))).toEqual([])
  })

  test('T5 what is due next, and how late it is', async () => {
    expect.soft(await grown(() => nextDueAfter(MONDAY))).toEqual([])
    expect.soft(await grown(() => upcoming(20))).toEqual([])
    expect.soft(await grown(() => jobsUnderWay(MONDAY))).toEqual([])
    expect.soft(await grown(health)).toEqual([])
  })
})
