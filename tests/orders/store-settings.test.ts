import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { cancelRulesOf, PRODUCTS_A_PAGE, setCancelRules } from '@/lib/stores/cancel-rules'
import { addClosure, closuresOf, closureToTell, removeClosure, today } from '@/lib/stores/closures'
import { awaitingShipment, openMarket, SELLER, SELLER2, userId } from './fixtures'
import { stored } from './stored'

beforeAll(openMarket)

const TEAPOT = 'ash-glaze-teapot'
const productOf = async (slug: string) => reader.product.findUniqueOrThrow({ where: { slug } })
const kindOf = async (number: string) => (await stored(number)).lines[0]?.kind

describe('C12 T4 products that are not cancelled at will', () => {
  test('C12 T4 a rule holds for orders placed from then on, and those before keep their terms', async () => {
    const [seller, { id }] = [await userId(SELLER), await productOf(TEAPOT)]
    const [before] = await awaitingShipment({ items: [TEAPOT] })
    await setCancelRules(seller, [id], new Set([id]))
    const [after] = await awaitingShipment({ items: [TEAPOT] })
    expect([await kindOf(before), await kindOf(after)]).toEqual(['at-will', 'seller-rule'])
    const deed = { where: { kind: 'cancel-rules-set', actorId: seller } }
    expect((await reader.deed.findFirstOrThrow(deed)).facts).toEqual({ closed: 1, opened: 0 })
    await setCancelRules(seller, [id], new Set())
    expect((await productOf(TEAPOT)).cancelKind).toBe('at-will')
  })

  test('F1 C12 nobody sets it for another’s product, and what an item is by nature stays', async () => {
    const { id } = await productOf(TEAPOT)
    await setCancelRules(await userId(SELLER2), [id], new Set([id]))
    expect((await productOf(TEAPOT)).cancelKind).toBe('at-will')
    const { products, heeded } = await cancelRulesOf(await userId(SELLER), 1)
    const made = products.find(({ byNature }) => byNature)
    expect(heeded).toBe(true)
    await setCancelRules(await userId(SELLER), [made?.id ?? ''], new Set())
    expect((await reader.product.findUniqueOrThrow({ where: { id: made?.id ?? '' } })).cancelKind).toBe(made?.kind)
  })
})

test('C12 of very many products none is left out: they come a page at a time, and each can be chosen', async () => {
  const [owner, { id: _, slug: __, ...alike }] = [await userId(SELLER), await productOf(TEAPOT)]
  const many = Array.from({ length: 230 }, (_, at) => ({ ...alike, slug: `shelf-${at}`, facts: [] }))
  await inTransaction((tx) => tx.product.createMany({ data: many }))
  const { pages } = await cancelRulesOf(owner, 1)
  for (let page = 1; page <= pages; page += 1) {
    const { products } = await cancelRulesOf(owner, page)
    expect(products.length).toBeLessThanOrEqual(PRODUCTS_A_PAGE)
    const ids = products.map(({ id }) => id)
    await setCancelRules(owner, ids, new Set(ids))
  }
  expect(await reader.product.count({ where: { store: { ownerId: owner }, cancelKind: 'at-will' } })).toBe(0)
})

describe('T3 days away', () => {
  const onDay = async (days: number) => today(Date.parse(await today()) + days * DAY)

  test('T3 they are told to buyers two weeks ahead, and taken back', async () => {
    const [seller, store] = [
      await userId(SELLER),
      await reader.store.findFirstOrThrow({ where: { owner: { email: SELLER } } }),
    ]
    const add = async (from: number, until: number) =>
      addClosure(seller, { storeId: store.id, from: await onDay(from), until: await onDay(until), note: null })
    expect(await add(3, 2)).toBe('backwards')
    expect(await add(-3, -1)).toBe('over')
    expect(await add(1, 61)).toBe('too-long')
    expect(await add(20, 25)).toBe('done')
    expect(await closureToTell(store.id)).toBeNull()
    expect(await add(2, 4)).toBe('done')
    expect(await add(2, 4)).toBe('done')
    expect([await add(4, 5), await add(3, 3), await add(1, 30)]).toEqual(['overlaps', 'overlaps', 'overlaps'])
    expect(await closureToTell(store.id)).toMatchObject({ from: await onDay(2) })
    const [own] = await closuresOf(seller)
    expect(own?.closures).toHaveLength(2)
    const stranger = await userId(SELLER2)
    const wish = { storeId: store.id, from: await onDay(1), until: await onDay(1), note: null }
    expect(await addClosure(stranger, wish)).toBe('not-found')
    expect(await removeClosure(stranger, own?.closures[0]?.id ?? '')).toBe(false)
    expect(await removeClosure(seller, own?.closures[0]?.id ?? '')).toBe(true)
    expect(await closureToTell(store.id)).toBeNull()
  })
})
