import { beforeAll, describe, expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { HOUR } from '@/lib/law/time'
import { type Choices, choicesOf, choose } from '@/lib/notices/choices'
import { kinds } from '@/lib/notices/kinds'
import { runDue } from '@/lib/orders/due'
import { sendMessage } from '@/lib/orders/messages'
import { as, awaitingShipment, BUYER, openMarket, SELLER, userId } from '../orders/fixtures'

const PLACED = Date.now() - 40 * HOUR
const all = (choice: { inApp: boolean; mail: boolean }) =>
  Object.fromEntries(kinds.map((kind) => [kind, choice])) as Choices
const told = async (email: string, number: string) => ({
  app: (await reader.notification.findMany({ where: { userId: await userId(email), order: { number } } })).map(
    ({ about }) => about,
  ),
  mails: await reader.mail.count({ where: { to: email, text: { contains: number } } }),
  talk: await reader.mail.count({ where: { to: email, text: { contains: 'Where is it?' } } }),
})

beforeAll(openMarket)

describe('C17 what people are told, and where', () => {
  test('C17 nobody who has chosen nothing misses anything', async () => {
    expect(await choicesOf(await userId(BUYER))).toEqual(all({ inApp: true, mail: true }))
  })

  test('C17 switched off, news is told no longer, by mail or in the app; what cannot be switched off still is', async () => {
    const [number] = await awaitingShipment({ at: PLACED })
    await choose(await userId(BUYER), all({ inApp: true, mail: false }))
    await choose(await userId(SELLER), all({ inApp: false, mail: true }))
    const before = await told(BUYER, number)
    await sendMessage(number, { userId: await userId(BUYER), as: 'buyer' }, { text: 'Where is it?' })
    await sendMessage(number, { userId: await userId(SELLER), as: 'seller' }, { text: 'Where is it? Packed.' })
    await as(SELLER, 'seller', PLACED + 30 * HOUR, number, {
      move: 'ship',
      carrier: 'Postline',
      tracking: `P-${number}`,
    })
    await runDue(Date.now() + 1000)
    const buyer = await told(BUYER, number)
    expect(buyer.app).toEqual(expect.arrayContaining(['message', 'shipped']))
    expect([buyer.mails, buyer.talk]).toEqual([before.mails, 0])
    const seller = await told(SELLER, number)
    expect(seller.app).not.toContain('message')
    expect(seller.talk).toBe(1)
    expect(seller.app).toContain('order-to-ship')
  })

  test('C17 that an order is cancelled is confirmed in any case', async () => {
    const [number] = await awaitingShipment({ at: PLACED })
    await choose(await userId(BUYER), all({ inApp: false, mail: false }))
    await as(BUYER, 'buyer', PLACED + 26 * HOUR, number, { move: 'request', reason: 'changed-mind' })
    await as(SELLER, 'seller', PLACED + 27 * HOUR, number, { move: 'accept' })
    await runDue(Date.now() + 1000)
    expect((await told(BUYER, number)).app).toContain('cancelled')
    const mails = await reader.mail.findMany({ where: { to: BUYER, subject: { contains: number } } })
    expect(mails.some(({ subject }) => subject === `Order ${number} is cancelled`)).toBe(true)
  })
})
