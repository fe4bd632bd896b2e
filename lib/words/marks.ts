import { callOffWords, causeWords, reasonWords } from './reasons'

/** What a mark on a seller's record is for: a reason of the buyer, of a call-off, or how the order ended. */
export function markWords(because: string): string {
  if (Object.hasOwn(causeWords, because)) return causeWords[because as keyof typeof causeWords].replace(/\.$/, '')
  if (Object.hasOwn(callOffWords, because)) return callOffWords[because as keyof typeof callOffWords]
  return reasonWords(because)
}

/** Where a mark stands once it is not simply there (P1). */
export const markStateWords = { contested: 'Contested', stands: 'Stands', struck: 'Taken off' } as const

/** "Last 7 days: 1 of 12 orders cancelled at the seller’s fault, in whole or in part (8%)" */
export function rateWords({ days, orders, atFault }: { days: number; orders: number; atFault: number }): string {
  const share = orders === 0 ? '' : ` (${Math.round((atFault / orders) * 100)}%)`
  return `Last ${days} days: ${atFault} of ${orders} ${orders === 1 ? 'order' : 'orders'} cancelled at the seller’s fault, in whole or in part${share}`
}
