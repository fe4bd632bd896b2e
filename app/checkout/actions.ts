'use server'

import { createHash } from 'node:crypto'
import { redirect } from 'next/navigation'
import { requireViewer, viewer } from '@/lib/auth/session'
import { address, type Wish, wishQuery } from '@/lib/buying/basket'
import { type CheckoutState, refused, totals } from '@/lib/buying/checkout-state'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { quantityField, readCheckout, slugsIn } from '@/lib/buying/purchase-form'
import { quote } from '@/lib/buying/quote'
import type { FormState } from '@/lib/forms'

/**
 * Everything the checkout's buttons do. `intent` is the button: `pay` and `later` place the order, `add` goes for another item,
 * anything else works out the total anew and writes nothing.
 */
export async function checkout(_: FormState, form: FormData): Promise<CheckoutState> {
  const wishes = wishesIn(form)
  const from = String(form.get('from') ?? '')
  const buyer = await requireViewer(address('/checkout', [...wishQuery(wishes), ['from', from]]))
  const intent = form.get('intent')
  if (intent === 'add') redirect(address('/', [...wishQuery(wishes), ['from', from]]))
  const use = form.get('use')
  if (typeof use === 'string') form.set('coupon', `${form.get('coupon') ?? ''} ${use}`.trim())
  return intent === 'pay' || intent === 'later' ? placeOrder(buyer.id, form, intent) : totals(buyer.id, form)
}

/** What a form comes to as it is being filled in. Nothing for a visitor. */
export async function quoteNow(form: FormData): Promise<CheckoutState | null> {
  const buyer = await viewer()
  return buyer && totals(buyer.id, form)
}

async function placeOrder(buyerId: string, form: FormData, intent: 'pay' | 'later'): Promise<CheckoutState> {
  const read = readCheckout(form)
  if ('state' in read) return { ...(await totals(buyerId, form)), ...read.state }
  const { key, address, foundBy, ...order } = read.data
  const quoted = await quote(buyerId, order)
  if (quoted.is !== 'quote') return refused(quoted, form)
  const { coupons, fromWallet } = order
  const items = order.items.map(({ slug, quantity }) => ({ productId: quoted.productIds.get(slug) ?? '', quantity }))
  const purchase = { items, coupons, fromWallet, address, foundBy }
  const placed = await place(buyerId, { ...purchase, key: keyOf(key, purchase) })
  if (placed.is !== 'placed') return refused(placed, form, quoted.quote.currency)
  // A second submission finds it paid, which is as good.
  if (intent === 'pay') await pay(buyerId, placed.checkoutId)
  redirect(placed.numbers.length === 1 ? `/orders/${placed.numbers[0]}` : '/orders')
}

/** The same form with the same contents is the same checkout; changed after going back, it is another one. */
const keyOf = (key: string, purchase: object) =>
  `${key}.${createHash('sha256').update(JSON.stringify(purchase)).digest('base64url')}`

const wishesIn = (form: FormData): Wish[] =>
  slugsIn(form).map((slug) => ({ slug, quantity: String(form.get(quantityField(slug)) ?? '1').slice(0, 12) }))
