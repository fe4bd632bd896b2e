import type { MarkName } from '@/lib/orders/queries/marks'

/** What an order can be waiting for beside its status, to narrow a list by (F5). */
export const waitingLabel = 'Waits for'
export const waitingWords: Record<MarkName, string> = { requested: 'A request to cancel', disputed: 'A dispute' }
