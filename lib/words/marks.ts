import type { Person } from '@/lib/law/order'
import { callOffWords, causeTold, causeWords, reasonWords } from './reasons'

/** What an order was cancelled or a mark left for: a reason of the buyer, of a call-off, or how the order ended. */
export function markWords(because: string, reader: Person): string {
  if (Object.hasOwn(causeWords, because))
    return causeTold(because as keyof typeof causeWords, reader).replace(/\.$/, '')
  if (because === 'cannot-ship' && reader === 'seller') return 'You could not ship it'
  if (Object.hasOwn(callOffWords, because)) return callOffWords[because as keyof typeof callOffWords]
  return reasonWords(because)
}

/** Where a mark stands once it is not simply there (P1). */
export const markStateWords = { contested: 'Contested', stands: 'Stands', struck: 'Taken off' } as const

/** Around the figures of a record. */
export const recordWords = {
  atFault: (reader: Person) => `Cancelled, ${reader === 'seller' ? 'your' : 'seller’s'} fault`,
  nobody: 'Cancelled, nobody’s fault',
  none: (reader: Person) => `No penalty points. Only a cancellation at ${whose(reader)} fault adds any.`,
} as const

const whose = (reader: Person) => (reader === 'seller' ? 'your' : 'the seller’s')

type Rate = { readonly days: number; readonly orders: number; readonly atFault: number }

/** "Last 7 days: 1 of 12 orders cancelled at the seller’s fault, in whole or in part (8%)" */
export function rateWords({ days, orders, atFault }: Rate, reader: Person): string {
  const share = orders === 0 ? '' : ` (${Math.round((atFault / orders) * 100)}%)`
  return `Last ${days} days: ${atFault} of ${orders} ${orders === 1 ? 'order' : 'orders'} cancelled at ${whose(reader)} fault, in whole or in part${share}`
}
