import { type Option, option } from '@/lib/law/moves'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles } from '@/lib/words/moves'

/** The ways to cancel, and which of them the law has open now: directly, by asking the seller, or neither (C1–C3, C14). */
export function waysToCancel({ order, circumstances }: OrderView): {
  move: 'cancel' | 'request' | null
  cancel: Option
  request: Option
} {
  const cancel = option(order, 'cancel', 'buyer', circumstances)
  const request = option(order, 'request', 'buyer', circumstances)
  return { move: cancel.open ? 'cancel' : request.open ? 'request' : null, cancel, request }
}

export const cancelTitle = (view: OrderView): string => moveTitles[waysToCancel(view).move ?? 'cancel'] ?? ''
