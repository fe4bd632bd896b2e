import type { Db } from '@/lib/db'
import { minor } from '@/lib/law/money'
import type { CancelKind } from '@/lib/law/order'
import type { Item } from './price'
import { leftOf } from './stock'

/** How many of a product, which is named by its id or by its slug. */
export type Wanted = { readonly product: string; readonly quantity: number }

export type NoItems =
  | { readonly is: 'unknown-product' }
  | { readonly is: 'short-of-stock'; readonly slug: string; readonly title: string; readonly left: number }
  /** One checkout is paid in one currency. */
  | { readonly is: 'mixed-currencies'; readonly currencies: readonly string[] }

/** A product as far as its price depends on it. */
type Sold = {
  readonly id: string
  readonly storeId: string
  readonly price: number
  readonly shippingFee: number
  readonly cancelKind: string
}

/** So many of a product, at today's price. */
export const itemOf = (product: Sold, quantity: number): Item => ({
  ...{ productId: product.id, storeId: product.storeId, quantity, cancelKind: product.cancelKind as CancelKind },
  ...{ unitPrice: minor(product.price), shippingFee: minor(product.shippingFee) },
})

/** The currencies some products are priced in, each once. */
export const currenciesOf = (products: readonly { readonly currency: string }[]): string[] =>
  [...new Set(products.map(({ currency }) => currency))].sort()

const productsOf = (db: Db, by: 'id' | 'slug', wanted: readonly Wanted[]) =>
  db.product.findMany({
    where: { [by]: { in: wanted.map(({ product }) => product) } },
    include: { store: { select: { name: true } } },
  })

export type Products = Awaited<ReturnType<typeof productsOf>>

/**
 * What somebody wants to buy, by the facts of today, or why it cannot be bought.
 * @param freed an order that is as good as cancelled: what it holds is there again.
 */
export async function readItems(
  db: Db,
  by: 'id' | 'slug',
  wanted: readonly Wanted[],
  freed?: string,
): Promise<NoItems | { readonly is: 'items'; readonly items: Item[]; readonly products: Products; currency: string }> {
  const products = await productsOf(db, by, wanted)
  const left = await leftOf(db, products, freed)
  const items: Item[] = []
  for (const { product: name, quantity } of wanted) {
    const product = products.find((candidate) => candidate[by] === name)
    if (!product) return { is: 'unknown-product' }
    const most = left.get(product.id) ?? null
    if (most !== null && quantity > most)
      return { is: 'short-of-stock', slug: product.slug, title: product.title, left: most }
    items.push(itemOf(product, quantity))
  }
  const [currency, ...others] = currenciesOf(products)
  if (!currency) return { is: 'unknown-product' }
  if (others.length > 0) return { is: 'mixed-currencies', currencies: [currency, ...others] }
  return { is: 'items', items, products, currency }
}
