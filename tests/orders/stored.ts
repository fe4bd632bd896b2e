import { expect } from 'vitest'
import { reader } from '@/lib/db'
import type { Order } from '@/lib/law/order'
import { toLaw, withRegions } from '@/lib/orders/row'

/** The order as it is read from its rows, after making sure that it is what the law decided last. */
export async function stored(number: string): Promise<Order> {
  const row = await reader.order.findUniqueOrThrow({
    where: { number },
    include: { ...withRegions, history: { orderBy: { seq: 'desc' }, take: 1 } },
  })
  const order = toLaw(row)
  expect(order).toEqual(row.history[0]?.after)
  return order
}
