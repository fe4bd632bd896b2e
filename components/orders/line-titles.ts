import { unitsCancelled } from '@/lib/law/parts'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import type { OrderView } from '@/lib/orders/queries/order-view'

/** The title of a line of an order, by its number. */
export const titleOf =
  ({ facts }: Pick<OrderView, 'facts'>) =>
  (number: number): string | undefined =>
    facts.lines.find((line) => line.number === number)?.title

/** The lines of an order in a list, each with how much of it is cancelled while the rest goes on (C13). */
export const linesNow = ({ row, order }: Pick<ListedOrder, 'row' | 'order'>) =>
  row.lines.map((line) => ({ ...line, cancelled: unitsCancelled(order, line.number) }))
