import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { type CancelKind, strictest } from '@/lib/law/order'
import type { Duration } from '@/lib/law/time'
import { policyInForce } from '@/lib/policy/in-force'
import { canCancel } from './can-cancel'
import { leftOf } from './stock'
import type { Wish } from './wish'

/**
 * What somebody wishes for, with the facts of it (F6), grouped into the orders it would make: one a store, each with how it
 * could be cancelled. `gone`: what is no longer for sale.
 */
export async function grouped(wishes: readonly Wish[]) {
  const at = await now()
  const products = await reader.product.findMany({
    where: { slug: { in: wishes.map(({ slug }) => slug) } },
    include: {
      store: true,
      reviews: { where: { text: { not: '' } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  const [left, { policy }] = await Promise.all([leftOf(reader, products), policyInForce(reader, at)])
  const items = wishes.flatMap(({ slug, quantity, from }) => {
    const product = products.find((candidate) => candidate.slug === slug)
    return product ? [{ ...product, quantity, from, left: left.get(product.id) ?? null }] : []
  })
  const orders = [...new Set(items.map(({ storeId }) => storeId))].map((storeId) => {
    const lines = items.filter((item) => item.storeId === storeId)
    const kind = strictest(lines.map(({ cancelKind }) => cancelKind as CancelKind))
    const store = lines[0]?.store
    const answersWithin = (store?.answersWithin ?? null) as Duration | null
    return { storeId, store, lines, can: canCancel(kind, policy, at, answersWithin) }
  })
  const gone = wishes.filter(({ slug }) => !products.some((product) => product.slug === slug))
  return { at, items, orders, gone, payWithin: policy.payment.payWithin }
}

export type Group = Awaited<ReturnType<typeof grouped>>['orders'][number]
