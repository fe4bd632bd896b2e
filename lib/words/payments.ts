import type { Order } from '@/lib/law/order'

export const paymentStepWords: Record<'paid' | 'verified' | 'captured', string> = {
  paid: 'You paid',
  verified: 'Payment verified',
  captured: 'Money received by Rescind',
}

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

/** The accounts of an order's ledger, as its buyer reads them. */
export const accountWords = (account: string): string => {
  if (account === 'held') return 'Held by Rescind'
  if (account === 'owed') return 'On its way back to you'
  return account.startsWith('seller:') ? 'Paid out to the seller' : 'Paid by you, less what came back'
}
