import { asked, type Query } from '@/lib/address'
import { talkIn } from '@/lib/messages/talk'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { recordOf } from '@/lib/orders/queries/record'
import { buyerRecordOf } from './buyer-record'
import { claimsOf } from './claims-of'
import { notesOf } from './notes'
import { asksWhole } from './talk-address'

/** How much of a conversation a case is read and printed with at once, where it is asked for whole. */
const WHOLE = 1000

/** What belongs to any case of an order, beside the order itself. */
export async function caseFile(view: OrderView, mediatorId: string, query: Query) {
  const cut = { older: asked(query, 'older'), newer: asked(query, 'newer') }
  const { thread } = view.facts
  const [seller, buyer, notes, open, talk] = await Promise.all([
    recordOf(view.facts.store.ownerId),
    buyerRecordOf(view.facts.buyer.id),
    notesOf(view.id),
    claimsOf(view.id, mediatorId, view.circumstances.now),
    // What there is beyond the newest of it is nowhere else to be read.
    thread && view.hasOlderTalk ? talkIn(thread.id, cut, asksWhole(query) ? WHOLE : undefined) : null,
  ])
  return { seller, buyer, notes, open, talk }
}
