import { now } from '@/lib/clock'
import { containing, reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CancelKind } from '@/lib/law/order'
import type { Duration } from '@/lib/law/time'
import { pageAt } from '@/lib/page-at'
import { policyInForce } from '@/lib/policy/in-force'
import { everyWord } from '@/lib/search-words'
import { type CanCancel, canCancel } from './can-cancel'
import { leftOf } from './stock'

const listed = {
  id: true,
  slug: true,
  title: true,
  currency: true,
  price: true,
  shippingFee: true,
  cancelKind: true,
  source: true,
  picture: true,
  alt: true,
  ratingAverage: true,
  ratingCount: true,
  store: { select: { slug: true, name: true, answersWithin: true } },
} satisfies Prisma.ProductSelect

/** A product as a list shows it. `can`: how it could be cancelled if it were ordered now. */
export type ListedProduct = Prisma.ProductGetPayload<{ select: typeof listed }> & { readonly can: CanCancel }

export type ProductList = {
  readonly products: readonly ListedProduct[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

const PER_PAGE = 12

/** The ways the shop can be sorted, besides the best liked first. */
export const shopSorts = ['cheapest', 'dearest'] as const
export type ShopSort = (typeof shopSorts)[number]

/** What a list of products is narrowed to. Pages count from 1. */
export type Wanted = {
  readonly search?: string
  readonly category?: string
  readonly store?: string
  readonly sort?: ShopSort
  readonly page?: number
}

/** Products by keyword, category or store (F7), the best liked first unless sorted otherwise. Every word has to occur somewhere. */
export async function findProducts({ search, category, store, sort, page: wanted = 1 }: Wanted): Promise<ProductList> {
  const where: Prisma.ProductWhereInput = {
    ...(category && { category: { slug: category } }),
    ...(store && { store: { slug: store } }),
    ...everyWord<Prisma.ProductWhereInput>(search, (word) => [
      { title: containing(word) },
      { description: containing(word) },
      { store: { name: containing(word) } },
      { category: { name: containing(word) } },
    ]),
  }
  const total = await reader.product.count({ where })
  const { page, pages } = pageAt(wanted, total, PER_PAGE)
  if (total === 0) return { products: [], total, page, pages }
  const [rows, can] = await Promise.all([
    reader.product.findMany({
      where,
      select: listed,
      orderBy: [
        ...(sort ? [{ price: prices[sort] }] : []),
        { ratingAverage: 'desc' },
        { ratingCount: 'desc' },
        { slug: 'asc' },
      ],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
    }),
    cancellingNow(),
  ])
  return {
    products: rows.map((row) => ({ ...row, can: can(row) })),
    total,
    page,
    pages,
  }
}

const prices = { cheapest: 'asc', dearest: 'desc' } as const

/** Every category there is, by name. */
export const categories = () => reader.category.findMany({ orderBy: { name: 'asc' } })

/** Everything the product page shows but what buyers say; null when there is no such product. */
export async function readProduct(slug: string) {
  const product = await reader.product.findUnique({
    where: { slug },
    include: { store: true, category: true },
  })
  if (!product) return null
  const left = (await leftOf(reader, [product])).get(product.id) ?? null
  return { ...product, can: (await cancellingNow())(product), left }
}

/** A store with how many products it sells; null when there is no such store. */
export const readStore = (slug: string) =>
  reader.store.findUnique({ where: { slug }, include: { _count: { select: { products: true } } } })

type Sold = { readonly cancelKind: string; readonly store: { readonly answersWithin: unknown } }

/** How an item could be cancelled if it were ordered now, under the policy the order would take (T4). */
async function cancellingNow(): Promise<(product: Sold) => CanCancel> {
  const at = await now()
  const { policy } = await policyInForce(reader, at)
  return ({ cancelKind, store }) =>
    canCancel(cancelKind as CancelKind, policy, at, store.answersWithin as Duration | null)
}
