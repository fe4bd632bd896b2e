import { now } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import type { PostalAddress } from '@/lib/law/beside'
import type { Instant } from '@/lib/law/time'
import { priced, type ToPay, type Unpriced } from './priced'
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
  readonly coupons: ToPay['coupons']
  readonly fromWallet: ToPay['fromWallet']
  readonly foundBy: FoundBy
  readonly address: PostalAddress
}

/** For the seed, which tells of the past: when it happened, and the orders' numbers. */
export type PlaceOptions = { readonly at?: Instant; readonly numbers?: readonly string[] }

export type Placed =
  | { readonly is: 'placed'; readonly checkoutId: string; readonly numbers: readonly string[] }
  | Unpriced

/**
 * Places a checkout: one order a store, all under the policy in force now (T4), waiting for payment. Prices are read
 * here, never taken from the form.
 * @throws Error when no policy is in force: an unseeded database.
 */
export async function place(buyerId: string, purchase: Purchase, options: PlaceOptions = {}): Promise<Placed> {
  const at = options.at ?? (await now())
  return inTransaction(async (tx) => {
    const earlier = await placedUnder(tx, buyerId, purchase.key)
    if (earlier) return earlier
    const items = purchase.items.map(({ productId, quantity }) => ({ product: productId, quantity }))
    const { coupons, fromWallet } = purchase
    const answer = await priced(tx, buyerId, { by: 'id', items, coupons, fromWallet }, at)
    if (answer.is !== 'priced') return answer
    const { numbers = [] } = options
    return { is: 'placed', ...(await writeCheckout(tx, { buyerId, purchase, priced: answer, at, numbers })) }
  })
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
