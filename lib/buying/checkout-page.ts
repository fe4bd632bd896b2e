import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { type CancelKind, strictest } from '@/lib/law/order'
import type { Duration } from '@/lib/law/time'
import { policyInForce } from '@/lib/policy/in-force'
import { policyOf } from '@/lib/policy/stored'
import type { Wish } from './basket'
import { canCancel } from './can-cancel'
import { offeredCoupons } from './offered-coupons'

/**
 * The facts of a checkout before paying (F6): what is bought, grouped into the orders it will make, each with its store and
 * whether it can be cancelled; the coupons at hand; the address used last.
 */
export async function readCheckoutPage(buyerId: string, wishes: readonly Wish[]) {
  const at = await now()
  const products = await reader.product.findMany({
    where: { slug: { in: wishes.map(({ slug }) => slug) } },
    include: { store: true, reviews: { where: { text: { not: '' } }, orderBy: { id: 'asc' }, take: 1 } },
  })
  const items = wishes.flatMap(({ slug, quantity }) => {
    const product = products.find((candidate) => candidate.slug === slug)
    return product ? [{ ...product, quantity }] : []
  })
  const [coupons, last, version] = await Promise.all([
    offeredCoupons(
      buyerId,
      items.map(({ storeId }) => storeId),
      at,
    ),
    reader.checkout.findFirst({ where: { buyerId }, orderBy: { placedAt: 'desc' } }),
    policyInForce(reader, at),
  ])
  const policy = policyOf(version)
  const orders = [...new Set(items.map(({ storeId }) => storeId))].map((storeId) => {
    const lines = items.filter((item) => item.storeId === storeId)
    const kind = strictest(lines.map(({ cancelKind }) => cancelKind as CancelKind))
    const store = lines[0]?.store
    const answersWithin = (store?.answersWithin ?? null) as Duration | null
    return { storeId, store, lines, can: canCancel(kind, policy, at, answersWithin) }
  })
  return { items, orders, coupons, last, payWithin: policy.payment.payWithin }
}

export type CheckoutPage = Awaited<ReturnType<typeof readCheckoutPage>>
