'use server'

import { RedirectType, redirect } from 'next/navigation'
import { z } from 'zod'
import { requantified, without } from '@/lib/buying/basket'
import { basketHere, keepBasket } from '@/lib/buying/basket-cookie'
import { forSale } from '@/lib/buying/for-sale'
import { quantity, quantityField } from '@/lib/buying/purchase-form'
import { check, type FormState, formOf, typed } from '@/lib/forms'
import { shortWords } from '@/lib/words/stock'

const CHANGED = '/basket?done=changed'

/**
 * Everything the basket's buttons do: `remove` takes one product out, whatever else was typed; any other button keeps the
 * quantities as typed, and `intent=checkout` goes on from there.
 */
export async function changeBasket(_: FormState, sent: FormData): Promise<FormState> {
  const form = formOf(sent)
  const basket = await basketHere()
  const removed = form.get('remove')
  if (typeof removed === 'string') {
    await keepBasket(without(basket, [removed]))
    redirect(CHANGED, RedirectType.replace)
  }
  const fields = basket.filter(({ slug }) => form.has(quantityField(slug)))
  const shape = Object.fromEntries(fields.map(({ slug }) => [quantityField(slug), quantity]))
  const checked = check(z.object(shape), form)
  if ('state' in checked) return checked.state
  const quantities: Readonly<Record<string, number>> = checked.data
  const offers = await forSale(basket.map(({ slug }) => slug))
  const changed = requantified(basket, (line) => quantities[quantityField(line.slug)] ?? line.quantity, offers)
  if (changed.short.size > 0) {
    const errors = [...changed.short].map(([slug, left]) => [quantityField(slug), shortWords(left)])
    return { errors: Object.fromEntries(errors), values: typed(form) }
  }
  await keepBasket(changed.basket)
  if (form.get('intent') === 'checkout') redirect('/checkout')
  redirect(CHANGED, RedirectType.replace)
}
