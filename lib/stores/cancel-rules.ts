import { recordDeed } from '@/lib/audit/deed'
import { now as shopTime } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import type { CancelKind } from '@/lib/law/order'
import { isKindAtWill } from '@/lib/law/parts'
import { pageAt } from '@/lib/page-at'
import { policyInForce } from '@/lib/policy/in-force'

/** A product with whether its buyers can cancel at will, and whether that is the seller's to say (C12). */
export type ProductRule = {
  readonly id: string
  readonly title: string
  readonly store: { readonly id: string; readonly name: string }
  readonly kind: CancelKind
  /** What an item is by nature, made to order or not in stock yet, no setting changes. */
  readonly byNature: boolean
}
export type CancelRules = {
  /** Whether the policy in force heeds the seller's own rule at all. */
  readonly heeded: boolean
  /** Those of one page; pages count from 1. */
  readonly products: readonly ProductRule[]
  readonly page: number
  readonly pages: number
}

/** How many products are shown, and sent, at once. */
export const PRODUCTS_A_PAGE = 100

/** How the products of a person's stores can be cancelled (C12), a page of them. */
export async function cancelRulesOf(ownerId: string, wanted: number): Promise<CancelRules> {
  const where = { store: { ownerId } }
  const { page, pages } = pageAt(wanted, await reader.product.count({ where }), PRODUCTS_A_PAGE)
  const [{ policy }, products] = await Promise.all([
    policyInForce(reader, await shopTime()),
    reader.product.findMany({
      where,
      orderBy: [{ store: { name: 'asc' } }, { title: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true, cancelKind: true, store: { select: { id: true, name: true } } },
      ...{ skip: (page - 1) * PRODUCTS_A_PAGE, take: PRODUCTS_A_PAGE },
    }),
  ])
  return {
    ...{ page, pages },
    heeded: !isKindAtWill('seller-rule', policy),
    products: products.map(({ id, title, store, cancelKind }) => {
      const kind = cancelKind as CancelKind
      return { id, title, store, kind, byNature: kind !== 'at-will' && kind !== 'seller-rule' }
    }),
  }
}

/**
 * Says which of the products someone was shown are not to be cancelled at will. It holds for orders placed from then on;
 * those placed before keep what they were told (T4, C12). Products of other people stay as they are.
 */
export async function setCancelRules(
  ownerId: string,
  seen: readonly string[],
  protectedIds: ReadonlySet<string>,
): Promise<void> {
  const at = await shopTime()
  const kinds = [
    ['at-will', 'seller-rule', seen.filter((id) => protectedIds.has(id))],
    ['seller-rule', 'at-will', seen.filter((id) => !protectedIds.has(id))],
  ] as const
  await inTransaction(async (tx) => {
    const changed: number[] = []
    for (const [before, cancelKind, ids] of kinds) {
      const where = { id: { in: [...ids] }, store: { ownerId }, cancelKind: before }
      changed.push((await tx.product.updateMany({ where, data: { cancelKind } })).count)
    }
    const [closed = 0, opened = 0] = changed
    if (closed + opened > 0)
      await recordDeed(tx, { at, actorId: ownerId, kind: 'cancel-rules-set', facts: { closed, opened } })
  })
}
