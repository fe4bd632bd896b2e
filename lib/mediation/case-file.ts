import type { OrderView } from '@/lib/orders/queries/order-view'
import { recordOf } from '@/lib/orders/queries/record'
import { buyerRecordOf } from './buyer-record'
import { claimsOf } from './claims-of'
import { notesOf } from './notes'

/** What belongs to any case of an order, beside the order itself. */
export async function caseFile(view: OrderView, mediatorId: string) {
  const [seller, buyer, notes, open] = await Promise.all([
    recordOf(view.facts.store.ownerId),
    buyerRecordOf(view.facts.buyer.id),
    notesOf(view.id),
    claimsOf(view.id, mediatorId, view.circumstances.now),
  ])
  return { seller, buyer, notes, open }
}
