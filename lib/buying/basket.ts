import { z } from 'zod'
import type { Offer } from './for-sale'
import { foundBys, isSlug, MOST_ITEMS, MOST_OF_ONE, type Wish } from './wish'

/** One line of a basket. `price`: what one cost when it was put in, in minor units, so that a change can be told. */
const line = z.object({
  slug: z.string().refine(isSlug),
  quantity: z.coerce.number().int().min(1).max(MOST_OF_ONE),
  from: z.enum(foundBys),
  price: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})

export type BasketLine = Readonly<z.infer<typeof line>>
export type Basket = readonly BasketLine[]

/**
 * Reads a basket as it was written. A cookie belongs to its reader and may say anything: what makes no sense in it is as if
 * it were not there.
 */
export function readBasket(written: string | undefined): Basket {
  const lines = (written ?? '')
    .slice(0, 4096)
    .split('~')
    .flatMap((text) => {
      const [slug, quantity, from, price] = text.split('.')
      const read = line.safeParse({ slug, quantity, from, price })
      return read.success ? [read.data] : []
    })
  return lines.filter(({ slug }, at) => lines.findIndex((other) => other.slug === slug) === at).slice(0, MOST_ITEMS)
}

/** A basket in a form that a cookie can hold as it is. */
export const writeBasket = (basket: Basket): string =>
  basket.map(({ slug, quantity, from, price }) => [slug, quantity, from, price].join('.')).join('~')

/** How many pieces there are in it. */
export const piecesIn = (basket: Basket): number => basket.reduce((sum, { quantity }) => sum + quantity, 0)

export type Added =
  | { readonly basket: Basket }
  /** `most`: how many could still be put in. */
  | { readonly problem: 'full' | 'too-many' | 'short-of-stock'; readonly most: number }

/**
 * Puts more of something into a basket. How the buyer first came to it stays (F7).
 * @param left how many the store has; null where it has as many as anybody wants.
 */
export function addTo(basket: Basket, more: BasketLine, left: number | null): Added {
  const before = basket.find(({ slug }) => slug === more.slug)
  const quantity = (before?.quantity ?? 0) + more.quantity
  const still = (limit: number) => Math.max(0, limit - (before?.quantity ?? 0))
  if (!before && basket.length >= MOST_ITEMS) return { problem: 'full', most: 0 }
  if (left !== null && quantity > left) return { problem: 'short-of-stock', most: still(left) }
  if (quantity > MOST_OF_ONE) return { problem: 'too-many', most: still(MOST_OF_ONE) }
  const line = { ...more, from: before?.from ?? more.from, quantity }
  return { basket: before ? basket.map((one) => (one === before ? line : one)) : [...basket, line] }
}

/**
 * A basket with other quantities, at today's prices, which its owner has seen by now; `short`: how many there are of what
 * there is not enough of. What is no longer for sale goes with the change.
 */
export function requantified(
  basket: Basket,
  quantityOf: (line: BasketLine) => number,
  offers: ReadonlyMap<string, Offer>,
): { readonly basket: Basket; readonly short: ReadonlyMap<string, number> } {
  const short = new Map<string, number>()
  const changed = basket.flatMap((line) => {
    const offer = offers.get(line.slug)
    if (!offer) return []
    const quantity = quantityOf(line)
    if (offer.left !== null && quantity > offer.left) short.set(line.slug, offer.left)
    return [{ ...line, quantity, price: offer.price }]
  })
  return { basket: changed, short }
}

/** A basket without some products. */
export const without = (basket: Basket, slugs: readonly string[]): Basket =>
  basket.filter(({ slug }) => !slugs.includes(slug))

/** What a basket asks a checkout for. */
export const wishesIn = (basket: Basket): Wish[] =>
  basket.map(({ slug, quantity, from }) => ({ slug, quantity: String(quantity), from }))
