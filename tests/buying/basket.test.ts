import { beforeAll, describe, expect, test } from 'vitest'
import { addTo, type BasketLine, readBasket, requantified, wishesIn, without, writeBasket } from '@/lib/buying/basket'
import { readBasketPage } from '@/lib/buying/basket-page'
import { changedPrices } from '@/lib/buying/prices-shown'
import { SHOWN_TOTAL, unseenTotal } from '@/lib/buying/total-shown'
import { MOST_ITEMS } from '@/lib/buying/wish'
import { inTransaction } from '@/lib/db'
import { openMarket } from './market'

const line = (slug: string, more: Partial<BasketLine> = {}): BasketLine => ({
  ...{ slug, quantity: 1, from: 'direct', price: 1000 },
  ...more,
})

describe('F7 what the cookie of a basket says', () => {
  test('is read as it was written, and fits into a cookie when it is full', () => {
    const basket = [line('lamp', { quantity: 99, from: 'search' }), line('mug', { from: 'store', price: 0 })]
    expect(readBasket(writeBasket(basket))).toEqual(basket)
    const full = Array.from({ length: MOST_ITEMS }, (_, at) => line(`${'x'.repeat(78)}${at}`, { quantity: 99 }))
    expect(encodeURIComponent(writeBasket(full)).length).toBeLessThan(4000)
    expect(readBasket(writeBasket(full))).toHaveLength(MOST_ITEMS)
  })

  test.each([
    undefined,
    '',
    '~~~',
    'lamp',
    'lamp.0.search.1',
    'lamp.100.search.1',
    'lamp.1.5.search.1',
    'lamp.1.hearsay.1',
    'lamp.1.search.-1',
    '../x.1.search.1',
    'x'.repeat(1_000_000),
  ])('%.30s holds nothing', (written) => {
    expect(readBasket(written)).toEqual([])
  })

  test('one bad line does not take the others with it, and a product is in it once', () => {
    expect(readBasket('lamp.1.search.1~?~mug.2.direct.5~lamp.7.direct.1')).toEqual([
      line('lamp', { from: 'search', price: 1 }),
      line('mug', { quantity: 2, price: 5 }),
    ])
  })
})

describe('a basket', () => {
  test('F7 takes more of what it holds, at today’s price, and remembers how it was first found', () => {
    const added = addTo([line('lamp', { from: 'search' })], line('lamp', { quantity: 2, price: 1200 }), null)
    expect(added).toEqual({ basket: [line('lamp', { from: 'search', quantity: 3, price: 1200 })] })
  })

  test('has its bounds, and says how many would still go in', () => {
    const full = Array.from({ length: MOST_ITEMS }, (_, at) => line(`x${at}`))
    expect(addTo(full, line('lamp'), null)).toEqual({ problem: 'full', most: 0 })
    expect(addTo(full, line('x0'), null)).toHaveProperty('basket')
    expect(addTo([line('lamp', { quantity: 98 })], line('lamp', { quantity: 2 }), null)).toEqual({
      problem: 'too-many',
      most: 1,
    })
    expect(addTo([line('lamp', { quantity: 2 })], line('lamp', { quantity: 2 }), 3)).toEqual({
      problem: 'short-of-stock',
      most: 1,
    })
  })

  test('F6 takes other quantities at today’s prices, and says of what there is not enough', () => {
    const basket = [line('lamp', { from: 'search' }), line('mug'), line('gone')]
    const offers = new Map([
      ['lamp', { price: 1200, left: null }],
      ['mug', { price: 1000, left: 2 }],
    ])
    const changed = requantified(basket, ({ slug }) => (slug === 'mug' ? 3 : 99), offers)
    expect(changed.basket).toEqual([
      line('lamp', { from: 'search', quantity: 99, price: 1200 }),
      line('mug', { quantity: 3 }),
    ])
    expect([...changed.short]).toEqual([['mug', 2]])
    expect(requantified(basket, () => 2, offers).short.size).toBe(0)
  })

  test('is emptied of what was bought and of nothing else', () => {
    expect(without([line('lamp'), line('mug')], ['lamp'])).toEqual([line('mug')])
    expect(wishesIn([line('mug', { quantity: 2, from: 'category' })])).toEqual([
      { slug: 'mug', quantity: '2', from: 'category' },
    ])
  })
})

describe('what a basket comes to today', () => {
  beforeAll(async () => {
    await openMarket()
    await inTransaction((tx) => tx.product.update({ where: { slug: 'bowl' }, data: { stock: 1 } }))
  })

  test('F6 is told by store, with what is gone, what costs something else now and what there is too little of', async () => {
    const page = await readBasketPage([
      line('lamp', { price: 2500 }),
      line('mug', { quantity: 2 }),
      line('bowl', { quantity: 3, price: 2000 }),
      line('nonesuch'),
    ])
    expect(page.stores.map(({ storeId, lines }) => [storeId, lines.map(({ slug }) => slug)])).toEqual([
      ['north', ['lamp']],
      ['south', ['mug', 'bowl']],
    ])
    const lines = page.stores.flatMap(({ lines }) => lines)
    expect(lines.map(({ priceBefore, problem }) => [priceBefore, problem])).toEqual([
      [2500, null],
      [null, null],
      [null, 'short-of-stock'],
    ])
    expect(page).toMatchObject({ gone: ['nonesuch'], ready: false, goods: 11_000, shipping: 1000, total: 12_000 })
  })

  test('and nobody pays a price they were not shown', async () => {
    const form = new FormData()
    form.set('items', 'lamp,mug')
    form.set('price-lamp', '3000')
    form.set('price-mug', '1000')
    expect(await changedPrices(form)).toBeNull()
    form.set('price-mug', '900')
    expect(await changedPrices(form)).toContain('€10.00')
  })
  test('nor a total; a form that says nothing of it, as ours never does, is taken at its word', () => {
    const quote = {
      currency: 'EUR',
      goods: 3000,
      shipping: 500,
      discount: 0,
      total: 3500,
      card: 3500,
      wallet: 0,
      orders: [],
    }
    const showing = (...shown: string[]) => {
      const form = new FormData()
      for (const one of shown) form.set(SHOWN_TOTAL, one)
      return unseenTotal(form, quote)
    }
    expect(showing()).toBeNull()
    for (const enough of ['3500', '4500']) expect(showing(enough)).toBeNull()
    expect(showing('2500')).toContain('€25.00')
    // It was not clear, or is made up.
    for (const shown of ['', '1e9', '-1', '€35.00']) {
      expect(showing(shown)).toContain('€35.00')
      expect(showing(shown)).not.toContain('had seen')
    }
  })
})
