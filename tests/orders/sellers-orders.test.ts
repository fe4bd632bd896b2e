import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { csv } from '@/lib/csv'
import { inTransaction } from '@/lib/db'
import { HOUR } from '@/lib/law/time'
import { standsAt } from '@/lib/orders/queries/same-label'
import { lookingFor } from '@/lib/orders/queries/seller-looking'
import { exportedOrders, sellersOrders } from '@/lib/orders/queries/seller-orders'
import { shipList } from '@/lib/orders/queries/ship-list'
import { LARGEST_TABLE, MOST_ROWS, shipMany } from '@/lib/orders/ship-many'
import { shipManyWords } from '@/lib/words/ship-many'
import { as, awaitingShipment, BUYER, bought, openMarket, rowOf, SELLER, SELLER2, userId } from './fixtures'

beforeAll(openMarket)

describe('F7 the orders of a seller', () => {
  test('F7 pages cut at keys show every order once, forwards and back, also where many are equal', async () => {
    const seller = await userId(SELLER)
    const placed: string[] = []
    for (let count = 0; count < 27; count++)
      placed.push(...(await bought({ paid: false, items: ['speckled-mug'] })).numbers)
    for (const sort of ['newest', 'oldest', 'due', 'dearest'] as const) {
      const seen: string[] = []
      const firsts: (string | undefined)[] = []
      let page = await sellersOrders(seller, { sort })
      for (;;) {
        firsts.push(page.orders[0]?.row.number)
        seen.push(...page.orders.map(({ row }) => row.number))
        if (!page.after) break
        page = await sellersOrders(seller, { sort, after: page.after })
      }
      expect(seen.toSorted()).toEqual(placed.toSorted())
      expect(firsts).toHaveLength(2)
      // The same way back.
      const back = [page.orders[0]?.row.number]
      while (page.before) {
        page = await sellersOrders(seller, { sort, before: page.before })
        back.push(page.orders[0]?.row.number)
      }
      expect(back).toEqual(firsts.toReversed())
    }
    expect(await exportedOrders(seller, { sort: 'oldest' })).toHaveLength(27)
    const found = async (way: string) => (await sellersOrders(seller, lookingFor({ found: way }))).total
    expect([await found('direct'), await found('search'), await found('hearsay')]).toEqual([27, 0, 27])
    expect((await sellersOrders(await userId(SELLER2), {})).total).toBe(0)
  })

  test('F7 a page can be asked for past every amount', async () => {
    const seller = await userId(SELLER)
    const { orders } = await sellersOrders(seller, { sort: 'dearest', after: '999999999999999~R1' })
    expect(orders).toHaveLength(25)
  })

  test('F7 what makes no sense in an address narrows nothing', () => {
    expect(lookingFor({ status: 'sold', sort: 'x', after: 'y', mark: ['a', 'b'], q: ' ' })).toEqual({})
    expect(lookingFor({ status: 'shipped', sort: 'due', after: '12~R1' })).toMatchObject({
      status: 'shipped',
      after: '12~R1',
    })
  })
})

describe('S1 many orders shipped by a table', () => {
  test('F1 S1 an order of somebody else is not there, and nothing happens to it', async () => {
    const { numbers } = await bought({ items: ['speckled-mug'] })
    const answer = await shipMany(await userId(SELLER2), `${numbers[0]},Post,T1`, 'ship')
    expect(answer).toMatchObject({ rows: [{ is: 'wrong' }], left: `${numbers[0]},Post,T1` })
    expect((await rowOf(numbers[0] as string)).fulfilmentState).toBe('not-due')
  })

  test('S1 the orders to ship leave the shop with what to pack and where to, and come back filled in', async () => {
    const [number] = await awaitingShipment({ items: ['speckled-mug'], at: (await now()) - 26 * HOUR })
    const seller = await userId(SELLER)
    await inTransaction((tx) => tx.user.update({ where: { email: BUYER }, data: { name: '=1+1; Ana' } }))
    const list = csv(shipManyWords.head, await shipList(seller, 100))
    expect(list).toMatch(new RegExp(`${number},,,'=1\\+1; Ana,1 × Speckled.*mug,"[^"]*, [^"]*"`))
    const filled = list.replace(`${number},,`, `${number},Post,T1`)
    const rows = { rows: [{ number, carrier: 'Post', tracking: 'T1', is: 'right' }], left: `${number},Post,T1` }
    for (const table of [filled, filled.replaceAll(';', '').replaceAll(',', ';')])
      expect(await shipMany(seller, table, 'check')).toMatchObject(rows)
    // A cell too many is no column that a head has named.
    const torn = filled.replace('Post', 'Post,Office')
    expect(await shipMany(seller, torn, 'ship')).toMatchObject({ rows: [{ is: 'wrong' }] })
    expect(await shipMany(seller, `${number},Post,T1,Ana`, 'ship')).toMatchObject({ rows: [{ is: 'wrong' }] })
  })

  test('S5 an order whose buyer asks for another address waits for the answer', async () => {
    const [number] = await awaitingShipment({ at: Date.now() - 30 * HOUR, items: ['speckled-mug'] })
    const to = { recipient: 'Ada', street: 'Via Saragozza 91', postcode: '40123', city: 'Bologna', country: 'Italy' }
    await as(BUYER, 'buyer', Date.now(), number, { move: 'ask-address', to })
    const answer = await shipMany(await userId(SELLER), `${number},Post,T1`, 'check')
    expect(answer).toMatchObject({ rows: [{ is: 'wrong', why: expect.stringContaining('another address') }] })
  })

  test('S1 a label that stands at an order of somebody else is told of once, and taken when it is meant', async () => {
    const at = Date.now() - 30 * HOUR
    const buying = { at, items: ['speckled-mug'] }
    const [first] = await awaitingShipment(buying)
    const [second] = await awaitingShipment(buying)
    const [theirs] = await awaitingShipment({ ...buying, buyer: 'buyer2@example.com' })
    const seller = await userId(SELLER)
    const ship = (number: string, told: readonly string[] = []) => shipMany(seller, `${number},post,SAME`, 'ship', told)
    expect(await ship(first)).toMatchObject({ rows: [{ is: 'shipped' }] })
    // Two orders of one buyer to one address may be one parcel.
    expect(await ship(second)).toMatchObject({ rows: [{ is: 'shipped' }] })
    const shared = `${theirs} post SAME`
    const rows = [
      { is: 'right', why: expect.stringContaining(`Orders ${[first, second].sort().join(' and ')} have`), shared },
    ]
    expect(await ship(theirs, ['another'])).toMatchObject({ rows, left: `${theirs},post,SAME` })
    expect((await rowOf(theirs)).fulfilmentState).toBe('waiting')
    expect(await ship(theirs, [shared])).toMatchObject({ rows: [{ is: 'shipped' }] })
    // Nobody hears of another seller's orders.
    expect(await standsAt(await userId(SELLER2), [{ number: theirs, carrier: 'Post', tracking: 'SAME' }])).toEqual([[]])
  })

  test('S1 and so it is where it stands twice in one table, or the order goes elsewhere; a number that was called off is free', async () => {
    const at = Date.now() - 30 * HOUR
    const [first] = await awaitingShipment({ at, items: ['speckled-mug'] })
    const [second] = await awaitingShipment({ at, items: ['speckled-mug'] })
    const seller = await userId(SELLER)
    const table = `${first},Post,TWICE\n${second},Post,TWICE`
    expect(await shipMany(seller, table, 'check')).toMatchObject({ rows: [{ is: 'right' }, { is: 'right' }] })
    const to = { recipient: 'Ada', street: 'Via Saragozza 91', postcode: '40123', city: 'Bologna', country: 'Italy' }
    await as(BUYER, 'buyer', Date.now(), second, { move: 'ask-address', to })
    await as(SELLER, 'seller', Date.now(), second, { move: 'accept-address' })
    const labels = [first, second].map((number) => ({ number, carrier: 'Post', tracking: 'TWICE' }))
    expect(await standsAt(seller, labels)).toEqual([[second], [first]])
    await as(SELLER, 'seller', Date.now(), first, { move: 'ship', carrier: 'Post', tracking: 'TWICE' })
    expect(await standsAt(seller, labels.slice(1))).toEqual([[first]])
    await as(SELLER, 'seller', Date.now(), first, { move: 'call-off', because: 'cannot-ship' })
    expect(await standsAt(seller, labels.slice(1))).toEqual([[]])
  })

  test('S1 what is no table, too long or too large is refused as a whole', async () => {
    const seller = await userId(SELLER)
    const long = Array.from({ length: MOST_ROWS + 1 }, (_, at) => `R${at},Post,T${at}`).join('\n')
    for (const text of ['', '\n\n', 'a,"b', long, 'x'.repeat(LARGEST_TABLE + 1)])
      expect(typeof (await shipMany(seller, text, 'ship'))).toBe('string')
  })
})
