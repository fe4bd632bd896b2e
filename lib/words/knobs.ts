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
  complaint: 'Complaints',
  feedback: 'Feedback',
}

const labels: Readonly<Record<string, string>> = {
  'calendar.timeZone': 'Time zone',
  'calendar.weekend': 'Weekend',
  'calendar.holidays': 'Holidays',
  'payment.payWithin': 'Time to pay',
  'payment.verificationLasts': 'Verification lasts',
  'payment.cancelWhileVerifying': 'Cancel at once meanwhile',
  'payment.askAgainAfter': 'Ask the provider again after',
  'payment.chargebackWithin': 'A chargeback counts as lost after',
  'cancel.freeFor': 'Cancel at once after paying, for',
  'cancel.whileUnprocessed': 'Cancel at once until processing begins',
  'cancel.reasons': 'Reasons, and whose fault each is',
  'cancel.notAtWill': 'Not cancellable at will',
  'cancel.parts': 'Some items or units can be cancelled',
  'request.opens': 'Opens',
  'request.closes': 'Closes',
  'request.notAtWill': 'What is not cancellable at will can be asked for',
  'request.answersWithin': 'Sellers answer within',
  'request.silence': 'Silence means',
  'request.reviewedBy': 'Who answers requests',
  'request.storeMayChoose': 'A store may choose its own answer time',
  'request.storeMayChoose.from': 'A store may choose to answer within, at the least',
  'request.storeMayChoose.to': 'A store may choose to answer within, at the most',
  'request.againAfterRefusal': 'Ask again after a refusal',
  'request.perOrder': 'Requests an order may have',
  'request.platformCancelsAfter': 'After a refusal Rescind cancels after',
  'request.afterShipping': 'Possible after shipping',
  'shipping.shipWithin': 'Ship within',
  'shipping.trackingWithin': 'The carrier must have the parcel within',
  'shipping.sellerMayCallOff': 'The seller can say that it cannot ship',
  'shipping.extension.perOrder': 'Times more time can be proposed',
  'shipping.extension.longestDays': 'Days that can be added at once',
  'shipping.extension.answersWithin': 'More time is answered within',
  'shipping.address.perOrder': 'Times another address can be asked for',
  'shipping.address.answersWithin': 'Another address is answered within',
  'shipping.deliverWithin': 'Delivered within',
  'shipping.finishAfter': 'Finished after delivery',
  'shipping.protectionExtendsBy': 'Extended by both sides, protection lasts longer by',
  'dispute.perOrder': 'Disputes an order may have',
  'dispute.afterRefusal': 'Possible after a refusal or no answer',
  'dispute.afterShipping': 'Possible after shipping',
  'dispute.proposalsEach': 'Proposals of each side',
  'dispute.negotiateFor': 'Time to agree',
  'dispute.withoutAgreement': 'Without agreement in time',
  'dispute.ruleWithin': 'A mediator rules within',
  'dispute.mediatorSilence': 'No ruling in time means',
  'dispute.partialRefunds': 'Partial refunds',
  'dispute.approvalAbove': 'A second mediator approves refunds above, in cents',
  'dispute.approveWithin': 'The second mediator answers within',
  'dispute.approvalSilence': 'No second mediator in time means',
  'dispute.appealWithin': 'A ruling can be appealed against within',
  'refund.settles.card.from': 'To a card, at the earliest after',
  'refund.settles.card.to': 'To a card, at the latest after',
  'refund.settles.wallet.from': 'To a wallet, at the earliest after',
  'refund.settles.wallet.to': 'To a wallet, at the latest after',
  'refund.retryAfter': 'A failed refund is tried again after',
  'refund.beforeGoodsBack': 'Paid before returned goods are back',
  'refund.trackingProof': 'Waits for the carrier’s word about the parcel',
  'refund.sendBackWithin': 'The buyer sends goods back within',
  'refund.confirmReturnWithin': 'The seller confirms a return within',
  'coupons.fate.platform': 'Rescind coupons',
  'coupons.fate.store': 'Store coupons',
  'coupons.fate.promo': 'Promo codes',
  'coupons.grace': 'An expired coupon that comes back can be used for',
  'coupons.stopClock': 'A coupon’s time stands still while it is used',
  'sellers.pointsPerFault': 'Points for a fault',
  'sellers.contestWithin': 'Points can be contested within',
  'sellers.contestReviewWithin': 'Contested points are decided on within',
  'sellers.contestSilence': 'No decision in time means',
  'complaint.fileWithin': 'A complaint can be filed within',
  'complaint.reviewWithin': 'A complaint is decided on within',
  'complaint.points': 'Points for a complaint that is upheld',
  'feedback.within': 'Feedback can be left within',
}

const named: Readonly<Record<string, string>> = {
  'verification-ends': 'Once the payment is verified',
  shipping: 'When it ships',
  cancels: 'The order is cancelled',
  lapses: 'The order goes on',
  refund: 'The buyer gets what they asked for',
  'no-refund': 'No refund',
  returned: 'Come back',
  lost: 'Do not come back',
  seller: 'The seller',
  platform: 'Rescind',
  either: 'The seller or Rescind, whoever is first',
  mediator: 'A mediator decides',
  'carried-out': 'The ruling is carried out',
  'sent-back': 'The case is ruled on anew',
  struck: 'The points come off',
  stands: 'The points stay',
  'custom-made': 'Made to order',
  'pre-sale': 'Pre-sale',
  'seller-rule': 'By the seller’s rule',
  'sellers-fault': 'For the seller’s fault only',
  'any-reason': 'For any reason',
}

/** The knobs that have a label, by their paths. */
export const labelledKnobs: readonly string[] = Object.keys(labels)

/** Whether a knob has words of its own, and the part it is in has a title. */
export const hasWords = (path: string): boolean => path in labels && (path.split('.')[0] ?? '') in knobGroups

export const knobLabel = (path: string): string => labels[path] ?? nameWords(path.split('.').at(-1) ?? path)

/** What a knob means when it is off, where "never" does not say it. */
const off: Readonly<Record<string, string>> = {
  'cancel.freeFor': 'Not at all',
  'request.storeMayChoose': 'No',
  'shipping.trackingWithin': 'No such deadline',
  'shipping.protectionExtendsBy': 'It cannot be extended',
  'dispute.approvalAbove': 'One mediator decides everything',
  'dispute.appealWithin': 'Rulings are final',
  'coupons.grace': 'It does not come back',
  'sellers.contestWithin': 'They cannot be contested',
  'complaint.fileWithin': 'There are no complaints',
  'feedback.within': 'There is no feedback',
}

/** A value of a policy document as people read it; `path` says which knob it is of. */
export function knobValue(value: unknown, path = ''): string {
  if (value === null) return off[path] ?? 'Never'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return value.toLocaleString('en')
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map((one) => knobValue(one)).join(', ')
  if (typeof value === 'string')
    return named[value] ?? lengthOf(value) ?? (/^[a-z-]+$/.test(value) ? spelledOut(value) : value)
  if (typeof value !== 'object') return 'Not stated'
  const { code, fault, needsText, afterPayment, from, to } = value as Readonly<Record<string, unknown>>
  if (typeof afterPayment === 'string') return `${lengthOf(afterPayment) ?? afterPayment} after paying`
  if (typeof from === 'string' && typeof to === 'string') return `From ${lengthOf(from)} to ${lengthOf(to)}`
  if (typeof code !== 'string') return eachOf(value)
  const whose = faultWords[fault as keyof typeof faultWords]?.toLowerCase() ?? String(fault)
  return `${reasonWords(code)} (${whose}${needsText ? ', in the buyer’s own words' : ''})`
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
