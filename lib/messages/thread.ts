import type { Tx } from '@/lib/db'
import type { Side } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { type Owned, partiesOf } from '@/lib/orders/party'

/** Between whom a thread is, and about what. */
export type Place = {
  readonly buyerId: string
  readonly store: { readonly id: string; readonly ownerId: string }
  readonly orderId: string | null
  readonly productId?: string | null
}

/** What there is one thread for: an order, or a store and a buyer and what the buyer asks about. */
export const keyOf = ({
  orderId,
  store,
  buyerId,
  productId,
}: Omit<Place, 'store'> & { store: { readonly id: string } }): string =>
  orderId === null ? `store:${store.id}:${buyerId}:${productId ?? ''}` : `order:${orderId}`

/** On which side of a thread somebody is; null on none (F1). */
export function sideOf(userId: string, owned: Owned): Side | null {
  const [side] = partiesOf({ id: userId, isMediator: false }, owned)
  return side === 'buyer' || side === 'seller' ? side : null
}

/** The one thread of a place, begun where nobody has written there yet. Answers its id. */
export async function threadAt(tx: Tx, place: Place, at: Instant): Promise<string> {
  const { buyerId, store, orderId, productId = null } = place
  const lastAt = new Date(at)
  const { id } = await tx.thread.upsert({
    where: { key: keyOf(place) },
    create: { key: keyOf(place), buyerId, storeId: store.id, orderId, productId, lastAt },
    update: { lastAt },
    select: { id: true },
  })
  return id
}

/** The column that says when a side has read a message. */
export const readBy = { buyer: 'buyerReadAt', seller: 'sellerReadAt' } as const
