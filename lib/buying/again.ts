import type { Db } from '@/lib/db'
import type { Accepted } from '@/lib/law/decide'
import { minor } from '@/lib/law/money'
import type { Order } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import type { CouponProblem } from './coupons'
import type { Purchase } from './place'
import { type Freed, type Priced, priced, type Unpriced } from './priced'
import { type Quote, quoteOf } from './quote'
import { foundByOf } from './wish'

/** What is ordered again of an order that is cancelled for it (S5), and what that sets free. */
export type Again = Pick<Purchase, 'items' | 'fromWallet' | 'foundBy'> & {
  readonly buyerId: string
  readonly freed: Freed
}

type Facts = {
  readonly id: string
  readonly buyerId: string
  readonly foundBy: string
  readonly lines: readonly {
    readonly number: number
    readonly productId: string
    readonly quantity: number
    readonly foundBy: string | null
  }[]
}

/**
 * What stands of an order, to be paid by the same means.
 * @param order as it is before it is cancelled.
 * @param coupons those it used, by the ids the law knows them by.
 */
export function againOf(
  facts: Facts,
  order: Order,
  { follows }: Accepted,
  coupons: readonly { readonly id: string; readonly code: string }[],
): Again {
  const items = facts.lines.map(({ productId, number, quantity, foundBy }) => {
    // What had been cancelled before was not wanted any more; the rest was, until now.
    const before = order.lines.find((line) => line.number === number)?.cancelled ?? 0
    return { productId, quantity: quantity - before, foundBy: foundByOf(foundBy ?? facts.foundBy) }
  })
  const wallet = order.shares.find(({ means }) => means === 'wallet')?.amount ?? 0
  const back = coupons.flatMap(({ id, code }) =>
    follows.flatMap((follow) =>
      follow.kind === 'coupon' && follow.id === id && follow.fate === 'returned'
        ? [[code, follow.usableUntil ?? null] as const]
        : [],
    ),
  )
  return {
    ...{ buyerId: facts.buyerId, foundBy: foundByOf(facts.foundBy) },
    items: items.filter(({ quantity }) => quantity > 0),
    fromWallet: order.shares.every(({ means }) => means === 'wallet') ? 'everything' : minor(wallet),
    freed: { orderId: facts.id, coupons: new Map(back) },
  }
}

export type AgainQuoted = {
  readonly is: 'quote'
  readonly quote: Quote
  /** What the quote was worked out from: as it is written. */
  readonly priced: Priced
  readonly lines: readonly {
    readonly id: string
    readonly title: string
    readonly quantity: number
    readonly unitPrice: number
  }[]
  /** The codes of the coupons that are used again. */
  readonly coupons: readonly string[]
  /** Why others that come back are not: they are left for another time. */
  readonly leftOut: readonly CouponProblem[]
}

/** What ordering it again comes to at today's prices, as if the order were cancelled already. Writes nothing. */
export async function quoteAgain(db: Db, again: Again, at: Instant): Promise<AgainQuoted | Unpriced> {
  const items = again.items.map(({ productId, quantity }) => ({ product: productId, quantity }))
  const leftOut: CouponProblem[] = []
  for (;;) {
    const unfit = leftOut.map(({ coupon }) => coupon)
    const coupons = [...again.freed.coupons.keys()].filter((code) => !unfit.includes(code))
    const toPay = { by: 'id', items, coupons, fromWallet: again.fromWallet } as const
    const answer = await priced(db, again.buyerId, toPay, at, again.freed)
    if (answer.is === 'priced')
      return { is: 'quote', priced: answer, quote: quoteOf(answer), lines: linesOf(answer), coupons, leftOut }
    if (answer.is !== 'coupon-problem') return answer
    leftOut.push(answer.problem)
  }
}

const linesOf = ({ orders, products }: Priced): AgainQuoted['lines'] =>
  orders.flatMap(({ lines }) =>
    lines.map(({ productId, quantity, unitPrice }) => ({
      ...{ id: productId, quantity, unitPrice },
      title: products.find(({ id }) => id === productId)?.title ?? '',
    })),
  )
