import { beforeAll, expect, test } from 'vitest'
import { auditLog } from '@/lib/audit/log'
import { lookingFor } from '@/lib/audit/looking'
import { inTransaction, reader } from '@/lib/db'
import { HOUR } from '@/lib/law/time'
import { mailbox } from '@/lib/mail/mailbox'
import { noticesOf } from '@/lib/notices/notices'
import { notify } from '@/lib/notices/notify'
import { runDue } from '@/lib/orders/due'
import { as, awaitingShipment, BUYER, MEDIATOR, openMarket, SELLER, userId } from '../orders/fixtures'

const PLACED = Date.now() - 40 * HOUR
/** Asked and refused at one instant. */
const AT = PLACED + 30 * HOUR
const ORDERS = 4

let numbers: string[] = []
beforeAll(async () => {
  await openMarket()
  for (let made = 0; made < ORDERS; made++) {
    const [number] = await awaitingShipment({ at: PLACED })
    await as(BUYER, 'buyer', AT, number, { move: 'request', reason: 'changed-mind' })
    await as(SELLER, 'seller', AT, number, { move: 'refuse', because: 'unwilling' })
    numbers = [...numbers, number]
  }
  await runDue(Date.now() + 1000)
})

test('C17 of what happened at the same instant the later stands above the earlier, in the app', async () => {
  const buyer = await reader.user.findUniqueOrThrow({ where: { email: BUYER } })
  const { notices } = await noticesOf(buyer)
  for (const number of numbers) {
    const told = notices.filter(({ of }) => of === number).map(({ about }) => about)
    expect(told.filter((about) => about.startsWith('request'))).toEqual(['request-refused', 'requested'])
  }
})

test('P3 also of messages, each of which is told by itself', async () => {
  const seller = await reader.user.findUniqueOrThrow({ where: { email: SELLER } })
  for (const number of numbers) {
    const { id: orderId } = await reader.order.findUniqueOrThrow({ where: { number } })
    await inTransaction((tx) => notify(tx, { people: [seller.id], about: 'message', at: AT, orderId }))
  }
  const { notices } = await noticesOf(seller)
  expect(notices.flatMap(({ about, of }) => (about === 'message' ? [of] : []))).toEqual(numbers.toReversed())
})

test('C17 and in the mailbox', async () => {
  for (const number of numbers) {
    const { mails } = await mailbox({ id: await userId(MEDIATOR) }, { to: BUYER, search: number })
    const [refused, asked] = ['refused', 'asked'].map((word) =>
      mails.findIndex(({ subject }) => subject.includes(word)),
    )
    expect(refused).toBeGreaterThanOrEqual(0)
    expect(refused).toBeLessThan(asked ?? -1)
  }
})

test('P1 and in the audit log', async () => {
  for (const number of numbers) {
    const { entries } = await auditLog({ id: await userId(MEDIATOR) }, lookingFor({ q: number }))
    const moves = entries.flatMap((entry) => (entry.is === 'move' ? [entry.command.move] : []))
    expect(moves.slice(0, 2)).toEqual(['refuse', 'request'])
  }
})
