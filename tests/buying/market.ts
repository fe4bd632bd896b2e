import type { Purchase } from '@/lib/buying/place'
import { inTransaction } from '@/lib/db'
import type { CancelKind } from '@/lib/law/order'
import house from '@/lib/law/policies/house.json'

/** Two stores with two products each, two buyers, the house policy. Everything happens at or after `START`. */
export const START = Date.parse('2026-03-02T10:00:00Z')
export const DAY = 86_400_000

const product = (storeId: string, slug: string, price: number, cancelKind: CancelKind = 'at-will') => ({
  ...{ id: slug, slug, title: slug, description: slug, facts: [], currency: 'EUR', price, shippingFee: 500 },
  ...{ cancelKind, source: 'merchant', picture: '/x.svg', alt: '', ratingAverage: 4, ratingCount: 1, storeId },
  categoryId: 'things',
})

const store = (id: string) => ({
  ...{ id, slug: id, name: id, tagline: '', description: '', shipsFrom: '', picture: '/x.svg' },
  ...{ ratingAverage: 4, ratingCount: 1, ownerId: 'seller' },
})

export async function openMarket(): Promise<void> {
  const createdAt = new Date(START - 100 * DAY)
  await inTransaction(async (tx) => {
    for (const id of ['buyer', 'stranger', 'seller'])
      await tx.user.create({ data: { id, email: `${id}@example.com`, name: id, passwordHash: '', createdAt } })
    await tx.category.create({ data: { id: 'things', slug: 'things', name: 'Things' } })
    await tx.store.createMany({ data: [store('north'), store('south')] })
    await tx.product.createMany({
      data: [
        product('north', 'lamp', 3000),
        product('north', 'bespoke-lamp', 5000, 'custom-made'),
        product('south', 'mug', 1000),
        product('south', 'bowl', 2000),
      ],
    })
    await tx.policyVersion.create({ data: { id: 'v1', name: 'house', version: 1, document: house, from: createdAt } })
  })
}

type Coupon = {
  code: string
  kind?: string
  currency?: string
  storeId?: string
  amount?: number
  minimum?: number
  from?: number
  until?: number
}

export const addCoupon = ({
  code,
  kind = 'platform',
  currency = 'EUR',
  storeId,
  amount = 1000,
  minimum = 0,
  from,
  until,
}: Coupon) =>
  inTransaction((tx) =>
    tx.coupon.create({
      data: {
        ...{ id: code, code, title: code, kind, storeId: storeId ?? null, currency, amount, minimum },
        validFrom: new Date(from ?? START - DAY),
        validUntil: until === undefined ? null : new Date(until),
      },
    }),
  )

/** What a buyer submits: `{ lamp: 1, mug: 2 }` from a form of its own, unless another key is named. */
export const purchase = (wanted: Readonly<Record<string, number>>, more: Partial<Purchase> = {}): Purchase => ({
  key: crypto.randomUUID(),
  items: Object.entries(wanted).map(([productId, quantity]) => ({ productId, quantity })),
  coupons: [],
  fromWallet: 'nothing',
  foundBy: 'direct',
  address: { recipient: 'Ines', street: 'Via 1', postcode: '1', city: 'Bologna', country: 'Italy' },
  ...more,
})
