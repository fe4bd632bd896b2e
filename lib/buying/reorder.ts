import { now } from '@/lib/clock'
import { reader, type Tx } from '@/lib/db'
import type { PostalAddress } from '@/lib/law/beside'
import { minor } from '@/lib/law/money'
import type { Refusal } from '@/lib/law/outcome'
import { cancelToReorder } from '@/lib/law/reorder'
import type { Instant } from '@/lib/law/time'
import { carryOut } from '@/lib/orders/carry-out'
import { act, circumstancesOf, type Held } from '@/lib/orders/checkout'
import { runSoon } from '@/lib/orders/due'
import { reorderWords } from '@/lib/words/steps'
import { pay } from './pay'
import { type Placed, type Purchase, placedUnder, placeIn } from './place'
import { foundByOf } from './wish'

export type Reordered =
  /** Cancelled, and ordered anew: the number of the new order. */
  | { readonly is: 'placed'; readonly number: string; readonly checkoutId: string }
  | { readonly is: 'not-found' }
  /** It cannot be cancelled at once, so nothing was ordered either. */
  | { readonly is: 'refused'; readonly refusal: Refusal }

type Cancelled = { readonly is: 'cancelled'; readonly held: Held; readonly checkoutId: string }

/**
 * Cancels an order and orders the same again to another address, in one step: both or neither (S5). Only where it can be
 * cancelled at once; what was paid is paid again by the same means, at today's prices, with the coupons that came back.
 * @param form.key made by the form: submitted twice, it orders once.
 */
export async function reorder(
  buyerId: string,
  number: string,
  form: { readonly key: string; readonly address: PostalAddress },
  at?: Instant,
): Promise<Reordered> {
  const key = `reorder.${form.key}`
  const row = await reader.order.findUnique({ where: { number }, select: { buyerId: true, checkoutId: true } })
  if (row?.buyerId !== buyerId) return { is: 'not-found' }
  const again = { key, address: form.address }
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
      act(checkout, held, cancel.accepted.command, moment, buyerId)
      return { is: 'cancelled', held, checkoutId: row.checkoutId }
    },
    {
      // What is left of a product is everybody's.
      kept: 'alone',
      afterwards: (answer, moment, tx) => (answer.is === 'cancelled' ? orderAgain(tx, answer, again, moment) : answer),
    },
  )
  if (!answer || answer.is === 'cancelled') return { is: 'not-found' }
  if (answer.is === 'placed') await payAgain(buyerId, number, answer.checkoutId, at)
  return answer
}

async function orderAgain(
  tx: Tx,
  { held, checkoutId }: Cancelled,
  again: Pick<Purchase, 'key' | 'address'>,
  at: Instant,
): Promise<Reordered> {
  const { row, order } = held
  const lines = await tx.orderLine.findMany({ where: { orderId: row.id }, orderBy: { number: 'asc' } })
  const standing = lines.map(({ productId, number, quantity, foundBy }) => {
    // What had been cancelled before was not wanted any more; the rest was, until now.
    const before = row.lines.find((line) => line.number === number)?.cancelled ?? 0
    return { productId, quantity: quantity - before, foundBy: foundByOf(foundBy ?? row.foundBy) }
  })
  const wallet = order.shares.find(({ means }) => means === 'wallet')?.amount ?? 0
  const purchase = {
    ...again,
    items: standing.filter(({ quantity }) => quantity > 0),
    fromWallet: order.shares.every(({ means }) => means === 'wallet') ? 'everything' : minor(wallet),
    foundBy: foundByOf(row.foundBy),
  } as const
  const returned = await tx.redemption.findMany({
    where: { checkoutId, returnedAt: { not: null }, shares: { some: { orderId: row.id } } },
    include: { coupon: { select: { code: true } } },
  })
  let coupons = returned.map(({ coupon }) => coupon.code)
  for (;;) {
    const answer = await placeIn(tx, row.buyerId, { ...purchase, coupons }, at)
    if (answer.is === 'placed') return placed(answer)
    if (answer.is !== 'coupon-problem') throw new Error(`order ${row.number} cannot be ordered again: ${answer.is}`)
    // A coupon that came back and fits no longer is left for another time.
    const { coupon } = answer.problem
    coupons = coupons.filter((code) => code !== coupon)
  }
}

function placed({ checkoutId, numbers }: Extract<Placed, { is: 'placed' }>): Reordered {
  return { is: 'placed', number: numbers[0] ?? '', checkoutId }
}

/** Pays the new order where the old one had been paid. A second submission finds it paid already, which is as good. */
async function payAgain(buyerId: string, number: string, checkoutId: string, at?: Instant): Promise<void> {
  const { paidAt } = await reader.order.findUniqueOrThrow({ where: { number }, select: { paidAt: true } })
  if (paidAt) await pay(buyerId, checkoutId, at)
  if (at === undefined) runSoon()
}
