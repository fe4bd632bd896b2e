import { type Reasons, reasonsOf } from '@/components/orders/reasons'
import { type Option, option } from '@/lib/law/moves'
import type { Part } from '@/lib/law/order'
import { isWhole, linesOf } from '@/lib/law/parts'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles } from '@/lib/words/moves'

type Way = 'cancel' | 'request'

/**
 * The ways to cancel these parts, or everything, and which of them the law has open now: directly, by asking the seller,
 * or neither (C1–C3, C13, C14). What may be cancelled directly of one part may have to be asked for of another (C12).
 */
export function waysToCancel(
  view: OrderView,
  parts: readonly Part[] | null = null,
): { move: Way | null; reasons: Reasons; cancel: Option; request: Option } {
  const { order, circumstances } = view
  const cancel = option(order, 'cancel', 'buyer', circumstances)
  const request = option(order, 'request', 'buyer', circumstances)
  const open = [...(cancel.open ? (['cancel'] as const) : []), ...(request.open ? (['request'] as const) : [])]
  const tried = open.map((move) => ({ move, reasons: reasonsOf(view, move, parts) }))
  const found = tried.find(({ reasons }) => reasons.open.length > 0) ?? tried[0]
  return { move: found?.move ?? null, reasons: found?.reasons ?? { open: [], shut: [] }, cancel, request }
}

export const cancelTitle = (view: OrderView, parts: readonly Part[] | null = null): string =>
  moveTitles[waysToCancel(view, parts).move ?? 'cancel'] ?? ''

/** Whether there is a part to choose: the law takes a single unit that is not all that stands (C13). */
export const hasParts = (view: OrderView): boolean =>
  linesOf(view.order, null).some(({ number: line }) => {
    const one = [{ line, quantity: 1 }]
    return !isWhole(view.order, one) && waysToCancel(view, one).reasons.open.length > 0
  })
