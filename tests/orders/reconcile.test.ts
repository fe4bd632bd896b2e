import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { compareBooks, lastReconciliation, reconcile } from '@/lib/payments/reconcile'
import { as, awaitingShipment, BUYER, bought, hours, openMarket, rowOf, SELLER } from './fixtures'

beforeAll(openMarket)

const everythingElseIsSquare = async (at: number) => {
  const { compared, differences } = await compareBooks(at)
  expect(differences).toEqual([])
  expect(compared).toBe(await reader.payment.count())
}

describe("our ledger and the provider's books", () => {
  test('M3 agree at every moment of a purchase, a refund by two means, and a chargeback', async () => {
    const [number] = await awaitingShipment({ wallet: 2000 })
    await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'wrong-item' })
    await as(SELLER, 'seller', hours(40), number, { move: 'accept' })
    for (const at of [hours(26), hours(41), hours(40) + 2 * DAY, hours(40) + 5 * DAY]) {
      await runDue(at)
      await everythingElseIsSquare(at)
    }
    expect((await rowOf(number)).refunds.flatMap(({ legs }) => legs.map(({ state }) => state))).toEqual([
      'settled',
      'settled',
    ])
  })

  test('M3 a refund the provider made and never reported is found, with the orders it is about', async () => {
    const [number] = await awaitingShipment({ at: hours(1000) })
    const { checkoutId, total } = await rowOf(number)
    const at = hours(1100)
    const payment = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
    const facts = { paymentId: payment.id, orderId: null, means: 'card', state: 'settled' }
    const row = await inTransaction((tx) =>
      tx.simRefund.create({ data: { ...facts, key: 'unheard-of', amount: 500, at: new Date(at) } }),
    )
    // Within the hour it may still be reported.
    expect(await compareBooks(at)).toMatchObject({ differences: [], underWay: 1 })
    const { differences } = await compareBooks(at + 2 * 3_600_000)
    expect(differences).toEqual([
      { checkoutId, numbers: [number], means: 'card', ours: total, theirs: total - 500, currency: 'EUR' },
    ])
    await inTransaction((tx) => tx.simRefund.delete({ where: { id: row.id } }))
    await everythingElseIsSquare(at + 2 * 3_600_000)
  })

  test('M3 a charge the ledger lost is found', async () => {
    const [number] = await awaitingShipment({ at: hours(2000) })
    const { id } = await rowOf(number)
    await inTransaction((tx) => tx.ledgerEntry.deleteMany({ where: { orderId: id } }))
    const { differences } = await compareBooks(hours(2100))
    expect(differences).toMatchObject([{ numbers: [number], ours: 0 }])
  })

  test('M3 of two workers that compare for the same night one keeps what was found', async () => {
    await bought({ at: hours(3000), paid: false })
    const at = hours(3001)
    const kept = await Promise.all([reconcile('2027-01-01', at), reconcile('2027-01-01', at)])
    expect(kept.filter(Boolean)).toHaveLength(1)
    expect(await reader.reconciliation.count()).toBe(1)
    expect(await lastReconciliation()).toMatchObject({ at, found: 1, compared: await reader.payment.count() })
  })
})
