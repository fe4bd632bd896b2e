import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { answerIn, askStore, findThread, firstUnread, storeToAsk } from '@/lib/messages/find'
import { inboxOf } from '@/lib/messages/inbox'
import { markThreadRead, unreadMessagesOf } from '@/lib/messages/read'
import { AT_ONCE, type Cut, isFrom, type TalkPage } from '@/lib/messages/talk'
import { noticesOf, openNotice, unreadOf } from '@/lib/notices/notices'
import { sweepDone } from '@/lib/orders/due'
import { sendMessage } from '@/lib/orders/messages'
import { findOrder } from '@/lib/orders/queries/order-view'
import { awaitingShipment, BUYER, MEDIATOR, openMarket, SELLER, SELLER2, userId } from '../orders/fixtures'

const BUYER2 = 'buyer2@example.com'
const PRODUCT = 'ash-glaze-teapot'
const viewer = async (email: string) => ({ id: await userId(email), isMediator: email === MEDIATOR })
const storeOf = async (slug: string) =>
  (await reader.product.findUniqueOrThrow({ where: { slug }, include: { store: true } })).store
const sent = async (answer: Promise<{ is: string }>) => {
  const { thread } = (await answer) as { is: string; thread?: string }
  if (!thread) throw new Error(JSON.stringify(await answer))
  return thread
}

beforeAll(openMarket)

describe('P3 a question before buying', () => {
  test('P3 two forms at once begin one thread; asked again it goes on, and about another product it is another', async () => {
    const { slug } = await storeOf(PRODUCT)
    const id = await userId(BUYER)
    const [one, two] = await Promise.all(
      ['Is it safe to wash?', 'And how heavy is it?'].map((text) => sent(askStore(slug, PRODUCT, id, { text }))),
    )
    expect(one).toBe(two)
    expect((await storeToAsk(slug, PRODUCT, id))?.thread).toBe(one)
    expect(await sent(askStore(slug, null, id, { text: 'Do you send to Malta?' }))).not.toBe(one)
  })

  test('P3 unread is counted for the other side alone, and cleared by reading or answering', async () => {
    const { slug } = await storeOf(PRODUCT)
    const [buyer, seller] = await Promise.all([userId(BUYER2), userId(SELLER)])
    const before = await unreadMessagesOf(seller)
    const thread = await sent(askStore(slug, PRODUCT, buyer, { text: 'Which glaze is it?' }))
    await sent(answerIn(thread, buyer, { text: 'I mean the green one.' }))
    expect(await unreadMessagesOf(seller)).toBe(before + 2)
    expect(await unreadMessagesOf(buyer)).toBe(0)
    expect((await inboxOf(seller, { unread: true })).threads.find(({ id }) => id === thread)).toMatchObject({
      ...{ unread: 2, as: 'seller' },
      last: { text: 'I mean the green one.' },
    })
    const bell = await unreadOf(seller)
    await markThreadRead(thread, 'seller', seller, Date.now() + 1000)
    expect(await unreadMessagesOf(seller)).toBe(before)
    expect(await unreadOf(seller)).toBe(bell - 2)
    await sent(answerIn(thread, seller, { text: 'Ash glaze.' }))
    expect(await unreadMessagesOf(buyer)).toBe(1)
    await sent(answerIn(thread, buyer, { text: 'Thank you.' }))
    expect(await unreadMessagesOf(buyer)).toBe(0)
    const all = (await inboxOf(buyer, {})).threads.map(({ id }) => id)
    expect(all[0]).toBe(thread)
    expect((await inboxOf(buyer, { search: 'glaze' })).threads.map(({ id }) => id)).toEqual([thread])
    expect((await inboxOf(buyer, { search: 'nothing like this' })).total).toBe(0)
  })

  test('P3 nobody asks a store of their own, nor one that does not exist', async () => {
    const { slug } = await storeOf(PRODUCT)
    const seller = await userId(SELLER)
    expect(await askStore(slug, null, seller, { text: 'Hello?' })).toEqual({ is: 'not-found' })
    expect(await askStore('no-such-store', null, seller, { text: 'Hello?' })).toEqual({ is: 'not-found' })
  })
})

describe('F1 whose a thread is', () => {
  test('F1 P3 an order’s thread: its two sides read and answer; to strangers and mediators there is none', async () => {
    const [number] = await awaitingShipment()
    const thread = await sent(sendMessage(number, { userId: await userId(BUYER), as: 'buyer' }, { text: 'Hello' }))
    expect((await findThread(thread, await viewer(SELLER)))?.order?.number).toBe(number)
    for (const email of [BUYER2, SELLER2, MEDIATOR]) {
      expect(await findThread(thread, await viewer(email))).toBeNull()
      expect(await answerIn(thread, await userId(email), { text: 'Let me in' })).toEqual({ is: 'not-found' })
      expect((await inboxOf(await userId(email), {})).threads.map(({ id }) => id)).not.toContain(thread)
    }
  })

  test('C17 opening a notice leads to what it is about and counts it as read; nobody opens another’s', async () => {
    const [number] = await awaitingShipment()
    const thread = await sent(
      sendMessage(number, { userId: await userId(BUYER), as: 'buyer' }, { text: 'When?', form: randomUUID() }),
    )
    // What is due besides brings news of its own.
    await sweepDone()
    const seller = await viewer(SELLER)
    const { notices } = await noticesOf(seller)
    const told = notices.find(({ about, of }) => about === 'message' && of === number)
    expect(told).toMatchObject({ unread: true, path: `/messages/${thread}` })
    expect(await openNotice(await viewer(BUYER), told?.id ?? '', Date.now())).toBeNull()
    const before = await unreadOf(seller.id)
    expect(await openNotice(seller, told?.id ?? '', Date.now())).toBe(`/messages/${thread}`)
    expect(await unreadOf(seller.id)).toBe(before - 1)
  })
})

describe('P3 a long conversation', () => {
  test('P3 of it the newest is shown, and all of it is found page by page, there and back', async () => {
    const [[number], buyer] = [await awaitingShipment(), await viewer(BUYER)]
    const thread = await sent(sendMessage(number, { userId: buyer.id, as: 'buyer' }, { text: '0' }))
    const whole = 2 * AT_ONCE + 8
    const first = await reader.message.findFirstOrThrow({ where: { threadId: thread } })
    // Three of each moment, told apart by their ids.
    const more = Array.from({ length: whole - 1 }, (_, at) => ({
      ...{ ...first, id: `${at + 1}`.padStart(36, '0'), text: `${at + 1}` },
      sentAt: new Date(first.sentAt.getTime() + 1 + Math.floor(at / 3)),
    }))
    await inTransaction((tx) => tx.message.createMany({ data: more }))
    const texts = Array.from({ length: whole }, (_, at) => `${at}`)
    const read = async (cut: Cut) => (await findThread(thread, buyer, cut))?.talk as TalkPage

    const pages = [await read({})]
    for (let older = pages[0]?.older; older; older = pages[0]?.older) pages.unshift(await read({ older }))
    expect(pages.map(({ messages }) => messages.length)).toEqual([8, AT_ONCE, AT_ONCE])
    expect(pages.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(texts)
    const back = [pages[0] as TalkPage]
    for (let newer = back[0]?.newer; newer; newer = back.at(-1)?.newer) back.push(await read({ newer }))
    expect(back.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(texts)
    expect((await read({ older: 'nonsense' })).messages).toEqual(pages.at(-1)?.messages)

    const listed = (await inboxOf(buyer.id, {})).threads.find(({ id }) => id === thread)
    expect(listed?.last.text).toBe(texts.at(-1))
    const view = await findOrder(number, buyer)
    expect(view?.facts.messages.map(({ text }) => text)).toEqual(texts.slice(-AT_ONCE))
    expect(view?.hasOlderTalk).toBe(true)
    // What is unread begins where it does, whatever is shown.
    const unread = (await firstUnread(thread, 'seller', Date.now() + DAY)) ?? ''
    expect(pages.flatMap(({ messages }) => messages).every((message) => isFrom(unread, message))).toBe(true)
    expect(isFrom(unread, { id: '', at: first.sentAt.getTime() })).toBe(false)
  })
})
