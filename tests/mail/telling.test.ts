import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import house from '@/lib/law/policies/house.json'
import { type MailedEntry, mailFacts, withMailFacts } from '@/lib/mail/facts'
import { mailbox } from '@/lib/mail/mailbox'
import { markRead, noticesOf, unreadOf } from '@/lib/notices/notices'
import { runDue, sweepDone } from '@/lib/orders/due'
import { sendMessage } from '@/lib/orders/messages'
import { myOrders } from '@/lib/orders/queries/my-orders'
import { recorded } from '@/lib/orders/recorded'
import { changed } from '@/lib/policy/changed'
import { mailWords } from '@/lib/words/mails'
import { as, awaitingShipment, BUYER, bought, hours, MEDIATOR, openMarket, SELLER, userId } from '../orders/fixtures'

beforeAll(openMarket)

const noticed = async (email: string, number: string) => {
  const { notices } = await noticesOf({ id: await userId(email), isMediator: email === MEDIATOR })
  return notices.filter((notice) => notice.of === number)
}
const about = async (email: string, number: string) => (await noticed(email, number)).map((notice) => notice.about)

/** The house policy with some knobs turned, as it is stored. */
function varied(knobs: Readonly<Record<string, unknown>>) {
  const made = changed(house, knobs)
  if ('unknown' in made) throw new Error('the policy has no such knob')
  return made.document as typeof house
}

const mailsTo = async (to: string, number: string) =>
  (await reader.mail.findMany({ where: { to, text: { contains: number } } })).map(({ subject, text }) => ({
    subject,
    text,
  }))

describe('C17 what people are told', () => {
  test('C17 the buyer too is told that their request was made, and that it was taken back', async () => {
    const [number] = await awaitingShipment()
    await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'changed-mind' })
    await as(BUYER, 'buyer', hours(31), number, { move: 'withdraw' })
    await runDue(hours(32))
    expect(await about(BUYER, number)).toEqual(expect.arrayContaining(['requested', 'request-withdrawn']))
    expect(await about(SELLER, number)).toEqual(expect.arrayContaining(['requested', 'request-withdrawn']))
    const [asked] = (await mailsTo(BUYER, number)).filter(({ subject }) => subject.startsWith('You asked'))
    expect(asked?.text).not.toContain('Please do not ship')
  })

  test('C2 a paid order is said to be free to cancel only while the law lets the buyer', async () => {
    const free = (await bought()).numbers[0] as string
    const custom = (await bought({ items: ['birth-plate'] })).numbers[0] as string
    await runDue(hours(1))
    const said = async (number: string) => (await mailsTo(BUYER, number)).map(({ text }) => text).join('\n')
    expect(await said(free)).toContain('without asking anyone until')
    expect(await said(custom)).toContain('is being verified')
    expect(await said(custom)).not.toContain('without asking anyone')
  })

  test('C13 the mail about a part says what was cancelled then, and not once more what was cancelled before', async () => {
    const [number] = await awaitingShipment({ items: ['ash-glaze-teapot', 'speckled-mug', 'nesting-bowls'] })
    for (const line of [1, 2]) {
      const parts = [{ line, quantity: 1 }]
      await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'changed-mind', parts })
      await as(SELLER, 'seller', hours(30 + line), number, { move: 'accept' })
    }
    await runDue(hours(40))
    const told = (await mailsTo(BUYER, number)).filter(({ subject }) => subject.startsWith('A part of'))
    expect(
      told.map(({ text }) => [text.match(/Cancelled: (.*)\./)?.[1], text.match(/You get (.*) back/)?.[1]]),
    ).toEqual([
      ['1 × Ash-glazed teapot', '€64.00'],
      ['1 × Speckled stoneware mug', '€18.00'],
    ])
  })

  test('S1 C13 a mail says how many of each thing the order is of, and how many of them are cancelled by then', async () => {
    const [number] = await awaitingShipment({ items: ['speckled-mug', 'nesting-bowls'], quantity: 4 })
    const parts = [{ line: 1, quantity: 2 }]
    await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'changed-mind', parts })
    await as(SELLER, 'seller', hours(31), number, { move: 'accept' })
    await runDue(hours(40))
    const first = async (subject: RegExp) => {
      const mail = (await mailsTo(SELLER, number)).find((one) => subject.test(one.subject))
      return mail?.text.split('\n')[0]
    }
    expect(await first(/is paid/)).toMatch(/^4 × Speckled stoneware mug, 4 × Nesting bowls, set of three, sold/)
    expect(await first(/A part of/)).toMatch(/^4 × Speckled stoneware mug \(2 cancelled\), 4 × Nesting bowls/)
  })

  test.each([
    ['mediator', 'a mediator takes over on'],
    ['refund', 'the dispute ends in the buyer’s favour on'],
    ['no-refund', 'the dispute ends without a refund on'],
  ])('D2 D3 the mail about a dispute says when its two sides’ time is over, and what then: %s', async (value, then) => {
    const [number] = await awaitingShipment()
    await as(SELLER, 'seller', hours(30), number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
    const wanted = minor(1000)
    const opened = { move: 'open-dispute', reason: 'defective', story: 'It hums.', wanted } as const
    await as(BUYER, 'buyer', hours(31), number, opened)
    const entries = await reader.historyEntry.findMany({
      where: { order: { number } },
      orderBy: { seq: 'desc' },
      take: 2,
      include: withMailFacts,
    })
    const [entry, before] = entries as [MailedEntry, MailedEntry]
    const policy = { ...entry.order.policy, id: value, document: varied({ 'dispute.withoutAgreement': value }) }
    const facts = mailFacts({ ...entry, order: { ...entry.order, policy } }, recorded(before.after), 'dispute-opened')
    expect(mailWords('dispute-opened', 'seller', facts).paragraphs.join(' ')).toContain(`${then} 15 Sep 2026`)
  })

  const escalated = async () => {
    const [number] = await awaitingShipment()
    await as(SELLER, 'seller', hours(30), number, { move: 'ship', carrier: 'Postline', tracking: randomUUID() })
    const wanted = minor(500)
    const opened = { move: 'open-dispute', reason: 'defective', story: 'It hums.', wanted } as const
    await as(BUYER, 'buyer', hours(31), number, opened)
    await as(BUYER, 'buyer', hours(32), number, { move: 'escalate' })
    await runDue(hours(33))
    return number
  }

  test('D3 D5 the mail about a ruling says until when whom it disappoints can appeal, and what its money waits for', async () => {
    const number = await escalated()
    const ruling = { move: 'rule', amount: minor(300), fault: 'nobody', reasoning: 'So I see it.' } as const
    await as(MEDIATOR, 'mediator', hours(34), number, ruling)
    const of = { where: { order: { number } }, orderBy: { seq: 'desc' }, take: 2, include: withMailFacts } as const
    const [entry, before] = (await reader.historyEntry.findMany(of)) as [MailedEntry, MailedEntry]
    const said = (whom: 'buyer' | 'seller', told = entry) =>
      mailWords('dispute-ruled', whom, mailFacts(told, recorded(before.after), 'dispute-ruled')).paragraphs.join(' ')
    expect(said('buyer')).toContain('you can appeal until 15 Sep 2026')
    // There is nothing for the seller to appeal against (P1), and the money waits for nothing.
    expect(said('seller')).not.toMatch(/appeal|carrier/)
    const terms = { amount: 300, by: 'mediator', because: 'dispute-ruled', fault: 'nobody' }
    const returning = { state: 'proof-awaited', terms, proofBy: hours(900) }
    const waiting = { ...entry, after: { ...(entry.after as object), returning } }
    expect(said('buyer', waiting)).toContain('It is paid once the carrier has said what became of the parcel')
  })

  test('F1 D3 mediators who have a side in an order are told what that side is told, and no more', async () => {
    const sides = { email: { in: [BUYER, SELLER] } }
    const mediating = (isMediator: boolean) =>
      inTransaction((tx) => tx.user.updateMany({ where: sides, data: { isMediator } }))
    await mediating(true)
    const number = await escalated()
    await mediating(false)
    const told = await reader.notification.findMany({
      where: { about: 'dispute-escalated', order: { number } },
      select: { user: { select: { email: true } } },
    })
    const everyone = [BUYER, 'mediator2@example.com', MEDIATOR, SELLER]
    expect(told.map(({ user }) => user.email).sort()).toEqual(everyone)
    const mails = await reader.mail.findMany({ where: { subject: { contains: number } } })
    const to = (path: string) => mails.filter(({ text }) => text.includes(path)).map((mail) => mail.to)
    expect(new Set(to('/admin/disputes/'))).toEqual(new Set([MEDIATOR, 'mediator2@example.com']))
  })

  test('D3 a mediator’s mail and notice lead to the case', async () => {
    const number = await escalated()
    const dispute = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
    const mail = await reader.mail.findFirstOrThrow({ where: { to: MEDIATOR, subject: { contains: number } } })
    expect(mail.text).toContain(`/admin/disputes/${dispute.id}`)
    expect((await noticed(MEDIATOR, number))[0]?.path).toBe(`/admin/disputes/${dispute.id}`)
    expect(await about(BUYER, number)).toContain('dispute-opened')
  })

  test('C17 marking as read leaves what came since', async () => {
    const id = await userId(BUYER)
    const { notices } = await noticesOf({ id, isMediator: false })
    const newest = notices[0]?.at as number
    const before = await unreadOf(id)
    await markRead(id, newest - 1, newest)
    const left = await unreadOf(id)
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(before)
    await markRead(id, newest, newest)
    expect(await unreadOf(id)).toBe(0)
  })
})

describe('P3 messages', () => {
  test('P3 one form sent twice is one message; the other side hears of it once, in the app and by mail', async () => {
    const [number] = await awaitingShipment()
    const buyer = { userId: await userId(BUYER), as: 'buyer' } as const
    const form = randomUUID()
    const twice = [1, 2].map(() => sendMessage(number, buyer, { text: 'Where is it?', form }))
    expect(await Promise.all(twice)).toMatchObject([{ is: 'sent' }, { is: 'sent' }])
    expect(await sendMessage(number, buyer, { text: 'And when?', form })).toMatchObject({ is: 'sent' })
    const texts = (await reader.message.findMany({ where: { order: { number } } })).map(({ text }) => text)
    expect(texts.sort()).toEqual(['And when?', 'Where is it?'])
    expect((await about(SELLER, number)).filter((what) => what === 'message')).toHaveLength(2)
    expect(await about(BUYER, number)).not.toContain('message')
    // What sending began in the background may have the mails in its hands, and they would be passed by.
    await sweepDone()
    await runDue(Date.now() + 1000)
    const mails = await reader.mail.findMany({ where: { to: SELLER, text: { contains: 'Where is it?' } } })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('/messages/')
  })
})

test('F2 a wildcard is no search for everything', async () => {
  const buyer = await userId(BUYER)
  expect((await myOrders({ buyerId: buyer })).orders.length).toBeGreaterThan(0)
  expect((await myOrders({ buyerId: buyer, search: '%' })).orders).toEqual([])
  const mails = async (search?: string) => (await mailbox({ id: await userId(MEDIATOR) }, { search })).total
  expect(await mails()).toBeGreaterThan(0)
  for (const search of ['%', '_', ' %_ ']) expect(await mails(search)).toBe(0)
  expect(await mails('order_')).toBe(await mails('order'))
})
