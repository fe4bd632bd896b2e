import { reader } from '@/lib/db'

type States = { readonly [key: string]: unknown }

/** The states in what is kept of an order beside its main road, whatever their depth. */
const statesIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value as States).flatMap(([name, inside]) =>
        name === 'state' ? [String(inside)] : statesIn(inside).map((state) => `${name}.${state}`),
      )
    : []

/** The numbers of orders that show between them every state of every part of an order: whatever is not new in another is seen in these. */
export async function representatives(): Promise<ReadonlySet<string>> {
  const orders = await reader.order.findMany({
    include: { refunds: { select: { legs: { select: { state: true } } } }, _count: { select: { lines: true } } },
    orderBy: { number: 'asc' },
  })
  const ofEach = orders.map(({ refunds, _count, ...order }) => {
    const { status, paymentState, fulfilmentState, cancellationState, disputeState, cancelCause } = order
    const main = { status, paymentState, fulfilmentState, cancellationState, disputeState, cancelCause }
    const states = [
      ...Object.entries(main).map((pair) => pair.join()),
      ...statesIn(order.beside),
      ...refunds.flatMap(({ legs }) => legs.map(({ state }) => `leg ${state}`)),
      _count.lines > 1 ? 'several lines' : 'one line',
    ]
    return { number: order.number, states: new Set(states) }
  })
  const unseen = new Set(ofEach.flatMap(({ states }) => [...states]))
  const found = new Set<string>()
  // The one that shows most of what no other has shown comes next: so they are few, and show few mixtures of states.
  while (unseen.size > 0) {
    const shown = ofEach.map(({ states }) => [...states].filter((state) => unseen.has(state)).length)
    const next = ofEach[shown.indexOf(Math.max(...shown))] as (typeof ofEach)[number]
    found.add(next.number)
    for (const state of next.states) unseen.delete(state)
  }
  return found
}

/** The numbers of somebody's orders that stand for others, or for themselves alone: as their buyer, or as their seller. */
export async function ordersOf(side: 'buyer' | 'seller', email: string): Promise<string[]> {
  const stand = { number: { in: [...(await representatives())] } }
  const where = side === 'buyer' ? { ...stand, buyer: { email } } : { ...stand, store: { owner: { email } } }
  return (await reader.order.findMany({ where, select: { number: true } })).map(({ number }) => number)
}
