import { describe, expect, test } from 'vitest'
import { readCheckout, readOrder } from '@/lib/buying/purchase-form'
import { wishesOf } from '@/lib/buying/wish'

const good = {
  items: 'lamp,mug',
  'quantity-lamp': '1',
  'quantity-mug': '99',
  coupon: '',
  means: 'card',
  recipient: 'Ines',
  street: 'Via 1',
  postcode: '1',
  city: 'Bologna',
  country: 'Italy',
  key: '2f0a8d0e-5f0b-4d53-9d55-0b7c5c9f3a11',
  from: 'search',
}

function filled(changes: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...good, ...changes })) form.set(name, value)
  return form
}

const wrong = (changes: Readonly<Record<string, string>>) => {
  const read = readCheckout(filled(changes))
  return 'state' in read ? Object.keys(read.state.errors) : []
}

describe('the checkout form', () => {
  test('is read whole', () => {
    expect(readCheckout(filled({ means: 'both', walletAmount: '12,5', coupon: 'a b, a' }))).toMatchObject({
      data: {
        items: [
          { slug: 'lamp', quantity: 1 },
          { slug: 'mug', quantity: 99 },
        ],
        coupons: ['a', 'b'],
        fromWallet: 1250,
        foundBy: 'search',
      },
    })
  })

  test.each(['0', '-1', '1.5', '1000000000', '1e9', '', 'many', '1\0', '9'.repeat(1_000_000)])(
    'a quantity such as %.12s is refused beside its field',
    (quantity) => {
      expect(wrong({ 'quantity-mug': quantity })).toEqual(['quantity-mug'])
    },
  )

  test.each(['recipient', 'street', 'postcode', 'city', 'country'])('%s is needed, and has its limits', (name) => {
    expect(wrong({ [name]: '  ' })).toEqual([name])
    expect(wrong({ [name]: 'x'.repeat(1_000_000) })).toEqual([name])
    expect(wrong({ [name]: 'a\0b' })).toEqual([name])
  })

  test('everything wrong is told at once, and all that was typed comes back', () => {
    const read = readCheckout(filled({ 'quantity-lamp': '0', city: '', means: 'both', walletAmount: 'x' }))
    if ('data' in read) throw new Error('it should be refused')
    expect(Object.keys(read.state.errors).sort()).toEqual(['city', 'quantity-lamp', 'walletAmount'])
    expect(read.state.values).toMatchObject({ street: 'Via 1', walletAmount: 'x', 'quantity-lamp': '0' })
  })

  test('an unknown means of payment and a forged key are refused', () => {
    expect(wrong({ means: 'gold' })).toEqual(['means'])
    expect(wrong({ key: 'x' })).toEqual(['key'])
  })

  test('the sum can be worked out before the address is known', () => {
    expect(readOrder(filled({ city: '' }))).toHaveProperty('data')
  })
})

describe('what an address asks to buy', () => {
  test('is every item once, with the quantity as it was typed', () => {
    const query = { item: ['lamp:2', 'mug:x', 'lamp:1', 'bowl:1.5'] }
    expect(wishesOf(query)).toEqual([
      { slug: 'lamp', quantity: '3', from: 'direct' },
      { slug: 'mug', quantity: 'x', from: 'direct' },
      { slug: 'bowl', quantity: '1.5', from: 'direct' },
    ])
  })

  test('leaves out what is no product’s name', () => {
    expect(wishesOf({ item: ['../x:1', '', "a'b:1", '\0:1'] })).toEqual([])
  })
})
