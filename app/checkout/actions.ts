'use server'

import { redirect } from 'next/navigation'
import { requireViewer, viewer } from '@/lib/auth/session'
import { address, type Wish, wishQuery } from '@/lib/buying/basket'
import { type CheckoutState, refused, totals } from '@/lib/buying/checkout-state'
import { pay } from '@/lib/buying/pay'
import { quantityField, readCheckout, slugsIn } from '@/lib/buying/purchase-form'
import { submit } from '@/lib/buying/submit'
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
  const placed = await submit(buyerId, read.data)
  if (placed.is !== 'placed') return refused(placed, form)
  // A second submission pays what is still open, or finds it paid, which is as good.
  if (intent === 'pay') await pay(buyerId, placed.checkoutId)
  redirect(placed.numbers.length === 1 ? `/orders/${placed.numbers[0]}` : '/orders')
}

const wishesIn = (form: FormData): Wish[] =>
  slugsIn(form).map((slug) => ({ slug, quantity: String(form.get(quantityField(slug)) ?? '1').slice(0, 12) }))
