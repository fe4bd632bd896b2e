import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import type { CancelKind } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { type CouponProblem, findCoupons } from './coupons'
import { type Item, price } from './price'
import type { Order } from './purchase-form'
import { leftOf } from './stock'

/** What a checkout would come to, in minor units. Plain data: it travels to the browser and back. */
export type Quote = {
  readonly currency: string
  readonly goods: number
  readonly shipping: number
  readonly discount: number
  readonly total: number
  readonly card: number
  readonly wallet: number
  /** One a store: each store gets an order of its own. */
  readonly orders: readonly { readonly store: string; readonly total: number }[]
}

export type QuoteAnswer =
  | { readonly is: 'quote'; readonly quote: Quote; readonly productIds: ReadonlyMap<string, string> }
  | { readonly is: 'unknown-product' }
  | { readonly is: 'short-of-stock'; readonly slug: string; readonly left: number }
  | { readonly is: 'coupon-problem'; readonly problem: CouponProblem; readonly currency: string }
  /** The wallet was to pay more than there is to pay. */
  | { readonly is: 'wallet-above-total'; readonly total: number; readonly currency: string }

/** Works out what a checkout would come to, by the same pricing that places it. Writes nothing. */
export async function quote(buyerId: string, order: Order, at?: Instant): Promise<QuoteAnswer> {
  const moment = at ?? (await now())
  const products = await reader.product.findMany({
    where: { slug: { in: order.items.map(({ slug }) => slug) } },
    include: { store: { select: { name: true } } },
  })
  const stores = new Map(products.map(({ storeId, store }) => [storeId, store.name]))
  const left = await leftOf(reader, products)
  const items: Item[] = []
  for (const { slug, quantity } of order.items) {
    const product = products.find((candidate) => candidate.slug === slug)
    if (!product) return { is: 'unknown-product' }
    const { id: productId, storeId, cancelKind } = product
    const most = left.get(productId) ?? null
    if (most !== null && quantity > most) return { is: 'short-of-stock', slug, left: most }
    const amounts = { unitPrice: minor(product.price), shippingFee: minor(product.shippingFee) }
    items.push({ productId, storeId, quantity, cancelKind: cancelKind as CancelKind, ...amounts })
  }
  const currency = products[0]?.currency
  if (!currency) return { is: 'unknown-product' }

  const found = await findCoupons(reader, order.coupons, buyerId, items, moment)
  if ('problem' in found) return { is: 'coupon-problem', problem: found.problem, currency }
  const all = price(items, found.applied, minor(0))
  const total = all.reduce((sum, { total }) => sum + total, 0)
  const { fromWallet } = order
  if (typeof fromWallet === 'number' && fromWallet > total) return { is: 'wallet-above-total', total, currency }
  const wallet = fromWallet === 'nothing' ? 0 : fromWallet === 'everything' ? total : fromWallet
  const sum = (part: 'goods' | 'shipping' | 'discount') => all.reduce((whole, order) => whole + order[part], 0)
  return {
    is: 'quote',
    productIds: new Map(products.map(({ slug, id }) => [slug, id])),
    quote: {
      ...{ currency, total, wallet, card: total - wallet },
      ...{ goods: sum('goods'), shipping: sum('shipping'), discount: sum('discount') },
      orders: all.map(({ storeId, total }) => ({ store: stores.get(storeId) ?? '', total })),
    },
  }
}
