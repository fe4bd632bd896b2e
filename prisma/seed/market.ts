import { hashPassword } from '@/lib/auth/password'
import { inTransaction } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import { DAY } from '@/lib/law/time'
import { readPolicy } from '@/lib/policy/document'
import { categories, currency, products, stores } from './catalogue'
import { coupons, validity } from './coupons'
import { PASSWORD, people } from './people'

/** Writes people, stores, goods, coupons and the house policy. */
export async function writeMarket(now: number): Promise<void> {
  readPolicy(house)
  const passwordHash = await hashPassword(PASSWORD)
  const createdAt = new Date(now - 365 * DAY)
  await inTransaction(async (tx) => {
    await tx.policyVersion.create({ data: { name: house.name, version: 1, document: house, from: createdAt } })
    const userIds = new Map<string, string>()
    for (const person of people) {
      const { id } = await tx.user.create({ data: { ...person, passwordHash, createdAt } })
      userIds.set(person.email, id)
    }
    const storeIds = new Map<string, string>()
    for (const { slug, name, tagline, description, shipsFrom, picture, rating, ownerEmail } of stores) {
      const facts = { slug, name, tagline, description, shipsFrom, picture }
      const { id } = await tx.store.create({
        data: {
          ...facts,
          ratingAverage: rating.average,
          ratingCount: rating.count,
          ownerId: required(userIds, ownerEmail),
        },
      })
      storeIds.set(slug, id)
    }
    const categoryIds = new Map<string, string>()
    for (const category of categories) categoryIds.set(category.slug, (await tx.category.create({ data: category })).id)
    for (const product of products) {
      const { slug, title, description, price, shippingFee, cancelKind, source, picture, alt } = product
      const stock = product.stock ?? null
      await tx.product.create({
        data: {
          ...{ slug, title, description, currency, price, shippingFee, cancelKind, source, picture, alt, stock },
          facts: product.facts.map(([label, value]) => [label, value]),
          ratingAverage: product.rating.average,
          ratingCount: product.rating.count,
          storeId: required(storeIds, product.store),
          categoryId: required(categoryIds, product.category),
          reviews: { create: product.feedback.map(({ author, stars, text }) => ({ author, stars, text })) },
        },
      })
    }
    for (const coupon of coupons) {
      const { code, title, kind, amount, minimum } = coupon
      const storeId = 'store' in coupon ? required(storeIds, coupon.store) : null
      await tx.coupon.create({
        data: { code, title, kind, amount, minimum, currency, storeId, ...validity(coupon, now) },
      })
    }
  })
}

function required(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the seed names ${key}, which it does not make`)
  return id
}
