import { now } from '@/lib/clock'
import { reader, type Tx } from '@/lib/db'
import type { PostalAddress } from '@/lib/law/beside'
import type { Refusal } from '@/lib/law/outcome'
import { cancelToReorder } from '@/lib/law/reorder'
import type { Instant } from '@/lib/law/time'
import { carryOut } from '@/lib/orders/carry-out'
import { act, circumstancesOf } from '@/lib/orders/checkout'
import { runSoon } from '@/lib/orders/due'
import { reorderWords } from '@/lib/words/reorder'
import { type Again, type AgainQuoted, againOf, quoteAgain } from './again'
import { pay } from './pay'
import { type Placed, type Purchase, placedUnder } from './place'
import type { Unpriced } from './priced'
import type { Quote } from './quote'
import { writeCheckout } from './write-checkout'

export type Reordered =
  /** Cancelled, and ordered anew: the number of the new order. */
  | { readonly is: 'placed'; readonly number: string; readonly checkoutId: string }
  | { readonly is: 'not-found' }
  /** In what follows nothing was cancelled and nothing ordered. */
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** It comes to more than its buyer has seen. */
  | { readonly is: 'unseen-total'; readonly quote: Quote }
  | Unpriced

type Cancelled = { readonly is: 'cancelled'; readonly again: Again; readonly quoted: AgainQuoted }

/**
 * Cancels an order and orders the same again to another address, in one step: both or neither (S5). Only where it can be
 * cancelled at once; what was paid is paid again by the same means, at today's prices, with the coupons that came back.
 * @param form.key made by the form: submitted twice, it orders once.
 * @param form.seen the most the buyer has seen it come to, in minor units: nobody pays more.
 */
export async function reorder(
  buyerId: string,
  number: string,
  form: { readonly key: string; readonly address: PostalAddress; readonly seen: number },
  at?: Instant,
): Promise<Reordered> {
  const key = `reorder.${form.key}`
  const row = await reader.order.findUnique({ where: { number }, select: { buyerId: true, checkoutId: true } })
  if (row?.buyerId !== buyerId) return { is: 'not-found' }
  const answer = await carryOut<Reordered | Cancelled>(
    row.checkoutId,
    at ?? (await now()),
    async (checkout, moment, tx) => {
      const earlier = await placedUnder(tx, buyerId, key)
      if (earlier) return placed(earlier)
      const held = checkout.orders.find((order) => order.row.number === number)
      if (!held) return { is: 'not-found' }
      const cancel = cancelToReorder(held.order, circumstancesOf(checkout, held, moment), reorderWords.note)
      if ('refusal' in cancel) return { is: 'refused', refusal: cancel.refusal }
      const used = checkout.row.redemptions.map(({ id, coupon }) => ({ id, code: coupon.code }))
      const again = againOf(held.row, held.order, cancel.accepted, used)
      const quoted = await quoteAgain(tx, again, moment)
      if (quoted.is !== 'quote') return quoted
      if (quoted.quote.total > form.seen) return { is: 'unseen-total', quote: quoted.quote }
      act(checkout, held, cancel.accepted.command, moment, buyerId)
      return { is: 'cancelled', again, quoted }
    },
    {
      // What is left of a product is everybody's.
      kept: 'alone',
      afterwards: (answer, moment, tx) =>
        answer.is === 'cancelled' ? orderAgain(tx, answer, { key, address: form.address }, moment) : answer,
    },
  )
  if (!answer || answer.is === 'cancelled') return { is: 'not-found' }
  if (answer.is === 'placed') await payAgain(buyerId, number, answer.checkoutId, at)
  return answer
}

async function orderAgain(
  tx: Tx,
  { again: { buyerId, freed: _, ...order }, quoted: { priced, coupons } }: Cancelled,
  form: Pick<Purchase, 'key' | 'address'>,
  at: Instant,
): Promise<Reordered> {
  // Priced in this transaction, as if the order were cancelled already, which it is now.
  const purchase = { ...order, ...form, coupons }
  return placed(await writeCheckout(tx, { buyerId, purchase, priced, at, numbers: [] }))
}

function placed({ checkoutId, numbers }: Omit<Extract<Placed, { is: 'placed' }>, 'is'>): Reordered {
  return { is: 'placed', number: numbers[0] ?? '', checkoutId }
}

/** Pays the new order where the old one had been paid. A second submission finds it paid already, which is as good. */
async function payAgain(buyerId: string, number: string, checkoutId: string, at?: Instant): Promise<void> {
  const { paidAt } = await reader.order.findUniqueOrThrow({ where: { number }, select: { paidAt: true } })
  if (paidAt) await pay(buyerId, checkoutId, at)
  if (at === undefined) runSoon()
}
