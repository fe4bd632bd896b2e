import { runDue } from '@/lib/orders/due'
import { formIn } from '../page-form'
import { ordersToCancel } from './orders-to-cancel'
import type { Shop } from './shop'
import { setClock } from './shop-clock'
import { post } from './visitor'

/** A form that cancels an order, and where on a server it is sent. */
export type Sendable = { readonly path: string; readonly form: FormData }

/** Buys so many orders, and has carried out what follows from that, so that it is not measured with the cancelling. */
export async function numbersToCancel(shop: Shop, count: number): Promise<readonly string[]> {
  await setClock(shop)
  const numbers = await ordersToCancel(count, shop.told)
  await runDue(shop.told)
  return numbers
}

/** The form that cancels each of some orders, taken off its page, with a reason chosen. */
export async function formsOf(
  numbers: readonly string[],
  origin: string,
  headers: Record<string, string>,
): Promise<readonly Sendable[]> {
  const forms: Sendable[] = []
  for (const number of numbers) {
    const path = `/orders/${number}/cancel`
    const page = await (await fetch(`${origin}${path}`, { headers })).text()
    forms.push({ path, form: formIn(page, 'name="reason"', { reason: 'changed-mind', note: '' }) })
  }
  return forms
}

export const cancelAt = (origin: string, { path, form }: Sendable, headers: Record<string, string>) =>
  post(`${origin}${path}`, form, headers, 303)
