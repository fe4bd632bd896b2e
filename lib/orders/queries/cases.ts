import { reader } from '@/lib/db'

/** Which order a dispute is about, and the newest dispute of that order; null when there is none. */
export async function findCase(id: string): Promise<{ number: string; newest: string } | null> {
  const dispute = await reader.dispute.findUnique({
    where: { id },
    select: { order: { select: { number: true, disputes: { orderBy: { number: 'desc' }, take: 1 } } } },
  })
  const newest = dispute?.order.disputes[0]?.id
  return dispute && newest ? { number: dispute.order.number, newest } : null
}
