import { reader } from '@/lib/db'

type States = { readonly [key: string]: unknown }

/** The states in what is kept of an order beside its main road, whatever their depth. */
const statesIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value as States).flatMap(([name, inside]) =>
        name === 'state' ? [String(inside)] : statesIn(inside).map((state) => `${name}.${state}`),
      )
    : []

/** Of all orders that are in the same states, and whose refunds are, the number of the first: its page stands for theirs. */
export async function representatives(): Promise<ReadonlySet<string>> {
  const orders = await reader.order.findMany({
    include: { refunds: { select: { legs: { select: { state: true } } } }, _count: { select: { lines: true } } },
    orderBy: { number: 'asc' },
  })
  const firsts = new Map<string, string>()
  for (const { refunds, _count, ...order } of orders) {
    const legs = new Set(refunds.flatMap((refund) => refund.legs.map(({ state }) => state)))
    const { paymentState, fulfilmentState, cancellationState, disputeState, cancelCause } = order
    const states = [paymentState, fulfilmentState, cancellationState, disputeState, cancelCause, _count.lines > 1]
    const make = [...states, ...statesIn(order.beside).sort(), ...[...legs].sort()].join()
    if (!firsts.has(make)) firsts.set(make, order.number)
  }
  return new Set(firsts.values())
}

/** The numbers of somebody's orders that stand for others, or for themselves alone: as their buyer, or as their seller. */
export async function ordersOf(side: 'buyer' | 'seller', email: string): Promise<string[]> {
  const stand = { number: { in: [...(await representatives())] } }
  const where = side === 'buyer' ? { ...stand, buyer: { email } } : { ...stand, store: { owner: { email } } }
  return (await reader.order.findMany({ where, select: { number: true } })).map(({ number }) => number)
}
