import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Refusal } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { carryOut } from '@/lib/orders/carry-out'
import { act, paidApart } from '@/lib/orders/checkout'
import { runSoon } from '@/lib/orders/due'

export type Paid =
  | { readonly is: 'paid' }
  | { readonly is: 'not-found' }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/** Pays what is open of a checkout, as one payment: every order of it that waits for payment (C1). */
export async function pay(buyerId: string, checkoutId: string, at?: Instant): Promise<Paid> {
  const checkout = await reader.checkout.findUnique({ where: { id: checkoutId }, select: { buyerId: true } })
  if (checkout?.buyerId !== buyerId) return { is: 'not-found' }
  const answer = await carryOut(checkoutId, at ?? (await now()), (loaded, moment): Paid => {
    const paidAt = paidApart(loaded, moment)
    let refusal: Refusal | null = null
    let paid = 0
    for (const held of loaded.orders) {
      const decision = act(loaded, held, { move: 'pay', by: 'buyer' }, paidAt, buyerId)
      if ('accepted' in decision) paid += 1
      else refusal ??= decision.refusal
    }
    return paid === 0 && refusal ? { is: 'refused', refusal } : { is: 'paid' }
  })
  if (at === undefined) runSoon()
  return answer ?? { is: 'not-found' }
}
