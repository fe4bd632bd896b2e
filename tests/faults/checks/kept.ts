import { isDeepStrictEqual } from 'node:util'
import type { HistoryEntry } from '@/lib/generated/prisma/client'
import type { Checkout } from '@/lib/orders/checkout'
import type { Given } from '../play'

/** Whatever somebody was told is done, is done: every acknowledged write is there, as often as it was acknowledged. */
export function kept(
  given: readonly Given[],
  history: readonly HistoryEntry[],
  checkouts: readonly Checkout[],
): string[] {
  const left = [...history]
  return given.flatMap(({ said, answer }) => {
    const { is, at } = (answer ?? {}) as { is?: string; at?: number }
    if (said.what === 'buy' && is === 'placed')
      return checkouts.some(({ row }) => row.key === said.key) ? [] : [`what ${said.by} bought is gone: ${said.key}`]
    if (said.what === 'pay' && is === 'paid') {
      const orders = checkouts.find(({ row }) => row.id === said.checkoutId)?.orders ?? []
      const ids = orders.map(({ row }) => row.id)
      const paid = history.some(
        ({ move, orderId, at }) => move === 'pay' && ids.includes(orderId) && at.getTime() >= said.at,
      )
      return paid ? [] : [`what ${said.by} paid is gone`]
    }
    if (said.what !== 'move' || is !== 'done') return []
    const id = checkouts.flatMap(({ orders }) => orders).find(({ row }) => row.number === said.number)?.row.id
    const place = left.findIndex(
      (row) =>
        row.orderId === id &&
        row.actorId === said.by &&
        row.at.getTime() === at &&
        isDeepStrictEqual(nameless(row.command), nameless({ ...said.command, by: said.as })),
    )
    if (place < 0) return [`${said.command.move} of order ${said.number}, which ${said.by} was told is done, is gone`]
    left.splice(place, 1)
    return []
  })
}

/** Which mediator speaks is written into a command by the product, in place of what was said. */
function nameless(command: unknown): object {
  const { mediator: _, ...rest } = JSON.parse(JSON.stringify(command))
  return rest
}
