import type { Order, Person } from '@/lib/law/order'

export const paymentStepWords: Record<'paid' | 'verified' | 'captured', string> = {
  paid: 'You paid',
  verified: 'Payment verified',
  captured: 'Money received by Rescind',
}

/** Around the moment at which the provider declined the last try. */
export const declinedWords = (reader: Person): { readonly before: string; readonly after: string } =>
  reader === 'buyer'
    ? { before: 'Your payment was declined on', after: 'Nothing has been charged. Please pay again.' }
    : { before: 'The buyer’s payment was declined on', after: 'Nothing has been charged. They can pay again.' }

/** Where a payment stands, as a sentence. */
export function paymentSentence({ payment, fulfilment, cancellation }: Order): string {
  switch (payment.state) {
    case 'awaiting':
      return 'Not paid yet. Nothing has been charged.'
    case 'verifying':
      return 'The payment is being verified. The money is taken once that is done.'
    case 'paid':
      if (payment.capture.state !== 'captured') return 'Verified. The payment provider has been asked for the money.'
      if (cancellation.state === 'cancelled')
        return 'The money had arrived, and goes back in full. Finance shows how far it is.'
      return fulfilment.state === 'finished'
        ? 'The money has arrived. The order is finished, so the seller has been paid.'
        : 'The money has arrived. Rescind holds it until the order is finished.'
    case 'closed':
      return 'There is no payment for this order. Nothing was charged, or what was reserved has been released.'
  }
}

/** Why nothing has moved on an order's ledger yet, and what will. */
export function nothingMoved({ payment, refunds }: Order): string {
  if (payment.state === 'closed') return 'Nothing has been taken for this order, and nothing will be.'
  return refunds.some(({ state }) => state === 'waiting-for-capture')
    ? 'Nothing has been taken yet. Once your payment is verified it is taken, and then returned to you.'
    : 'No money has moved yet. It is taken once the payment is verified.'
}

type LedgerRow = { readonly account: string; readonly amount: number }

/**
 * What every account of an order's ledger comes to, as its buyer reads it. What the provider's accounts have given is
 * what the buyer has paid, so these are told from the other side; nothing else changes its sign.
 */
export function balances(ledger: readonly LedgerRow[]): { label: string; amount: number }[] {
  const sums = new Map<string, number>()
  for (const { account, amount } of ledger) {
    const label = accountWords(account)
    sums.set(label, (sums.get(label) ?? 0) + (account.startsWith('provider:') ? -amount : amount))
  }
  return [...sums].map(([label, amount]) => ({ label, amount: amount || 0 }))
}

const accountWords = (account: string): string => {
  if (account === 'held') return 'Held by Rescind'
  if (account === 'owed') return 'On its way back to you'
  if (account === 'platform') return 'Borne by Rescind'
  return account.startsWith('seller:') ? 'Paid out to the seller' : 'Paid by you, less what came back'
}
