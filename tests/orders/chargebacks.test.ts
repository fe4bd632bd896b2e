import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pay } from '@/lib/buying/pay'
import { inTransaction, reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { decideChargeback, simulateChargeback } from '@/lib/payments/chargebacks'
import { addFault } from '@/lib/payments/faults'
import { keepBooks, report, simulated } from '@/lib/payments/simulated'
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
import { stored } from './stored'

beforeAll(openMarket)
beforeEach(() => inTransaction((tx) => tx.simFault.deleteMany()))

const total = (rows: readonly { amount: number }[]) => rows.reduce((sum, { amount }) => sum + amount, 0)

/** What the provider's own books say it has given us, by means: taken, less refunds and what banks hold. */
async function providersBooks(): Promise<Record<string, number>> {
  const books: Record<string, number> = {}
  const add = (means: string, amount: number) => {
    books[`provider:${means}`] = (books[`provider:${means}`] ?? 0) + amount
  }
  for (const { means, amount } of await reader.simCharge.findMany({ where: { state: 'captured' } })) add(means, -amount)
  for (const { means, amount } of await reader.simRefund.findMany({ where: { state: 'settled' } })) add(means, amount)
  for (const { means, amount, state } of await reader.simChargeback.findMany()) if (state !== 'won') add(means, amount)
  return books
}

/** Our ledger and the provider's books say the same, and every movement sums to zero. */
async function expectEqualBooks(): Promise<Record<string, number>> {
  const ours = await balances()
  const theirs = await providersBooks()
  for (const [account, amount] of Object.entries(theirs)) expect([account, ours[account]]).toEqual([account, amount])
  const movements = await reader.ledgerEntry.groupBy({ by: ['movement'], _sum: { amount: true } })
  for (const { movement, _sum } of movements) expect([movement, _sum.amount]).toEqual([movement, 0])
  return ours
}

const finished = async () => {
  const [number] = await awaitingShipment()
  await as(SELLER, 'seller', hours(30), number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  return number
}
const END = hours(30) + 22 * DAY

describe('M3 chargebacks', () => {
  test('M3 before shipping the order is cancelled; what the bank took is not given back besides', async () => {
    const [number] = await awaitingShipment({ wallet: 1000 })
    const card = (await rowOf(number)).total - 1000
    expect(await simulateChargeback(number, 'card', card, hours(30))).toEqual({ is: 'done' })
    await runDue(hours(30))
    const order = await stored(number)
    expect(order.cancellation).toMatchObject({ because: 'charged-back', fault: 'buyer' })
    expect((await rowOf(number)).refunds.flatMap(({ legs }) => legs)).toMatchObject([{ means: 'wallet', amount: 1000 }])
    await runDue(hours(30) + 5 * DAY)
    expect(await expectEqualBooks()).toMatchObject({ held: 0, owed: 0 })
  })

  test('M3 won on a cancelled order it goes back to the buyer once', async () => {
    const [number] = await awaitingShipment()
    const { total: paid } = await rowOf(number)
    await simulateChargeback(number, 'card', paid, hours(30))
    await runDue(hours(31))
    expect(await decideChargeback(number, 'won', hours(32))).toBe(true)
    await runDue(hours(32) + 11 * DAY)
    expect(total((await rowOf(number)).refunds)).toBe(paid)
    expect(await expectEqualBooks()).toMatchObject({ held: 0, owed: 0 })
  })

  test('M3 what had been given back already is contested with the proof of it, and won', async () => {
    const [number] = await awaitingShipment()
    await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'changed-mind' })
    await as(SELLER, 'seller', hours(31), number, { move: 'accept' })
    await runDue(hours(31) + 5 * DAY)
    const at = hours(31) + 6 * DAY
    const { total: paid } = await rowOf(number)
    await simulateChargeback(number, 'card', paid, at)
    await runDue(at)
    expect((await stored(number)).chargeback).toMatchObject({ state: 'open', amount: 0, contested: paid })
    await runDue(at + 5 * DAY)
    expect((await stored(number)).chargeback.state).toBe('won')
    expect(total((await rowOf(number)).refunds)).toBe(paid)
    expect(await expectEqualBooks()).toMatchObject({ held: 0, owed: 0 })
  })

  test('M3 the seller of a finished order keeps what they earned: the platform bears it, lost or won', async () => {
    const number = await finished()
    await runDue(END)
    const { total: paid, storeId } = await rowOf(number)
    const before = await balances()
    await simulateChargeback(number, 'card', paid, END + DAY)
    await runDue(END + DAY)
    const open = await expectEqualBooks()
    expect(open.platform).toBe((before.platform ?? 0) - paid)
    expect(open[`seller:${storeId}`]).toBe(before[`seller:${storeId}`])
    await decideChargeback(number, 'lost', END + 2 * DAY)
    await runDue(END + 2 * DAY)
    expect((await stored(number)).chargeback.state).toBe('lost')
    expect(await expectEqualBooks()).toEqual(open)
  })

  test('M3 an order that finishes meanwhile earns what the bank left of it, and the rest when it is won', async () => {
    const number = await finished()
    await runDue(hours(40) + 7 * DAY)
    const { total: paid, storeId } = await rowOf(number)
    const earned = async () => {
      const rows = (await rowOf(number)).ledger.filter(({ account }) => account === `seller:${storeId}`)
      return total(rows)
    }
    await simulateChargeback(number, 'card', paid - 700, hours(40) + 7 * DAY)
    await runDue(END)
    expect(await earned()).toBe(700)
    await decideChargeback(number, 'won', END + DAY)
    await runDue(END + DAY)
    expect(await earned()).toBe(paid)
    expect(await expectEqualBooks()).toMatchObject({ held: 0 })
  })

  test('M3 the bank’s decision that arrives before its claim is said again, until the claim is known', async () => {
    const [number] = await awaitingShipment()
    await addFault('late')
    await simulateChargeback(number, 'card', 100, hours(30))
    await decideChargeback(number, 'won', hours(31))
    await runDue(hours(50))
    expect((await stored(number)).chargeback.state).toBe('none')
    await runDue(hours(30) + 10 * DAY)
    expect((await stored(number)).chargeback.state).toBe('won')
    await expectEqualBooks()
  })

  test('M3 a claim to money that the order has not been told of yet counts once it has', async () => {
    await addFault('late')
    const { numbers, checkoutId } = await bought()
    const number = numbers[0] as string
    // The money is taken at 24 h, and reported at 54 h.
    await runDue(hours(24))
    const { id: orderId, total: paid } = await rowOf(number)
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const claim = { orderId, means: 'card', amount: paid } as const
    await inTransaction(async (tx) => {
      await tx.simChargeback.create({ data: { ...claim, paymentId, state: 'open', at: new Date(hours(30)) } })
      await report(tx, { kind: 'charged-back', ...claim }, hours(30))
    })
    await runDue(hours(53))
    expect(await stored(number)).toMatchObject({
      chargeback: { state: 'none' },
      payment: { capture: { state: 'asked' } },
    })
    await runDue(hours(60))
    expect(await stored(number)).toMatchObject({ chargeback: { state: 'open', amount: paid } })
    expect(await decideChargeback(number, 'lost', hours(61))).toBe(true)
    await runDue(hours(61))
    await expectEqualBooks()
  })

  test('M3 a decision about a claim that nobody ever hears of is not said for ever', async () => {
    const [number] = await awaitingShipment()
    const { id: orderId } = await rowOf(number)
    const about = { orderId, means: 'card', amount: 100 } as const
    await inTransaction((tx) => report(tx, { kind: 'chargeback-won', ...about }, hours(30)))
    await runDue(hours(30) + 40 * DAY)
    expect(await reader.simEvent.count({ where: { deliveredAt: null } })).toBe(0)
    expect((await stored(number)).chargeback.state).toBe('none')
  })

  test('M3 of two claims made at once the bank has one', async () => {
    const [number] = await awaitingShipment()
    const claim = () => simulateChargeback(number, 'card', 100, hours(30))
    expect((await Promise.all([claim(), claim()])).map(({ is }) => is).sort()).toEqual(['done', 'refused'])
    await runDue(hours(30) + 120 * DAY)
    await expectEqualBooks()
  })

  test('M3 of two claims of which the bank decides one before the shop is told of any, it has one', async () => {
    const [number] = await awaitingShipment()
    expect(await simulateChargeback(number, 'card', 100, hours(30))).toEqual({ is: 'done' })
    expect(await decideChargeback(number, 'lost', hours(30))).toBe(true)
    expect(await simulateChargeback(number, 'card', 100, hours(30))).toMatchObject({ is: 'refused' })
    await runDue(hours(30) + 120 * DAY)
    await expectEqualBooks()
  })

  test('M3 a claim is decided by what is true when it is written, not by what was true when somebody looked', async () => {
    const [number] = await awaitingShipment()
    const { id: orderId } = await rowOf(number)
    let open = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    // Somebody else lowers what may be claimed, unless there is a claim already.
    const lowered = inTransaction(async (tx) => {
      const claims = await tx.simChargeback.count({ where: { orderId } })
      await gate
      if (claims === 0) await tx.orderShare.updateMany({ where: { orderId, means: 'card' }, data: { amount: 10 } })
      return claims
    })
    const claimed = simulateChargeback(number, 'card', 100, hours(30))
    for (let looks = 0; looks < 10; looks++) await reader.order.count()
    open()
    expect([(await claimed).is, await lowered]).toEqual((await lowered) === 0 ? ['refused', 0] : ['done', 1])
  })

  test('T1 a chargeback the bank never decides is lost in the end, and more than was paid cannot be taken', async () => {
    const number = await finished()
    await runDue(END)
    const { total: paid } = await rowOf(number)
    const tooMuch = await simulateChargeback(number, 'card', paid + 1, END)
    expect(tooMuch).toMatchObject({ is: 'refused', refusal: { code: 'amount-too-high', limit: paid } })
    await simulateChargeback(number, 'card', paid, END)
    await runDue(END + 91 * DAY)
    expect((await stored(number)).chargeback.state).toBe('lost')
    await expectEqualBooks()
  })
})

describe('M3 money that comes late', () => {
  const declined = async () => {
    await inTransaction((tx) => tx.simFault.create({ data: { kind: 'late-capture' } }))
    const { numbers, checkoutId } = await bought({ wallet: 1500, items: ['ash-glaze-teapot', 'dome-desk-lamp'] })
    await runDue(hours(1))
    const [first, second] = numbers as [string, string]
    for (const number of numbers) expect((await rowOf(number)).status).toBe('awaiting-payment')
    return { first, second, checkoutId }
  }
  const LATE = MONDAY + 3 * DAY

  test('M3 declined, paid anew, and the first payment taken all the same: it goes back exactly, and no order notices', async () => {
    const { first, second, checkoutId } = await declined()
    expect(await pay(await userId(BUYER), checkoutId, hours(2))).toEqual({ is: 'paid' })
    await runDue(LATE - 1)
    const before = [await rowOf(first), await rowOf(second)]
    expect(before.map(({ status }) => status)).toEqual(['awaiting-shipment', 'awaiting-shipment'])
    await runDue(LATE)
    expect([await rowOf(first), await rowOf(second)]).toEqual(before)
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const returned = await reader.simRefund.findMany({ where: { paymentId }, orderBy: { means: 'asc' } })
    const paid = before[0] && before[1] ? before[0].total + before[1].total : 0
    expect(returned.map(({ means, amount, orderId }) => [means, amount, orderId])).toEqual([
      ['card', paid - 1500, null],
      ['wallet', 1500, null],
    ])
    await expectEqualBooks()
  })

  test('M3 an order that was not paid anew takes its part, the other one’s goes back', async () => {
    const { first, second, checkoutId } = await declined()
    await as(BUYER, 'buyer', hours(2), first, { move: 'cancel', reason: 'changed-mind' })
    await pay(await userId(BUYER), checkoutId, hours(3))
    await runDue(LATE + 30 * DAY)
    // A late "paid" never revives a cancelled order: its money comes in, and goes back.
    const cancelled = await rowOf(first)
    expect(cancelled).toMatchObject({ status: 'cancelled', refunds: [{ amount: cancelled.total }] })
    const { total: kept } = await rowOf(second)
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const strays = await reader.simRefund.findMany({ where: { paymentId, orderId: null } })
    expect(total(strays)).toBe(kept)
    await expectEqualBooks()
  })
  test.each(['before', 'after'])(
    'M3 a part that is asked for only %s the rest was sent back is taken, and goes back too',
    async (when) => {
      const [number] = await awaitingShipment({ wallet: 1500 })
      const { checkoutId, paidAt } = await rowOf(number)
      const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
      const charge = { paymentId, paidAt: (paidAt?.getTime() ?? 0) + 1, amount: 500 }
      const key = `charge:${paymentId}:${charge.paidAt}:`
      const card = { key: `${key}card`, paymentId, means: 'card', amount: 500, state: 'captured', at: new Date(LATE) }
      await inTransaction((tx) => tx.simCharge.create({ data: card }))
      const ask = () => simulated.authorise(`${key}wallet`, { ...charge, means: 'wallet' }, LATE)
      if (when === 'before') await ask()
      for (const means of ['card', 'wallet'] as const)
        await simulated.returnCharge(`return:${key}${means}`, { ...charge, means }, LATE)
      if (when === 'after') await ask()
      const event = { id: 'said again', kind: 'captured', paymentId, paidAt: charge.paidAt } as const
      await inTransaction((tx) => keepBooks(tx, event, LATE))
      await runDue(LATE)
      await expectEqualBooks()
    },
  )

  test('M3 an order that takes money before the wallet was asked for its part has that part too, and gives all of it back', async () => {
    await addFault('late-capture')
    const { numbers, checkoutId } = await bought({ wallet: 1500 })
    const number = numbers[0] as string
    const { total: price } = await rowOf(number)
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const { id, payload } = await reader.outboxEntry.findFirstOrThrow({ where: { kind: 'authorise', doneAt: null } })
    const { paidAt } = payload as { paidAt: number }
    // The call for the card was made; the one for the wallet is made again and again, until days later.
    const card = { paymentId, paidAt, means: 'card', amount: price - 1500 } as const
    await simulated.authorise(`charge:${paymentId}:${paidAt}:card`, card, paidAt)
    const nextAt = new Date(LATE + DAY)
    await inTransaction((tx) => tx.outboxEntry.update({ where: { id }, data: { nextAt } }))
    await runDue(LATE + 1)
    expect((await rowOf(number)).status).toBe('awaiting-shipment')
    await as(BUYER, 'buyer', LATE + 2, number, { move: 'cancel', reason: 'changed-mind' })
    await runDue(LATE + 30 * DAY)
    expect(await rowOf(number)).toMatchObject({ status: 'cancelled', refunds: [{ amount: price }] })
    await expectEqualBooks()
  })
})
