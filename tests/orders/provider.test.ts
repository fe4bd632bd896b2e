import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import { DAY, HOUR } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { receive } from '@/lib/payments/receive'
import { type Fault, report } from '@/lib/payments/simulated'
import { balances } from '@/lib/words/payments'
import {
  balances as allBalances,
  as,
  awaitingShipment,
  BUYER,
  bought,
  hours,
  openMarket,
  rowOf,
  SELLER,
} from './fixtures'

const tell = (kind: Fault) => inTransaction((tx) => tx.simFault.create({ data: { kind } }))
const legs = async (number: string) => (await rowOf(number)).refunds.flatMap((refund) => refund.legs)

const cancelled = async (wallet = 0) => {
  const [number] = await awaitingShipment({ wallet })
  await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'wrong-item' })
  return number
}

beforeAll(openMarket)
beforeEach(() => inTransaction((tx) => tx.simFault.deleteMany()))

describe('the provider', () => {
  test('C2 M2 cancelled while verifying: the money is taken first, then sent back, and each means settles in its own time', async () => {
    const { numbers } = await bought({ wallet: 2000 })
    const number = numbers[0] as string
    await as(BUYER, 'buyer', hours(1), number, { move: 'cancel', reason: 'changed-mind' })
    await runDue(hours(24) - 1)
    expect((await legs(number)).map(({ state }) => state)).toEqual(['waiting-for-capture', 'waiting-for-capture'])
    // Nothing has been taken yet, so there is nothing to hold or to owe.
    expect((await rowOf(number)).ledger).toEqual([])
    await runDue(hours(24))
    const { total } = await rowOf(number)
    const whereItIs = async (back: number) =>
      expect(balances((await rowOf(number)).ledger, total)).toEqual([
        { label: 'Paid by you', amount: total },
        { label: 'Came back to you', amount: back },
        { label: 'Held by Rescind', amount: 0 },
        { label: 'On its way back to you', amount: total - back },
      ])
    await whereItIs(2000)
    const sent = await legs(number)
    expect(sent.find(({ means }) => means === 'card')).toMatchObject({ state: 'sent', sentAt: new Date(hours(24)) })
    expect(sent.find(({ means }) => means === 'wallet')).toMatchObject({
      state: 'settled',
      settledAt: new Date(hours(24)),
    })
    await runDue(hours(24) + 4 * DAY)
    expect((await legs(number)).map(({ state }) => state)).toEqual(['settled', 'settled'])
    await whereItIs(total)
    expect((await legs(number)).map(({ amount }) => amount).sort((a, b) => a - b)).toEqual(
      [2000, total - 2000].sort((a, b) => a - b),
    )
  })

  test('M2 a refund the provider refuses is shown as failed and tried again until it arrives', async () => {
    const number = await cancelled()
    await tell('fail-refund')
    await as(SELLER, 'seller', hours(40), number, { move: 'accept' })
    await runDue(hours(40))
    expect(await legs(number)).toMatchObject([{ state: 'failed', attempt: 1, retryAt: new Date(hours(46)) }])
    await runDue(hours(46))
    expect(await legs(number)).toMatchObject([{ state: 'sent', attempt: 2 }])
    await runDue(hours(46) + 4 * DAY)
    expect(await legs(number)).toMatchObject([{ state: 'settled', settledAt: new Date(hours(46) + 4 * DAY) }])
  })

  test('M3 a call that timed out after it was carried out is asked again and pays once', async () => {
    const number = await cancelled()
    await tell('time-out')
    await as(SELLER, 'seller', hours(40), number, { move: 'accept' })
    await runDue(hours(41))
    const { id, total } = await rowOf(number)
    expect(await reader.simRefund.findMany({ where: { orderId: id } })).toMatchObject([{ amount: total }])
    expect(await reader.outboxEntry.findFirst({ where: { key: { startsWith: `refund:${id}` } } })).toMatchObject({
      attempts: 1,
      doneAt: expect.any(Date),
    })
  })

  test('M3 orders of one payment that were paid apart are each asked for, also at the same instant', async () => {
    const { numbers } = await bought({ items: ['ash-glaze-teapot', 'dome-desk-lamp'], paid: false })
    const [first, second] = numbers as [string, string]
    // What was taken for the first is reported a day late, so it is asked for again when the second is verified.
    await tell('late')
    await as(BUYER, 'buyer', hours(0), first, { move: 'pay' })
    await runDue(hours(24) - 1)
    await as(BUYER, 'buyer', hours(24), second, { move: 'pay' })
    await runDue(hours(48))
    for (const number of [first, second]) {
      const { paidAt } = await rowOf(number)
      const asked = await reader.outboxEntry.findMany({ where: { kind: 'capture', createdAt: new Date(hours(48)) } })
      expect(asked.map(({ payload }) => payload)).toContainEqual(expect.objectContaining({ paidAt: paidAt?.getTime() }))
    }
  })

  test('M3 orders of a checkout paid one after the other at the same instant are two payments, each asked for', async () => {
    const { numbers, checkoutId } = await bought({ items: ['ash-glaze-teapot', 'dome-desk-lamp'], paid: false })
    const totals: number[] = []
    for (const number of numbers) {
      await as(BUYER, 'buyer', hours(0), number, { move: 'pay' })
      // The provider has been asked for the first when the second is paid.
      await runDue(hours(0) + 1)
      totals.push((await rowOf(number)).total)
    }
    await runDue(hours(48))
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const charges = await reader.simCharge.findMany({ where: { paymentId, state: 'captured' } })
    const byAmount = (a: number, b: number) => a - b
    expect(charges.map(({ amount }) => amount).sort(byAmount)).toEqual(totals.sort(byAmount))
    for (const number of numbers) expect(await rowOf(number)).toMatchObject({ status: 'awaiting-shipment' })
  })

  test('M3 an order whose money arrives when another one is paid is not asked for a second time', async () => {
    const { numbers, checkoutId } = await bought({ items: ['ash-glaze-teapot', 'dome-desk-lamp'], paid: false })
    const [first, second] = numbers as [string, string]
    // Declined, and taken all the same three days later: just when the other one is paid.
    await tell('late-capture')
    await as(BUYER, 'buyer', hours(0), first, { move: 'pay' })
    await runDue(hours(72))
    await as(BUYER, 'buyer', hours(72), second, { move: 'pay' })
    await runDue(hours(72) + 30 * DAY)
    const { total: paid } = await rowOf(first)
    const { total: paidThen } = await rowOf(second)
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const charges = await reader.simCharge.findMany({ where: { paymentId, state: 'captured' } })
    expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(paid + paidThen)
  })

  test('M3 an event that comes twice counts once', async () => {
    await tell('answer-twice')
    const [number] = await awaitingShipment()
    const { history, ledger } = await rowOf(number)
    expect(history.filter(({ move }) => move === 'confirm-capture')).toHaveLength(1)
    expect(ledger.filter(({ account }) => account === 'held')).toHaveLength(1)
  })

  test('M3 the same event id delivered by hand changes nothing more', async () => {
    const { numbers } = await bought()
    const row = await rowOf(numbers[0] as string)
    const payment = await reader.payment.findUniqueOrThrow({ where: { checkoutId: row.checkoutId } })
    const event = { id: 'evt-1', kind: 'declined', paymentId: payment.id, paidAt: hours(0) } as const
    await receive(event, hours(1))
    const after = await rowOf(row.number)
    expect(after.paymentState).toBe('awaiting')
    await receive(event, hours(2))
    expect(await rowOf(row.number)).toEqual(after)
  })

  test('T1 a capture nobody confirms is asked for again a day later, and the late answer is still taken', async () => {
    await tell('late')
    const { numbers } = await bought()
    const number = numbers[0] as string
    await runDue(hours(48))
    expect((await rowOf(number)).capturedAt).toBeNull()
    expect(
      await as(SELLER, 'seller', hours(48), number, { move: 'ship', carrier: 'Postline', tracking: 'X' }),
    ).toMatchObject({
      is: 'refused',
      refusal: { code: 'payment-not-in', rule: 'M3' },
    })
    await runDue(hours(55))
    expect((await rowOf(number)).capturedAt).toEqual(new Date(hours(54)))
  })

  test('C1 a declined payment takes nothing, and the order can be paid again', async () => {
    await tell('decline')
    const { numbers } = await bought()
    await runDue(hours(1))
    const row = await rowOf(numbers[0] as string)
    expect(row).toMatchObject({ status: 'awaiting-payment', ledger: [] })
  })

  test('M3 of a payment declined in part nothing is captured, though the provider’s word on it is late', async () => {
    await tell('decline')
    await tell('late')
    const { numbers } = await bought({ wallet: 2000 })
    await runDue(hours(24))
    const row = await rowOf(numbers[0] as string)
    expect(row).toMatchObject({ status: 'cancelled', cancelCause: 'payment-failed', ledger: [], refunds: [] })
    await runDue(hours(60))
    const { id } = await reader.payment.findFirstOrThrow({ where: { checkoutId: row.checkoutId } })
    const charges = await reader.simCharge.findMany({ where: { paymentId: id } })
    expect(charges.map(({ means, state }) => `${means} ${state}`).sort()).toEqual([
      'card declined',
      'wallet authorised',
    ])
    expect(await rowOf(row.number)).toMatchObject({ status: 'cancelled', ledger: [] })
  })

  test('M3 money taken after the payment was declined pays the order; taken a second time it changes nothing', async () => {
    const { numbers } = await bought()
    const number = numbers[0] as string
    await runDue(hours(0))
    const { checkoutId, total } = await rowOf(number)
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const of = { paymentId, paidAt: hours(0) }
    await receive({ id: 'evt-declined', kind: 'declined', ...of }, hours(1))
    expect(await rowOf(number)).toMatchObject({ status: 'awaiting-payment' })
    await receive({ id: 'evt-late', kind: 'captured', ...of }, hours(2))
    const paid = await rowOf(number)
    expect(paid).toMatchObject({ status: 'awaiting-shipment', capturedAt: new Date(hours(2)) })
    expect(balances(paid.ledger, total)).toContainEqual({ label: 'Held by Rescind', amount: total })
    await receive({ id: 'evt-late-again', kind: 'captured', ...of }, hours(3))
    expect(await rowOf(number)).toEqual(paid)
    // The provider's own books know nothing of these reports, which came by hand.
    await inTransaction((tx) => tx.simCharge.updateMany({ where: { paymentId }, data: { state: 'captured' } }))
  })

  /** A provider that takes the money when it is asked whether it may: its report comes while the payment is verified. */
  const takenEarly = async (at: number) => {
    const { numbers, checkoutId } = await bought({ at })
    await runDue(at)
    const { id: paymentId } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const captured = { kind: 'captured', paymentId, paidAt: at } as const
    await inTransaction((tx) => report(tx, captured, at + HOUR))
    return { number: numbers[0] as string, captured }
  }

  test('C2 M2 money that is reported while the payment is still verified counts when that is over', async () => {
    const { number } = await takenEarly(hours(0))
    await runDue(hours(23))
    expect(await rowOf(number)).toMatchObject({ paymentState: 'verifying', capturedAt: null, ledger: [] })
    // It is said again every few hours, not all the time.
    expect(await reader.simEvent.findMany({ where: { deliveredAt: null } })).toMatchObject([
      { dueAt: new Date(hours(25)) },
    ])
    await runDue(hours(25))
    const { total, ...row } = await rowOf(number)
    expect(row).toMatchObject({ status: 'awaiting-shipment', capturedAt: new Date(hours(25)) })
    expect(balances(row.ledger, total)).toContainEqual({ label: 'Held by Rescind', amount: total })
  })

  test('M3 money that was reported too early is known by whichever report of it comes in time, and once', async () => {
    const { number, captured } = await takenEarly(hours(0))
    await runDue(hours(24))
    expect(await receive({ id: 'evt-in-time', ...captured }, hours(24) + 1)).toBe(true)
    const paid = await rowOf(number)
    expect(paid).toMatchObject({ capturedAt: new Date(hours(24) + 1) })
    await runDue(hours(30))
    expect(await rowOf(number)).toEqual(paid)
    expect(await reader.simEvent.count({ where: { deliveredAt: null } })).toBe(0)
  })

  test('M3 nor is it forgotten where the policy verifies for longer than anything else is said again', async () => {
    const document = { ...house, payment: { ...house.payment, verificationLasts: 'P40D' } }
    const slow = { name: 'house', version: 2, document, from: new Date(hours(1000)) }
    await inTransaction((tx) => tx.policyVersion.create({ data: slow }))
    const { number } = await takenEarly(hours(1000))
    await runDue(hours(1000) + 41 * DAY)
    expect(await rowOf(number)).toMatchObject({ status: 'awaiting-shipment', capturedAt: expect.any(Date) })
  })

  test('M3 in the end every account is square and the provider’s books equal ours', async () => {
    await runDue(hours(24 * 120))
    const { owed, held, ...others } = await allBalances()
    expect([owed, held]).toEqual([0, 0])
    expect(Object.values(others).reduce((a, b) => a + b, 0)).toBe(0)
    const captured = await reader.simCharge.groupBy({
      by: ['means'],
      where: { state: 'captured' },
      _sum: { amount: true },
    })
    const returned = await reader.simRefund.groupBy({
      by: ['means'],
      where: { state: 'settled' },
      _sum: { amount: true },
    })
    for (const { means, _sum } of captured) {
      const back = returned.find((refund) => refund.means === means)?._sum.amount ?? 0
      expect(others[`provider:${means}`]).toBe(back - (_sum.amount ?? 0))
    }
  })
})
