import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Means } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { isCode } from './coupons'
import { type Priced, priced, type Unpriced } from './priced'
import type { Order } from './purchase-form'

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
  | Unpriced
  /** The wallet was to pay more than there is to pay. */
  | { readonly is: 'wallet-above-total'; readonly total: number; readonly currency: string }

/** Works out what a checkout would come to, by the same pricing that places it. Writes nothing. */
export async function quote(buyerId: string, order: Order, at?: Instant): Promise<QuoteAnswer> {
  const items = order.items.map(({ slug, quantity }) => ({ product: slug, quantity }))
  const answer = await priced(reader, buyerId, { ...order, by: 'slug', items }, at ?? (await now()))
  if (answer.is !== 'priced') return answer
  const found = quoteOf(answer)
  const { total, currency } = found
  const { fromWallet } = order
  if (typeof fromWallet === 'number' && fromWallet > total) return { is: 'wallet-above-total', total, currency }
  return { is: 'quote', productIds: new Map(answer.products.map(({ slug, id }) => [slug, id])), quote: found }
}

/**
 * The same with those of its coupons that can be used, and why the others cannot: what a coupon is refused for says nothing
 * of what the rest comes to.
 */
export async function quoteUsable(
  buyerId: string,
  order: Order,
  at?: Instant,
): Promise<{ readonly answer: QuoteAnswer; readonly refused: readonly Refused[] }> {
  const refused: Refused[] = []
  let { coupons } = order
  for (;;) {
    const answer = await quote(buyerId, { ...order, coupons }, at)
    if (answer.is !== 'coupon-problem') return { answer, refused }
    const { coupon } = answer.problem
    const left = coupons.filter((typed) => !isCode(typed, coupon))
    refused.push(answer)
    if (left.length === coupons.length) return { answer, refused }
    coupons = left
  }
}

type Refused = Extract<QuoteAnswer, { is: 'coupon-problem' }>

/** The sums of what was priced. */
export function quoteOf({ currency, products, orders }: Priced): Quote {
  const stores = new Map(products.map(({ storeId, store }) => [storeId, store.name]))
  const sum = (part: 'goods' | 'shipping' | 'discount' | 'total') =>
    orders.reduce((whole, order) => whole + order[part], 0)
  const paidBy = (means: Means) =>
    orders
      .flatMap(({ shares }) => shares)
      .reduce((whole, share) => whole + (share.means === means ? share.amount : 0), 0)
  return {
    ...{ currency, goods: sum('goods'), shipping: sum('shipping'), discount: sum('discount'), total: sum('total') },
    ...{ card: paidBy('card'), wallet: paidBy('wallet') },
    orders: orders.map(({ storeId, total }) => ({ store: stores.get(storeId) ?? '', total })),
  }
}
