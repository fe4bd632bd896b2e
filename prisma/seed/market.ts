import { hashPassword } from '@/lib/auth/password'
import { inTransaction } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { publishHouse } from '@/lib/policy/house'
import { categories, currency, products, stores } from './catalogue'
import { coupons, validity } from './coupons'
import { PASSWORD, people } from './people'

/** Writes people, stores, goods, coupons and the house policy. */
export async function writeMarket(now: number): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD)
  const createdAt = new Date(now - 365 * DAY)
  await inTransaction(async (tx) => {
    await publishHouse(tx, createdAt.getTime())
    // A statement a table: every test file that opens this market waits for it.
    const users = people.map((person) => ({ ...person, passwordHash, createdAt }))
    const userIds = idsBy(
      'email',
      await tx.user.createManyAndReturn({ data: users, select: { id: true, email: true } }),
    )
    const shops = stores.map(({ slug, name, tagline, description, shipsFrom, picture, rating, ownerEmail }) => ({
      ...{ slug, name, tagline, description, shipsFrom, picture, ownerId: required(userIds, ownerEmail) },
      ...{ ratingAverage: rating.average, ratingCount: rating.count },
    }))
    const slugs = { id: true, slug: true } as const
    const storeIds = idsBy('slug', await tx.store.createManyAndReturn({ data: shops, select: slugs }))
    const kinds = categories.map((category) => ({ ...category }))
    const categoryIds = idsBy('slug', await tx.category.createManyAndReturn({ data: kinds, select: slugs }))
    const goods = products.map(({ slug, title, description, price, shippingFee, cancelKind, source, ...product }) => ({
      ...{ slug, title, description, currency, price, shippingFee, cancelKind, source },
      ...{ picture: product.picture, alt: product.alt, stock: product.stock ?? null },
      facts: product.facts.map(([label, value]) => [label, value]),
      ...{ ratingAverage: product.rating.average, ratingCount: product.rating.count },
      ...{ storeId: required(storeIds, product.store), categoryId: required(categoryIds, product.category) },
    }))
    const productIds = idsBy('slug', await tx.product.createManyAndReturn({ data: goods, select: slugs }))
    const reviews = products.flatMap(({ slug, feedback }) =>
      feedback.map(({ author, stars, text }, index) => ({
        ...{ productId: required(productIds, slug), author, stars, text },
        // The newest first, and a good week between them.
        at: new Date(now - (index + 1) * 9 * DAY),
      })),
    )
    await tx.review.createMany({ data: reviews })
    const given = coupons.map((coupon) => ({
      ...{ code: coupon.code, title: coupon.title, kind: coupon.kind, amount: coupon.amount, minimum: coupon.minimum },
      ...{ currency, storeId: 'store' in coupon ? required(storeIds, coupon.store) : null, ...validity(coupon, now) },
    }))
    await tx.coupon.createMany({ data: given })
  })
}

const idsBy = <K extends string>(key: K, rows: readonly ({ readonly id: string } & Readonly<Record<K, string>>)[]) =>
  new Map(rows.map((row) => [row[key], row.id]))

function required(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the seed names ${key}, which it does not make`)
  return id
}
