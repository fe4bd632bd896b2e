import { reader } from '@/lib/db'
import { leftOf } from './stock'

/** What one of a product costs, and how many there are: null where there are as many as anybody wants. */
export type Offer = { readonly price: number; readonly left: number | null }

/** What some products cost and how many there are of them now, by slug; what is no longer for sale is not among them. */
export async function forSale(slugs: readonly string[]): Promise<ReadonlyMap<string, Offer>> {
  const products = await reader.product.findMany({ where: { slug: { in: [...slugs] } } })
  const left = await leftOf(reader, products)
  return new Map(products.map(({ id, slug, price }) => [slug, { price, left: left.get(id) ?? null }]))
}
