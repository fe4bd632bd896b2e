import { createHash } from 'node:crypto'
import { reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { type Placed, place, placedUnder } from './place'
import type { Delivery, Order } from './purchase-form'
import { type QuoteAnswer, quote } from './quote'

export type Submitted = Placed | Exclude<QuoteAnswer, { is: 'quote' }>

/**
 * Places what a checkout's form asks for. Submitted again, the same form finds what it placed (M3), whatever has become
 * of its coupons since.
 */
export async function submit(buyerId: string, form: Order & Delivery, at?: Instant): Promise<Submitted> {
  const key = keyOf(form)
  const earlier = await placedUnder(reader, buyerId, key)
  if (earlier) return earlier
  const quoted = await quote(buyerId, form, at)
  // The same form may have been placed while this one was being worked out.
  if (quoted.is !== 'quote') return (await placedUnder(reader, buyerId, key)) ?? quoted
  const items = form.items.map(({ slug, ...item }) => ({
    ...item,
    productId: quoted.productIds.get(slug) ?? '',
  }))
  const { coupons, fromWallet, address, foundBy } = form
  const purchase = { key, items, coupons, fromWallet, address, foundBy }
  return place(buyerId, purchase, at === undefined ? {} : { at })
}

/** The same form with the same contents is the same checkout; changed after going back, it is another one. */
const keyOf = ({ key, ...contents }: Order & Delivery) =>
  `${key}.${createHash('sha256').update(JSON.stringify(contents)).digest('base64url')}`
