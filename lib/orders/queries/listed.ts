import { reader, readRows } from '@/lib/db'
import type { Row } from '@/lib/db/rows'
import type { Instant } from '@/lib/law/time'
import { withEverything } from '../read-orders'
import type { OrderRow } from '../row'
import { steady } from '../steady'
import { type Standing, standing } from './standing'

type Store = Pick<Row<'Store'>, 'id' | 'name' | 'slug' | 'ownerId'>
type Buyer = Pick<Row<'User'>, 'id' | 'name'>

/** One order in a list, as the law stands now. */
export type ListedOrder = Standing & { readonly row: OrderRow & { readonly store: Store; readonly buyer: Buyer } }

/** Reads the orders of a list with all that is shown of them, a statement a table; in the order of their ids, as they stand at `now`. */
export async function listed(ids: readonly string[], now: Instant): Promise<ListedOrder[]> {
  const { orders: found, besides } = await steady(
    async () => {
      const { Order: rows } = await readRows(reader, { Order: { by: 'id', among: ids } })
      return withEverything(reader, rows, {
        Store: { by: 'id', among: unique(rows.map(({ storeId }) => storeId)), only: ['id', 'name', 'slug', 'ownerId'] },
        User: { by: 'id', among: unique(rows.map(({ buyerId }) => buyerId)), only: ['id', 'name'] },
      })
    },
    ({ orders }) => orders,
  )
  const rows = new Map(found.map((row) => [row.id, row]))
  const orders = ids.flatMap((id) => {
    const row = rows.get(id)
    const store = besides.Store.find(({ id }) => id === row?.storeId)
    const buyer = besides.User.find(({ id }) => id === row?.buyerId)
    return row && store && buyer ? { ...row, store, buyer } : []
  })
  return Promise.all(orders.map(async (row) => ({ row, ...(await standing(row, now)) })))
}

const unique = (ids: readonly string[]) => [...new Set(ids)]
