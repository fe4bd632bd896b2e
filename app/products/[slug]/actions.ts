'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { address } from '@/lib/address'
import { addTo } from '@/lib/buying/basket'
import { basketHere, keepBasket } from '@/lib/buying/basket-cookie'
import { forSale } from '@/lib/buying/for-sale'
import { quantity } from '@/lib/buying/purchase-form'
import { checkoutAddress, foundByOf, isSlug } from '@/lib/buying/wish'
import { check, type FormState, typed } from '@/lib/forms'
import { addingProblemWords, shortWords } from '@/lib/words/stock'

const wanted = z.object({
  slug: z.string().refine(isSlug, 'This item is no longer for sale.'),
  from: z.string().default('').transform(foundByOf),
  quantity,
  intent: z.enum(['basket', 'now']).default('basket'),
})

/** Puts so many of a product into the basket, or goes to the checkout with them alone. Needs no account. */
export async function buy(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(wanted, form)
  if ('state' in checked) return checked.state
  const { slug, from, quantity, intent } = checked.data
  const refused = (message: string): FormState => ({ errors: { quantity: message }, values: typed(form) })
  const offer = (await forSale([slug])).get(slug)
  if (!offer) return refused('This item is no longer for sale.')
  const { price, left } = offer
  if (intent === 'now') {
    if (left !== null && quantity > left) return refused(shortWords(left))
    redirect(checkoutAddress([{ slug, quantity: String(quantity), from }]))
  }
  const added = addTo(await basketHere(), { slug, quantity, from, price }, left)
  if ('problem' in added) return refused(addingProblemWords(added.problem, added.most))
  await keepBasket(added.basket)
  redirect(address(`/products/${slug}`, { from: from === 'direct' ? undefined : from, added: quantity }))
}
