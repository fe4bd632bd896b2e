'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type Basket, without } from '@/lib/buying/basket'
import { basketHere, keepBasket } from '@/lib/buying/basket-cookie'
import { quantity, quantityField } from '@/lib/buying/purchase-form'
import { leftOf } from '@/lib/buying/stock'
import { reader } from '@/lib/db'
import { check, type FormState, formOf, untouched } from '@/lib/forms'
import { shortWords } from '@/lib/words/stock'

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
    refresh()
    return untouched
  }
  const fields = basket.filter(({ slug }) => form.has(quantityField(slug)))
  const shape = Object.fromEntries(fields.map(({ slug }) => [quantityField(slug), quantity]))
  const checked = check(z.object(shape), form)
  if ('state' in checked) return checked.state
  const { changed, errors } = await judged(basket, checked.data)
  if (Object.keys(errors).length > 0) return { errors, values: typedIn(form) }
  await keepBasket(changed)
  if (form.get('intent') === 'checkout') redirect('/checkout')
  refresh()
  return untouched
}

/** The basket with other quantities, at today's prices, which its owner has seen by now; and what there is not enough of. */
async function judged(basket: Basket, wanted: Readonly<Record<string, number>>) {
  const products = await reader.product.findMany({ where: { slug: { in: basket.map(({ slug }) => slug) } } })
  const left = await leftOf(reader, products)
  const errors: Record<string, string> = {}
  const changed = basket.flatMap((line) => {
    const product = products.find(({ slug }) => slug === line.slug)
    // What is no longer for sale goes with the next change.
    if (!product) return []
    const quantity = wanted[quantityField(line.slug)] ?? line.quantity
    const most = left.get(product.id) ?? null
    if (most !== null && quantity > most) errors[quantityField(line.slug)] = shortWords(most)
    return [{ ...line, quantity, price: product.price }]
  })
  return { changed, errors }
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] => entry[0].startsWith('quantity-') && typeof entry[1] === 'string',
    ),
  )
