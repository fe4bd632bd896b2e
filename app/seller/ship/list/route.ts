import { requireSeller } from '@/lib/auth/seller'
import { csv, csvAnswer } from '@/lib/csv'
import { numbersToShip } from '@/lib/orders/queries/lists'
import { LONGEST_EXPORT } from '@/lib/orders/queries/seller-orders'

/** The orders that await shipment, as the table that ships them once carrier and tracking number are filled in (S1). */
export async function GET(): Promise<Response> {
  const viewer = await requireSeller('/seller/ship')
  const rows = (await numbersToShip(viewer.id, LONGEST_EXPORT)).map((number) => [number, null, null])
  return csvAnswer('to-ship.csv', csv(['Order number', 'Carrier', 'Tracking number'], rows))
}
