import { requireSeller } from '@/lib/auth/seller'
import { csv, csvAnswer } from '@/lib/csv'
import { LONGEST_EXPORT } from '@/lib/orders/queries/seller-orders'
import { shipList } from '@/lib/orders/queries/ship-list'
import { shipManyWords as words } from '@/lib/words/ship-many'

/** The orders that await shipment, as the table that ships them once carrier and tracking number are filled in (S1). */
export async function GET(): Promise<Response> {
  const viewer = await requireSeller('/seller/ship')
  return csvAnswer('to-ship.csv', csv(words.head, await shipList(viewer.id, LONGEST_EXPORT)))
}
