'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { address } from '@/lib/address'
import { sender, viewer } from '@/lib/auth/session'
import { without } from '@/lib/buying/basket'
import { basketHere, keepBasket } from '@/lib/buying/basket-cookie'
import { type CheckoutState, refused, totals } from '@/lib/buying/checkout-state'
import { pay } from '@/lib/buying/pay'
import { changedPrices } from '@/lib/buying/prices-shown'
import { fromField, quantityField, readCheckout, slugsIn } from '@/lib/buying/purchase-form'
import { submit } from '@/lib/buying/submit'
import { unseenTotal } from '@/lib/buying/total-shown'
import { checkoutAddress, foundByOf } from '@/lib/buying/wish'
import { formOf } from '@/lib/forms'

/**
 * Everything the checkout's buttons do. `intent` is the button: `pay` and `later` place the order, anything else works out
 * the total anew and writes nothing.
 */
export async function checkout(before: CheckoutState, sent: FormData): Promise<CheckoutState> {
  const form = formOf(sent)
  const buyer = await sender(isOfBasket(form) ? '/checkout' : checkoutAddress(wishesIn(form)), form)
  // The total they have seen is still the one they have seen.
  if ('state' in buyer) return { ...buyer.state, quote: before?.quote }
  const intent = form.get('intent')
  const use = form.get('use')
  if (typeof use === 'string') form.set('coupon', `${form.get('coupon') ?? ''} ${use}`.trim())
  return intent === 'pay' || intent === 'later' ? placeOrder(buyer.id, form, intent) : totals(buyer.id, form)
}

/** What a form comes to as it is being filled in. Nothing for a visitor. */
export async function quoteNow(sent: FormData): Promise<CheckoutState | null> {
  const buyer = await viewer()
  return buyer && totals(buyer.id, formOf(sent))
}

async function placeOrder(buyerId: string, form: FormData, intent: 'pay' | 'later'): Promise<CheckoutState> {
  const read = readCheckout(form)
  // Before the total, which so is never older than the prices that are told.
  const changed = await changedPrices(form)
  const all = await totals(buyerId, form)
  // In the order of the page, on which the coupons come last.
  if ('state' in read)
    return { ...all, ...read.state, errors: { ...read.state.errors, ...all.errors, ...read.state.errors } }
  if (changed) {
    refresh()
    return { ...all, message: changed }
  }
  // With a coupon that is refused nothing is placed; a form that was placed already has used it.
  const unseen = all.quote && !all.without && unseenTotal(form, all.quote)
  if (unseen) return { ...all, message: unseen }
  const placed = await submit(buyerId, read.data)
  if (placed.is !== 'placed') return Object.keys(all.errors).length > 0 ? all : refused(placed, form)
  // A second submission pays what is still open, or finds it paid, which is as good.
  if (intent === 'pay') await pay(buyerId, placed.checkoutId)
  // Only what was bought: something may have been put in from another window meanwhile.
  if (isOfBasket(form)) await keepBasket(without(await basketHere(), slugsIn(form)))
  redirect(
    address(placed.numbers.length === 1 ? `/orders/${placed.numbers[0]}` : '/orders', { placed: placed.checkoutId }),
  )
}

const isOfBasket = (form: FormData): boolean => form.get('basket') === '1'

const wishesIn = (form: FormData) =>
  slugsIn(form).map((slug) => ({
    slug,
    quantity: String(form.get(quantityField(slug)) ?? '1').slice(0, 12),
    from: foundByOf(form.get(fromField(slug))),
  }))
