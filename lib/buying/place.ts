import { now } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import { type Minor, minor } from '@/lib/law/money'
import type { CancelKind } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { type CouponProblem, findCoupons } from './coupons'
import { type Item, price } from './price'
import { leftOf } from './stock'
import type { FoundBy } from './wish'
import { writeCheckout } from './write-checkout'

/** What a buyer submits. `key` is made by the form: submitting the same form twice places one checkout. */
export type Purchase = {
  readonly key: string
  readonly items: readonly {
    readonly productId: string
    readonly quantity: number
    /** How the buyer came to this one, where it differs (F7). */
    readonly foundBy?: FoundBy
  }[]
  readonly coupons: readonly string[]
  readonly fromWallet: 'nothing' | 'everything' | Minor
  readonly foundBy: FoundBy
  readonly address: {
    readonly recipient: string
    readonly street: string
    readonly postcode: string
    readonly city: string
    readonly country: string
  }
}

/** For the seed, which tells of the past: when it happened, and the orders' numbers. */
export type PlaceOptions = { readonly at?: Instant; readonly numbers?: readonly string[] }

export type Placed =
  | { readonly is: 'placed'; readonly checkoutId: string; readonly numbers: readonly string[] }
  | { readonly is: 'unknown-product'; readonly productId: string }
  | { readonly is: 'short-of-stock'; readonly slug: string; readonly left: number }
  | { readonly is: 'coupon-problem'; readonly problem: CouponProblem }

/**
 * Places a checkout: one order a store, all under the policy in force now (T4), waiting for payment. Prices are read
 * here, never taken from the form.
 * @throws Error when no policy is in force: an unseeded database.
 */
export async function place(buyerId: string, purchase: Purchase, options: PlaceOptions = {}): Promise<Placed> {
  const at = options.at ?? (await now())
  return inTransaction((tx) => placeIn(tx, buyerId, purchase, at, options.numbers))
}

/** Places a checkout in a transaction that is already open. */
export async function placeIn(
  tx: Tx,
  buyerId: string,
  purchase: Purchase,
  at: Instant,
  numbers: readonly string[] = [],
): Promise<Placed> {
  const earlier = await placedUnder(tx, buyerId, purchase.key)
  if (earlier) return earlier

  const items = await readItems(tx, purchase)
  if ('is' in items) return items
  const found = await findCoupons(tx, purchase.coupons, buyerId, items, at)
  if ('problem' in found) return { is: 'coupon-problem', problem: found.problem }
  const coupons = found.applied
  const orders = price(items, coupons, inMinor(purchase.fromWallet))
  return { is: 'placed', ...(await writeCheckout(tx, { buyerId, purchase, orders, coupons, at, numbers })) }
}

/** The checkout this buyer has already placed under a form's key; null when there is none. */
export async function placedUnder(
  tx: Pick<Tx, 'checkout'>,
  buyerId: string,
  key: string,
): Promise<Extract<Placed, { is: 'placed' }> | null> {
  const earlier = await tx.checkout.findUnique({ where: { key }, include: { orders: { orderBy: { number: 'asc' } } } })
  if (earlier?.buyerId !== buyerId) return null
  return { is: 'placed', checkoutId: earlier.id, numbers: earlier.orders.map(({ number }) => number) }
}

const inMinor = (fromWallet: Purchase['fromWallet']): Minor =>
  fromWallet === 'nothing' ? minor(0) : fromWallet === 'everything' ? minor(Number.MAX_SAFE_INTEGER) : fromWallet

type NoItems = Extract<Placed, { is: 'unknown-product' | 'short-of-stock' }>

async function readItems(tx: Tx, purchase: Purchase): Promise<Item[] | NoItems> {
  const ids = purchase.items.map(({ productId }) => productId)
  const products = new Map(
    (await tx.product.findMany({ where: { id: { in: ids } } })).map((found) => [found.id, found]),
  )
  const left = await leftOf(tx, [...products.values()])
  const items: Item[] = []
  for (const { productId, quantity } of purchase.items) {
    const product = products.get(productId)
    if (!product) return { is: 'unknown-product', productId }
    const most = left.get(productId) ?? null
    if (most !== null && quantity > most) return { is: 'short-of-stock', slug: product.slug, left: most }
    const { storeId, price, shippingFee, cancelKind } = product
    const amounts = { unitPrice: minor(price), shippingFee: minor(shippingFee) }
    items.push({ productId, storeId, quantity, cancelKind: cancelKind as CancelKind, ...amounts })
  }
  return items
}
