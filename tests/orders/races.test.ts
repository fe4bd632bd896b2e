import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { kindOf } from '@/lib/db/kind-of'
import { env } from '@/lib/env'
import { DAY, HOUR } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import type { MoveAnswer } from '@/lib/orders/move'
import {
  as,
  awaitingShipment,
  BUYER,
  balances,
  bought,
  hours,
  MONDAY,
  openMarket,
  rowOf,
  SELLER,
  userId,
} from './fixtures'
import { racers } from './race'

// A round on a server costs four of them in a file.
const ROUNDS = kindOf(env.DATABASE_URL) === 'sqlite' ? 30 : 12
const ids = { buyer: '', seller: '' }
let runners: Awaited<ReturnType<typeof racers>>

beforeAll(async () => {
  await openMarket()
  Object.assign(ids, { buyer: await userId(BUYER), seller: await userId(SELLER) })
  runners = await racers()
})
afterAll(() => runners.stop())

const rounds = async (round: (index: number) => Promise<void>) => {
  for (let index = 0; index < ROUNDS; index++) await round(index)
}
const won = (answers: readonly MoveAnswer[]) => answers.filter(({ is }) => is === 'done').length
const loser = (answers: readonly MoveAnswer[]) => answers.find(({ is }) => is === 'refused')

/** An order for each round, paid and verified in one go. */
const ordersToShip = async () => {
  const numbers: string[] = []
  for (let index = 0; index < ROUNDS; index++) numbers.push((await bought()).numbers[0] as string)
  await runDue(MONDAY + 25 * HOUR)
  return numbers
}
const request = (number: string) => as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'changed-mind' })
const person = (as: 'buyer' | 'seller') => ({ userId: ids[as], as })

describe('races on the real database, by two processes', () => {
  test('C16 withdraw against accept: exactly one wins, the other is told why', { timeout: 120_000 }, async () => {
    const numbers = await ordersToShip()
    await rounds(async (index) => {
      const number = numbers[index] as string
      await request(number)
      const answers = await runners.race(
        { move: { move: 'withdraw' }, number, actor: person('buyer'), at: hours(40) },
        { move: { move: 'accept' }, number, actor: person('seller'), at: hours(40) },
        index % 2 === 0,
      )
      expect(won(answers)).toBe(1)
      expect(loser(answers)).toMatchObject({ refusal: { code: 'not-in-this-state' } })
    })
  })

  test('C8 T2 accept against the clock: one of them ends the order, once', { timeout: 120_000 }, () =>
    rounds(async (index) => {
      // The clock goes on past what other orders wait for, so that each round has an order of its own.
      const [number] = await awaitingShipment()
      await request(number)
      const answerBy = hours(30) + 14 * DAY
      const [accepted] = await runners.race(
        { move: { move: 'accept' }, number, actor: person('seller'), at: answerBy - 1 },
        { sweepUntil: answerBy },
        index % 2 === 0,
      )
      const row = await rowOf(number)
      expect(row.cancelCause).toBe(accepted.is === 'done' ? 'seller-accepted' : 'seller-silent')
      expect(row.refunds).toHaveLength(1)
      expect(row.history.filter(({ move }) => move === 'accept' || move === 'lapse')).toHaveLength(1)
    }),
  )

  test('C16 ship against request: a request on a shipped order is refused, a shipped order answers the request', {
    timeout: 120_000,
  }, async () => {
    const numbers = await ordersToShip()
    await rounds(async (index) => {
      const number = numbers[index] as string
      const [asked, shipped] = await runners.race(
        { move: { move: 'request', reason: 'changed-mind' }, number, actor: person('buyer'), at: hours(40) },
        {
          move: { move: 'ship', carrier: 'Postline', tracking: `T${index}` },
          number,
          actor: person('seller'),
          at: hours(40),
        },
        index % 2 === 0,
      )
      expect(shipped.is).toBe('done')
      const row = await rowOf(number)
      if (asked.is === 'done') expect(row.cancellationState).toBe('refused')
      else {
        expect(asked).toMatchObject({ refusal: { code: 'reason-not-open', rule: 'C14' } })
        expect(row.cancellationState).toBe('none')
      }
    })
  })

  test('M3 double submit: the order is cancelled once and refunded once', { timeout: 120_000 }, () =>
    rounds(async (index) => {
      const { numbers } = await bought({ wallet: 1000 })
      const number = numbers[0] as string
      const errand = {
        move: { move: 'cancel', reason: 'wrong-item' },
        number,
        actor: person('buyer'),
        at: hours(1),
      } as const
      const answers = await runners.race(errand, errand, index % 2 === 0)
      expect(won(answers)).toBe(1)
      const { refunds, total } = await rowOf(number)
      expect(refunds.map(({ amount }) => amount)).toEqual([total])
    }),
  )

  test(
    'K1 both orders of a checkout cancelled at the same instant: the coupon comes back once, each refund is its own share',
    { timeout: 180_000 },
    () =>
      rounds(async (index) => {
        const { numbers, checkoutId } = await bought({
          items: ['ash-glaze-teapot', 'dome-desk-lamp'],
          coupons: ['TOGETHER15'],
          wallet: 3333,
        })
        const cancel = (number: string) =>
          ({ move: { move: 'cancel', reason: 'changed-mind' }, number, actor: person('buyer'), at: hours(2) }) as const
        const [first, second] = numbers as [string, string]
        const answers = await runners.race(cancel(first), cancel(second), index % 2 === 0)
        expect(won(answers)).toBe(2)
        const rows = [await rowOf(first), await rowOf(second)]
        const fates = rows.flatMap(({ redemptionShares }) => redemptionShares.map(({ fate }) => fate))
        expect(fates.sort()).toEqual(['others-stand', 'returned'])
        expect(await reader.redemption.count({ where: { checkoutId, returnedAt: { not: null } } })).toBe(1)
        for (const { refunds, total } of rows) expect(refunds.map(({ amount }) => amount)).toEqual([total])
      }),
  )

  test('M3 after all of it the books balance: nothing was paid out twice and nothing was lost', {
    timeout: 120_000,
  }, async () => {
    await runDue(hours(24 * 60))
    const accounts = await balances()
    expect(Object.values(accounts).reduce((a, b) => a + b, 0)).toBe(0)
    expect(accounts.owed).toBe(0)
    const ours = await reader.refundLeg.groupBy({
      by: ['means', 'state'],
      _sum: { amount: true },
      orderBy: [{ means: 'asc' }, { state: 'asc' }],
    })
    const theirs = await reader.simRefund.groupBy({
      by: ['means', 'state'],
      _sum: { amount: true },
      orderBy: [{ means: 'asc' }, { state: 'asc' }],
    })
    expect(ours).toEqual(theirs)
    expect(await reader.outboxEntry.count({ where: { doneAt: null } })).toBe(0)
  })
})
