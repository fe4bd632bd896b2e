import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import house from '@/lib/law/policies/house.json'
import { DAY } from '@/lib/law/time'
import { queue } from '@/lib/mediation/queue'
import { runDue } from '@/lib/orders/due'
import type { PersonalCommand } from '@/lib/orders/party'
import { recordOf } from '@/lib/orders/queries/record'
import { addresses } from '@/prisma/seed/people'
import { as, awaitingShipment, BUYER, bought, hours, MEDIATOR, openMarket, rowOf, SELLER, userId } from './fixtures'
import { stored } from './stored'

beforeAll(openMarket)

const emails: Record<Person, string> = { buyer: BUYER, seller: SELLER, mediator: MEDIATOR }

/** Makes a move and answers with the order as it was stored, which is the one the law decided. */
async function made(by: Person, at: number, number: string, command: PersonalCommand) {
  expect(await as(emails[by], by, at, number, command)).toEqual({ is: 'done', at })
  return stored(number)
}

const delivered = async (items?: readonly string[]) => {
  const [number] = await awaitingShipment(items ? { items } : {})
  await made('seller', hours(30), number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await runDue(hours(30) + 6 * DAY)
  return { number, at: hours(30) + 6 * DAY }
}

const disputed = async () => {
  const { number, at } = await delivered()
  const { total } = await rowOf(number)
  const claim = { reason: 'damaged', story: 'A crack.', wanted: minor(total) } as const
  await made('buyer', at + 1, number, { move: 'open-dispute', ...claim })
  return { number, at: at + 1, total }
}

describe('what the law decided is what is read again', () => {
  test('C11 an extension, proposed and agreed', async () => {
    const [number] = await awaitingShipment()
    const proposed = await made('seller', hours(30), number, { move: 'propose-extension', days: 3 })
    expect(proposed.extension).toMatchObject({ state: 'proposed', by: 'seller', days: 3 })
    const agreed = await made('buyer', hours(31), number, { move: 'agree-extension' })
    expect(agreed.extension).toEqual({ state: 'none', count: 1 })
    expect((await rowOf(number)).shipBy?.getTime()).toBeGreaterThan(hours(24 * 9))
  })

  test('S1 a tracking number, corrected and corrected back: one parcel, and the carrier delivers it', async () => {
    const [number] = await awaitingShipment()
    const label = { carrier: 'Postline', tracking: `PL-${number}` }
    await made('seller', hours(30), number, { move: 'ship', ...label })
    const other = `PX-${number}`
    await runDue(hours(31))
    const corrected = await made('seller', hours(32), number, {
      ...{ move: 'correct-parcel', was: label.tracking, carrier: 'Swift', tracking: other },
    } as PersonalCommand)
    expect(corrected.fulfilment).toMatchObject({ parcels: [{ carrier: 'Swift', tracking: other }] })
    await runDue(hours(33))
    await made('seller', hours(34), number, { move: 'correct-parcel', was: other, ...label })
    await runDue(hours(34) + 6 * DAY)
    expect((await stored(number)).fulfilment).toMatchObject({ state: 'delivered', parcels: [label] })
  })

  test('S1 parcels of one instant stand in the same order as long as there are any', async () => {
    const [number] = await awaitingShipment()
    const label = (name: string) => ({ carrier: 'Postline', tracking: `${name}-${number}` })
    await made('seller', hours(30), number, { move: 'ship', ...label('B') })
    await made('seller', hours(30), number, { move: 'add-parcel', ...label('C') })
    const added = await made('seller', hours(30), number, { move: 'add-parcel', ...label('A') })
    expect(added.fulfilment).toMatchObject({ parcels: [label('A'), label('B'), label('C')] })
    const corrected = await made('seller', hours(30) + 1, number, {
      ...{ move: 'correct-parcel', was: label('A').tracking, ...label('D') },
    } as PersonalCommand)
    expect(corrected.fulfilment).toMatchObject({ parcels: [label('B'), label('C'), label('D')] })
    await runDue(hours(30) + 6 * DAY)
    expect((await stored(number)).fulfilment).toMatchObject({ parcels: [label('B'), label('C'), label('D')] })
  })

  test('S5 another address, asked, accepted, asked again and declined', async () => {
    const [number] = await awaitingShipment()
    const to = addresses['buyer2@example.com']
    expect((await made('buyer', hours(30), number, { move: 'ask-address', to })).destination).toMatchObject({ to })
    expect((await made('seller', hours(31), number, { move: 'accept-address' })).destination.state).toBe('changed')
    const again = { ...to, city: 'Dresden' }
    await made('buyer', hours(32), number, { move: 'ask-address', to: again })
    const declined = await made('seller', hours(33), number, { move: 'decline-address' })
    expect(declined.destination).toMatchObject({ state: 'changed', asked: 2, to })
  })

  test('D4 protection, offered and extended', async () => {
    const { number, at } = await delivered()
    expect((await made('buyer', at, number, { move: 'extend-protection' })).protection).toMatchObject({ by: 'buyer' })
    const extended = await made('seller', at + 1, number, { move: 'extend-protection' })
    expect(extended.protection).toEqual({ state: 'extended', extendedAt: at + 1 })
  })

  test('D5 D6 a return, agreed, sent, questioned, ruled', async () => {
    const { number, at, total } = await disputed()
    const offer = { move: 'propose', amount: minor(total), withReturn: true } as const
    expect((await made('seller', at + 1, number, offer)).dispute).toMatchObject({ proposals: [{ withReturn: true }] })
    const awaited = await made('buyer', at + 2, number, { move: 'accept-proposal', number: 1 })
    expect(awaited.returning).toMatchObject({ state: 'awaited', terms: { amount: total } })
    await made('buyer', at + 3, number, { move: 'send-back', carrier: 'Postline', tracking: 'BACK-1' })
    const questioned = await made('seller', at + 4, number, { move: 'question-return', story: 'An empty box.' })
    expect([questioned.returning.state, questioned.dispute.state]).toEqual(['questioned', 'with-mediator'])
    const ruling = { move: 'rule', amount: minor(100), fault: 'nobody', reasoning: 'Nobody can tell.' } as const
    const ruled = await made('mediator', at + 5, number, ruling)
    expect(ruled.returning).toMatchObject({ state: 'done', how: 'ruled' })
    expect((await rowOf(number)).refunds).toMatchObject([{ amount: 100 }])
  })

  test('D3 a ruling, appealed and ruled on again', async () => {
    const { number, at } = await disputed()
    await made('buyer', at + 1, number, { move: 'escalate' })
    const ruling = { move: 'rule', amount: minor(500), fault: 'seller', reasoning: 'A small crack.' } as const
    expect((await made('mediator', at + 2, number, ruling)).dispute).toMatchObject({ appealBy: at + 2 + 7 * DAY })
    const appealed = await made('buyer', at + 3, number, { move: 'appeal', story: 'It leaks.' })
    expect(appealed.dispute).toMatchObject({ state: 'appealed', appealedBy: 'buyer', amount: 500 })
    const { reviewBy } = await reader.order.findUniqueOrThrow({ where: { number } })
    expect(reviewBy?.getTime()).toBe(at + 3 + 14 * DAY)
    const more = { move: 'rule-appeal', amount: minor(700), pardon: false, reasoning: 'It does.' } as const
    const final = await made('mediator', at + 4, number, more)
    expect(final.dispute).toMatchObject({ state: 'closed', how: 'appeal-ruled', amount: 1200, appealBy: null })
    expect((await reader.order.findUniqueOrThrow({ where: { number } })).reviewBy).toBeNull()
  })

  test('P1 D3 whose fault it was ruled is there for the appeal, and the points are on the record', async () => {
    const { number, at, total } = await disputed()
    await made('buyer', at + 1, number, { move: 'escalate' })
    const ruling = { move: 'rule', amount: minor(500), fault: 'seller', reasoning: 'A small crack.' } as const
    expect((await made('mediator', at + 2, number, ruling)).dispute).toMatchObject({ fault: 'seller' })
    const appealed = await made('buyer', at + 3, number, { move: 'appeal', story: 'It leaks.' })
    expect(appealed.dispute).toMatchObject({ state: 'appealed', fault: 'seller' })
    const rest = { move: 'rule-appeal', amount: minor(total - 500), pardon: false, reasoning: 'It does.' } as const
    const final = await made('mediator', at + 4, number, rest)
    expect(final.cancellation).toMatchObject({ state: 'cancelled', fault: 'seller' })
    expect(final.dispute).toMatchObject({ how: 'appeal-ruled', fault: 'seller' })
    const penalties = await reader.penalty.findMany({ where: { order: { number } } })
    expect(penalties).toMatchObject([{ points: 2, because: 'dispute-ruled', rule: 'D3' }])
  })

  test('C13 part of an order, asked for and accepted: its line counts it, and the request remembers it', async () => {
    const [number] = await awaitingShipment({ items: ['ash-glaze-teapot', 'nesting-bowls'] })
    const parts = [{ line: 2, quantity: 1 }]
    const asked = await made('buyer', hours(30), number, { move: 'request', reason: 'wrong-item', parts })
    expect(asked.cancellation).toMatchObject({ state: 'requested', parts })
    const partly = await made('seller', hours(31), number, { move: 'accept' })
    expect(partly.lines.map(({ cancelled }) => cancelled)).toEqual([0, 1])
    expect(partly.cancellation).toMatchObject({ state: 'none', requests: 1 })
    const requests = await reader.cancellationRequest.findMany({ where: { order: { number } } })
    expect(requests).toMatchObject([{ outcome: 'accepted', parts }])
    const { refunds, goods } = await rowOf(number)
    expect(refunds).toMatchObject([{ amount: partly.lines[1]?.cost }])
    expect(partly.lines[0]?.cost).toBe(goods - (partly.lines[1]?.cost ?? 0))
  })

  test('C8 a store’s own time to answer is taken with the order, within the bounds of its policy', async () => {
    const document = structuredClone(house)
    Object.assign(document.request, { storeMayChoose: { from: 'PT24H', to: 'P7D' } })
    const own = { name: 'choosing', version: 1, document, from: new Date(hours(1000)) }
    await inTransaction(async (tx) => {
      await tx.policyVersion.create({ data: own })
      await tx.store.updateMany({ data: { answersWithin: { ms: 20 * DAY } } })
    })
    const { numbers } = await bought({ at: hours(1000) })
    expect((await stored(numbers[0] as string)).answersWithin).toEqual({ ms: 7 * DAY })
    const { numbers: before } = await bought({ at: hours(999) })
    expect((await stored(before[0] as string)).answersWithin).toBeNull()
  })
})

describe('P1 the seller’s record', () => {
  const atFault = async () => {
    const [number] = await awaitingShipment()
    await made('buyer', hours(30), number, { move: 'request', reason: 'out-of-stock' })
    await made('seller', hours(31), number, { move: 'accept' })
    return number
  }
  const record = async () => recordOf(await userId(SELLER))

  test('C18 P1 a complaint that is upheld adds to the mark, and waits for a mediator until then', async () => {
    const number = await atFault()
    const { points } = await record()
    await made('buyer', hours(32), number, { move: 'file-complaint', story: 'They had none to begin with.' })
    const filter = { stage: 'waiting', sort: 'deadline', page: 1, search: number } as const
    const { cases } = await queue(await userId(MEDIATOR), filter, hours(32))
    expect(cases).toMatchObject([{ kind: 'complaint', row: { number } }])
    const review = { move: 'review-complaint', upheld: true, reasoning: 'The offer was a lie.' } as const
    const reviewed = await made('mediator', hours(33), number, review)
    expect(reviewed.mark).toMatchObject({ state: 'marked', points: 3 })
    expect((await record()).points).toBe(points + 1)
  })

  test('P1 a mark that is struck counts no longer, and stays visible as struck', async () => {
    const before = await record()
    const number = await atFault()
    await made('seller', hours(32), number, { move: 'contest', story: 'The buyer mistook the shop.' })
    const review = { move: 'review-contest', struck: true, reasoning: 'So it was.' } as const
    await made('mediator', hours(33), number, review)
    const after = await record()
    expect(after.points).toBe(before.points)
    expect(after.marks.find((mark) => mark.number === number)).toMatchObject({ points: 2, struckAt: hours(33) })
  })

  test('P1 a mark that was reviewed and stands is not touched when a later one is struck', async () => {
    const number = await atFault()
    await made('seller', hours(32), number, { move: 'contest', story: 'No.' })
    await made('mediator', hours(33), number, { move: 'review-contest', struck: false, reasoning: 'Yes.' })
    await made('buyer', hours(34), number, { move: 'file-complaint', story: 'Rude, too.' })
    await made('mediator', hours(35), number, { move: 'review-complaint', upheld: true, reasoning: 'Rude.' })
    await made('seller', hours(36), number, { move: 'contest', story: 'I was not.' })
    await made('mediator', hours(37), number, { move: 'review-contest', struck: true, reasoning: 'Not very.' })
    const { penalties } = await rowOf(number)
    expect(penalties.map(({ points, struckAt }) => [points, struckAt !== null]).sort()).toEqual([
      [1, true],
      [2, false],
    ])
  })
})

test('P2 feedback counts in the ratings of the store and of what was bought', async () => {
  const { number, at } = await delivered(['ash-glaze-teapot'])
  await runDue(at + 15 * DAY)
  const where = { slug: 'ash-glaze-teapot' }
  const before = await reader.product.findUniqueOrThrow({ where, include: { store: true } })
  const products = [{ line: 1, stars: 1, text: 'It leaks.' }]
  await made('buyer', at + 16 * DAY, number, { move: 'leave-feedback', stars: 2, products })
  const after = await reader.product.findUniqueOrThrow({ where, include: { store: true, reviews: true } })
  const mean = ({ ratingAverage, ratingCount }: typeof before.store | typeof before, stars: number) =>
    (ratingAverage * ratingCount + stars) / (ratingCount + 1)
  expect([after.ratingCount, after.store.ratingCount]).toEqual([before.ratingCount + 1, before.store.ratingCount + 1])
  expect(after.ratingAverage).toBeCloseTo(mean(before, 1), 10)
  expect(after.store.ratingAverage).toBeCloseTo(mean(before.store, 2), 10)
  expect(after.reviews.find(({ orderId }) => orderId !== null)).toMatchObject({
    ...{ author: 'Ines Marchetti', stars: 1, text: 'It leaks.' },
  })
  expect(await reader.feedback.findFirst({ where: { order: { number } } })).toMatchObject({ stars: 2, text: null })
  const again = await as(BUYER, 'buyer', at + 17 * DAY, number, { move: 'leave-feedback', stars: 5 })
  expect(again).toMatchObject({ is: 'refused' })
})
