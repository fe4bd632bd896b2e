import { randomUUID } from 'node:crypto'
import { pay } from '@/lib/buying/pay'
import { type Placed, place } from '@/lib/buying/place'
import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import { HOUR } from '@/lib/law/time'
import { runDue, sweepDone } from '@/lib/orders/due'
import { moveAt } from '@/lib/orders/move'
import type { PersonalCommand } from '@/lib/orders/party'
import { writeMarket } from '@/prisma/seed/market'
import { addresses } from '@/prisma/seed/people'

/** A Monday, far from any clock change. Every story starts here. */
export const MONDAY = Date.UTC(2026, 8, 7, 9)
export const hours = (count: number): number => MONDAY + count * HOUR

export const BUYER = 'buyer@example.com'
export const SELLER = 'seller@example.com'
export const SELLER2 = 'seller2@example.com'
export const MEDIATOR = 'mediator@example.com'

/** The seeded shops and people, without any orders. */
export const openMarket = (): Promise<void> => writeMarket(MONDAY)

export const userId = async (email: string): Promise<string> =>
  (await reader.user.findUniqueOrThrow({ where: { email } })).id

type Buying = {
  readonly at?: number
  readonly items?: readonly string[]
  /** How many of each. */
  readonly quantity?: number
  readonly coupons?: readonly string[]
  readonly wallet?: number
  readonly buyer?: keyof typeof addresses
}

/** Places a checkout and, unless told not to, pays for it. */
export async function bought({ at = MONDAY, paid = true, ...buying }: Buying & { paid?: boolean } = {}) {
  const { items = ['ash-glaze-teapot'], quantity = 1, coupons = [], wallet = 0, buyer = BUYER } = buying
  const products = await reader.product.findMany({ where: { slug: { in: [...items] } } })
  const placed: Placed = await place(
    await userId(buyer),
    {
      key: randomUUID(),
      items: items.map((slug) => ({ productId: products.find((p) => p.slug === slug)?.id ?? slug, quantity })),
      ...{ coupons, fromWallet: minor(wallet), foundBy: 'direct', address: addresses[buyer] },
    },
    { at },
  )
  if (placed.is !== 'placed') throw new Error(JSON.stringify(placed))
  if (paid) await pay(await userId(buyer), placed.checkoutId, at)
  return placed
}

/** A paid order whose payment was verified and has arrived: it awaits shipment. */
export async function awaitingShipment(buying: Buying = {}) {
  const placed = await bought(buying)
  // A sweep that an earlier move began in the background may be at what is due here, and would be passed by.
  await sweepDone()
  await runDue((buying.at ?? MONDAY) + 25 * HOUR)
  return placed.numbers as [string, ...string[]]
}

/** Makes a move as one of the demo people. */
export const as = async (email: string, party: Person, at: number, number: string, command: PersonalCommand) =>
  moveAt(at, number, { userId: await userId(email), as: party }, command)

export const rowOf = (number: string) =>
  reader.order.findUniqueOrThrow({
    where: { number },
    include: {
      refunds: { include: { legs: true } },
      ledger: true,
      history: { orderBy: { seq: 'asc' } },
      redemptionShares: true,
      penalties: true,
    },
  })

/** The balance of every account of the ledger, over all orders. */
export async function balances(): Promise<Record<string, number>> {
  const sums = await reader.ledgerEntry.groupBy({ by: ['account'], _sum: { amount: true } })
  return Object.fromEntries(sums.map(({ account, _sum }) => [account, _sum.amount ?? 0]))
}
