import { reader } from '@/lib/db'
import { casePath } from './case-path'

/** Where a case of an order is decided: a dispute and its appeal on the page of the newest dispute. Null where there is none. */
export async function pageOfCase(kind: string, orderId: string): Promise<string | null> {
  const order = await reader.order.findUnique({
    where: { id: orderId },
    select: { number: true, disputes: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } },
  })
  return order && casePath(kind, order.number, order.disputes[0]?.id)
}
