import { duration as readDuration } from '@/lib/policy/duration'
import { duration } from './durations'
import { faultWords, reasonWords, spelledOut } from './reasons'

/** What each part of a policy document is about, and each of its values. A path without words is spelled out. */
export const knobGroups: Readonly<Record<string, string>> = {
  calendar: 'Business days',
  payment: 'Payment',
  cancel: 'Cancelling',
  request: 'Requests to cancel',
  shipping: 'Shipping',
  dispute: 'Disputes',
  refund: 'Refunds',
  coupons: 'Coupons',
  sellers: 'Sellers',
}

const labels: Readonly<Record<string, string>> = {
  'calendar.timeZone': 'Time zone',
  'calendar.weekend': 'Weekend',
  'calendar.holidays': 'Holidays',
  'payment.payWithin': 'Time to pay',
  'payment.verificationLasts': 'Verification lasts',
  'payment.cancelWhileVerifying': 'Cancel at once meanwhile',
  'payment.askAgainAfter': 'Ask the provider again after',
  'cancel.freeFor': 'Cancel at once after paying, for',
  'cancel.whileUnprocessed': 'Cancel at once until processing begins',
  'cancel.reasons': 'Reasons, and whose fault each is',
  'cancel.notAtWill': 'Not cancellable at will',
  'request.opens': 'Opens',
  'request.closes': 'Closes',
  'request.answersWithin': 'The seller answers within',
  'request.silence': 'Silence means',
  'request.perOrder': 'Requests an order may have',
  'request.platformCancelsAfter': 'After a refusal Rescind cancels after',
  'request.afterShipping': 'Possible after shipping',
  'shipping.shipWithin': 'Ship within',
  'shipping.deliverWithin': 'Delivered within',
  'shipping.finishAfter': 'Finished after delivery',
  'dispute.perOrder': 'Disputes an order may have',
  'dispute.proposalsEach': 'Proposals of each side',
  'dispute.negotiateFor': 'Time to agree',
  'dispute.ruleWithin': 'A mediator rules within',
  'dispute.mediatorSilence': 'No ruling in time means',
  'dispute.partialRefunds': 'Partial refunds',
  'refund.settles.card.from': 'To a card, at the earliest after',
  'refund.settles.card.to': 'To a card, at the latest after',
  'refund.settles.wallet.from': 'To a wallet, at the earliest after',
  'refund.settles.wallet.to': 'To a wallet, at the latest after',
  'refund.retryAfter': 'A failed refund is tried again after',
  'coupons.fate.platform': 'Rescind coupons',
  'coupons.fate.store': 'Store coupons',
  'coupons.fate.promo': 'Promo codes',
  'sellers.pointsPerFault': 'Points for a fault',
}

const named: Readonly<Record<string, string>> = {
  'verification-ends': 'Once the payment is verified',
  shipping: 'When it ships',
  cancels: 'The order is cancelled',
  lapses: 'The order goes on',
  refund: 'The buyer gets everything back',
  'no-refund': 'No refund',
  returned: 'Come back',
  lost: 'Do not come back',
}

/** Whether a knob has words of its own, and the part it is in has a title. */
export const hasWords = (path: string): boolean => path in labels && (path.split('.')[0] ?? '') in knobGroups

export const knobLabel = (path: string): string => labels[path] ?? nameWords(path.split('.').at(-1) ?? path)

/** A value of a policy document as people read it. */
export function knobValue(value: unknown): string {
  if (value === null) return 'Never'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(knobValue).join(', ')
  if (typeof value === 'string')
    return named[value] ?? lengthOf(value) ?? (/^[a-z-]+$/.test(value) ? spelledOut(value) : value)
  if (typeof value !== 'object') return 'Not stated'
  const { code, label, fault, needsText, afterPayment } = value as Readonly<Record<string, unknown>>
  if (typeof afterPayment === 'string') return `${lengthOf(afterPayment) ?? afterPayment} after paying`
  if (typeof code !== 'string') return eachOf(value)
  const reason = typeof label === 'string' ? label : reasonWords(code)
  const whose = faultWords[fault as keyof typeof faultWords]?.toLowerCase() ?? String(fault)
  return `${reason} (${whose}${needsText ? ', in the buyer’s own words' : ''})`
}

/** A value of several parts, each under its name: "From: 2 days, to: 14 days". */
const eachOf = (value: object): string => {
  const text = Object.entries(value)
    .map(([name, part]) => `${nameWords(name).toLowerCase()}: ${knobValue(part)}`)
    .join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "answersWithin" is "Answers within". */
const nameWords = (name: string): string =>
  spelledOut(name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))

function lengthOf(text: string): string | null {
  const read = readDuration.safeParse(text)
  if (!read.success) return null
  return 'ms' in read.data && read.data.ms === 0 ? 'At once' : duration(read.data)
}
