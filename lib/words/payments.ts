import type { Order, Person } from '@/lib/law/order'
import { refundableTotal, takenByBank } from '@/lib/law/refund'
import { money } from './money'

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
export function paymentSentence(order: Order, reader: Person, currency: string): string {
  const { payment, fulfilment, cancellation } = order
  switch (payment.state) {
    case 'awaiting':
      return 'Not paid yet. Nothing has been charged.'
    case 'verifying':
      return 'The payment is being verified. The money is taken once that is done.'
    case 'paid':
      if (payment.capture.state !== 'captured') return 'Verified. The payment provider has been asked for the money.'
      if (takenByBank(order) > 0) return withBank(order, reader, currency)
      if (cancellation.state === 'cancelled')
        return 'The money had arrived, and goes back in full. Finance shows how far it is.'
      return fulfilment.state === 'finished'
        ? `The money has arrived. The order is finished, so ${reader === 'seller' ? 'you have' : 'the seller has'} been paid.`
        : 'The money has arrived. Rescind holds it until the order is finished.'
    case 'closed':
      return 'There is no payment for this order. Nothing was charged, or what was reserved has been released.'
  }
}

/** Of money that a bank has taken back Rescind holds what is left (M3). */
function withBank(order: Order, reader: Person, currency: string): string {
  const rest =
    refundableTotal(order) > 0
      ? ' Rescind holds the rest until the order is finished.'
      : order.refunds.some(({ state }) => state !== 'void')
        ? ' Finance shows what Rescind gives back.'
        : ''
  const whose = reader === 'buyer' ? 'Your' : 'The buyer’s'
  const whether = order.chargeback.state === 'open' ? 'decides whether that stays so' : 'keeps it'
  const taken = money(takenByBank(order), currency)
  return `The money had arrived. ${whose} bank took ${taken} of it back, and ${whether}.${rest}`
}

/** What the bank of an order’s buyer has taken back by itself, as they read it beside the amount (M3). */
export const bankHolds = ({ chargeback }: Order): string =>
  chargeback.state === 'open'
    ? 'Your bank took this back by itself, and decides whether that stays so. What it keeps is not sent to you again.'
    : 'Your bank took this back by itself, and that stays so. It is not sent to you again.'

/** Why nothing has moved on an order's ledger yet, and what will. */
export function nothingMoved({ payment, refunds }: Order): string {
  if (payment.state === 'closed') return 'Nothing has been taken for this order, and nothing will be.'
  return refunds.some(({ state }) => state === 'waiting-for-capture')
    ? 'Nothing has been taken yet. Once your payment is verified it is taken, and then returned to you.'
    : 'No money has moved yet. It is taken once the payment is verified.'
}

type LedgerRow = { readonly account: string; readonly amount: number }

/**
 * What has become of `paid`, the minor units an order cost, as its buyer reads it from the ledger: what came back, by a refund
 * or by a bank, and where the rest is. What the provider's accounts have given is what was paid and has not come back.
 */
export function balances(ledger: readonly LedgerRow[], paid: number): { label: string; amount: number }[] {
  const sums = new Map<string, number>()
  for (const { account, amount } of ledger) {
    const label = accountWords(account)
    sums.set(label, (sums.get(label) ?? 0) + amount)
  }
  const back = paid + (sums.get(OUTSIDE) ?? 0)
  sums.delete(OUTSIDE)
  return [
    { label: 'Paid by you', amount: paid },
    ...(back === 0 ? [] : [{ label: 'Came back to you', amount: back }]),
    ...[...sums].map(([label, amount]) => ({ label, amount: amount || 0 })),
  ]
}

const OUTSIDE = 'provider'

const accountWords = (account: string): string => {
  if (account === 'held') return 'Held by Rescind'
  if (account === 'owed') return 'On its way back to you'
  if (account === 'platform') return 'Borne by Rescind'
  return account.startsWith('seller:') ? 'Paid out to the seller' : OUTSIDE
}
