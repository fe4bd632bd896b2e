import type { Db } from '@/lib/db'
import { type Minor, minor } from '@/lib/law/money'
import type { Instant } from '@/lib/law/time'
import { type CouponProblem, findCoupons, type GivenBack } from './coupons'
import { type NoItems, type Products, readItems, type Wanted } from './items'
import { type AppliedCoupon, type PricedOrder, price } from './price'

/** What is to be paid for, and how. */
export type ToPay = {
  readonly by: 'id' | 'slug'
  readonly items: readonly Wanted[]
  readonly coupons: readonly string[]
  readonly fromWallet: 'nothing' | 'everything' | Minor
}

/** An order that is cancelled first, by its id, and the coupons that come back with it. */
export type Freed = { readonly orderId: string; readonly coupons: GivenBack }

export type Priced = {
  readonly is: 'priced'
  readonly currency: string
  readonly products: Products
  readonly orders: readonly PricedOrder[]
  readonly coupons: readonly AppliedCoupon[]
}

export type Unpriced =
  | NoItems
  | { readonly is: 'coupon-problem'; readonly problem: CouponProblem; readonly currency: string }

/** Prices what somebody wants by what is true now, or says why it cannot be bought. Who shows it and who places it ask here. */
export async function priced(
  db: Db,
  buyerId: string,
  toPay: ToPay,
  at: Instant,
  freed?: Freed,
): Promise<Priced | Unpriced> {
  const read = await readItems(db, toPay.by, toPay.items, freed?.orderId)
  if (read.is !== 'items') return read
  const { items, products, currency } = read
  const found = await findCoupons(db, toPay.coupons, {
    ...{ buyerId, items, currency, now: at },
    givenBack: freed?.coupons,
  })
  if ('problem' in found) return { is: 'coupon-problem', problem: found.problem, currency }
  const orders = price(items, found.applied, inMinor(toPay.fromWallet))
  return { is: 'priced', currency, products, orders, coupons: found.applied }
}

const inMinor = (fromWallet: ToPay['fromWallet']): Minor =>
  fromWallet === 'nothing' ? minor(0) : fromWallet === 'everything' ? minor(Number.MAX_SAFE_INTEGER) : fromWallet
