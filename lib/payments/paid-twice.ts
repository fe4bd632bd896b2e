import { reader } from '@/lib/db'

type Attempt = { readonly orderId: string; readonly leg: number; readonly attempt: number }

/** The name under which it is kept that one attempt at a part of a refund has arrived: once, however often it is said. */
export const arrival = ({ orderId, leg, attempt }: Attempt): string => `refund-settled:${orderId}:${leg}:${attempt}`

/**
 * The parts of refunds by one means of which more than one attempt has arrived: the provider had said of an earlier one
 * that it failed, and corrected itself when the next was out (M3). Somebody has to call the money back.
 */
export async function paidTwice(
  orders: readonly { readonly id: string; readonly number: string }[],
  means: string,
): Promise<{ number: string; leg: number }[]> {
  const numbers = new Map(orders.map(({ id, number }) => [id, number]))
  const retried = await reader.refundLeg.findMany({
    where: { means, attempt: { gt: 1 }, refund: { orderId: { in: [...numbers.keys()] } } },
    select: { number: true, attempt: true, refund: { select: { orderId: true } } },
    orderBy: [{ refund: { orderId: 'asc' } }, { number: 'asc' }],
  })
  const legs = retried.map(({ number: leg, attempt, refund: { orderId } }) => ({
    ...{ number: numbers.get(orderId) ?? '', leg },
    arrivals: Array.from({ length: attempt }, (_, earlier) => arrival({ orderId, leg, attempt: earlier + 1 })),
  }))
  const ids = legs.flatMap(({ arrivals }) => arrivals)
  const known = await reader.receivedEvent.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const arrived = new Set(known.map(({ id }) => id))
  return legs
    .filter(({ arrivals }) => arrivals.filter((id) => arrived.has(id)).length > 1)
    .map(({ number, leg }) => ({ number, leg }))
}
