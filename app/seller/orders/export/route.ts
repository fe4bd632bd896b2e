import { requireSeller } from '@/lib/auth/seller'
import { type Cell, csv, csvAnswer } from '@/lib/csv'
import type { Fault } from '@/lib/law/policy'
import type { Status } from '@/lib/law/status'
import { lookingAddress, lookingFor } from '@/lib/orders/queries/seller-looking'
import { type ExportedOrder, exportedOrders } from '@/lib/orders/queries/seller-orders'
import { itemsCell } from '@/lib/words/parts'
import { faultWords, reasonWords } from '@/lib/words/reasons'
import { exportHead } from '@/lib/words/seller'
import { sourceWords } from '@/lib/words/sources'
import { statusWords } from '@/lib/words/statuses'

/** The seller's list as its address narrows it, as a table for a spreadsheet (F7). */
export async function GET(request: Request): Promise<Response> {
  const looking = lookingFor(Object.fromEntries(new URL(request.url).searchParams))
  const viewer = await requireSeller(lookingAddress('/seller/orders', looking))
  return csvAnswer('orders.csv', csv(exportHead, (await exportedOrders(viewer.id, looking)).map(rowOf)))
}

const at = (date: Date | null): Cell => date?.toISOString() ?? null
// Every currency of the shop has two digits of minor units.
const amount = (minor: number): Cell => (minor / 100).toFixed(2)

const reasonOf = ({ cancelReason, cancellationRequests: [asked] }: ExportedOrder): Cell => {
  const reason = cancelReason ?? asked?.reason
  return reason ? reasonWords(reason) : null
}

const rowOf = (order: ExportedOrder): Cell[] => [
  order.number,
  at(order.placedAt),
  order.store.name,
  order.buyer.name,
  // Of an order that is cancelled as a whole no line says so for itself, as on every page (C13).
  itemsCell(order.status === 'cancelled' ? order.lines.map((line) => ({ ...line, cancelled: 0 })) : order.lines),
  statusWords[order.status as Status],
  sourceWords[order.source] ?? order.source,
  reasonOf(order),
  order.fault && faultWords[order.fault as Fault],
  amount(order.goods),
  amount(order.shipping),
  amount(order.discount),
  amount(order.total),
  order.currency,
  at(order.shipBy),
  at(order.dueAt),
  at(order.shippedAt),
  at(order.deliveredAt),
  at(order.cancelledAt),
  order.parcels.map(({ carrier }) => carrier).join('; '),
  order.parcels.map(({ tracking }) => tracking).join('; '),
]
