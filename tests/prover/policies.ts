import fc from 'fast-check'
import document from '@/lib/law/policies/house.json'
import type { Policy } from '@/lib/law/policy'
import { changed } from '@/lib/policy/changed'
import { readPolicy } from '@/lib/policy/document'

const length = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((minutes) => `PT${minutes}M`),
  fc.integer({ min: 1, max: 96 }).map((hours) => `PT${hours}H`),
  fc.integer({ min: 1, max: 60 }).map((days) => `P${days}D`),
  fc.integer({ min: 1, max: 15 }).map((days) => `P${days}D business`),
  fc.constant('PT0S'),
)
const pause = length.filter((written) => written !== 'PT0S')
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: null, freq: 3 })
const yes = fc.boolean()
const few = fc.integer({ min: 0, max: 3 })
const fate = fc.constantFrom('returned', 'lost')
const afterPayment = length.map((written) => ({ afterPayment: written }))
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const reason = fc.record({
  code: fc.constantFrom('wrong-item', 'changed-mind', 'defective', 'out-of-stock', 'other'),
  fault: fc.constantFrom('nobody', 'seller', 'buyer', 'platform'),
  needsText: yes,
})

/** Every knob of a policy document, with what it can be turned to. */
export const KNOBS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'calendar.timeZone': fc.constantFrom('UTC', 'Europe/Madrid', 'America/New_York', 'Asia/Tokyo'),
  'calendar.weekend': fc.subarray(weekdays, { maxLength: 3 }),
  'calendar.holidays': fc.subarray(['2026-03-03', '2026-03-09', '2026-04-03', '2026-12-25']),
  'payment.payWithin': length,
  'payment.verificationLasts': length,
  'payment.cancelWhileVerifying': yes,
  'payment.askAgainAfter': pause,
  'payment.chargebackWithin': length,
  'cancel.freeFor': maybe(length),
  'cancel.whileUnprocessed': yes,
  'cancel.reasons': fc.uniqueArray(reason, { minLength: 1, maxLength: 5, selector: ({ code }) => code }),
  'cancel.notAtWill': fc.subarray(['custom-made', 'pre-sale', 'seller-rule']),
  'cancel.parts': yes,
  'request.opens': fc.oneof(fc.constant('verification-ends'), afterPayment),
  'request.closes': fc.oneof(fc.constant('shipping'), afterPayment),
  'request.notAtWill': fc.constantFrom('sellers-fault', 'any-reason'),
  'request.answersWithin': length,
  'request.silence': fc.constantFrom('cancels', 'lapses'),
  'request.reviewedBy': fc.constantFrom('seller', 'platform', 'either'),
  'request.storeMayChoose': fc.option(fc.constant({ from: 'PT12H', to: 'P7D' }), { nil: null }),
  'request.againAfterRefusal': yes,
  'request.perOrder': few,
  'request.platformCancelsAfter': maybe(length),
  'request.afterShipping': yes,
  'shipping.shipWithin': length,
  'shipping.trackingWithin': maybe(length),
  'shipping.sellerMayCallOff': yes,
  'shipping.extension.perOrder': few,
  'shipping.extension.longestDays': fc.integer({ min: 1, max: 30 }),
  'shipping.extension.answersWithin': length,
  'shipping.address.perOrder': few,
  'shipping.address.answersWithin': length,
  'shipping.deliverWithin': length,
  'shipping.finishAfter': length,
  'shipping.protectionExtendsBy': maybe(length),
  'dispute.perOrder': few,
  'dispute.afterRefusal': yes,
  'dispute.afterShipping': yes,
  'dispute.withoutAgreement': fc.constantFrom('mediator', 'refund', 'no-refund'),
  'dispute.appealWithin': maybe(length),
  'dispute.proposalsEach': few,
  'dispute.negotiateFor': length,
  'dispute.ruleWithin': length,
  'dispute.mediatorSilence': fc.constantFrom('refund', 'no-refund'),
  'dispute.partialRefunds': yes,
  'dispute.approvalAbove': fc.option(fc.constantFrom(0, 499, 500, 1000), { nil: null }),
  'dispute.approveWithin': length,
  'dispute.approvalSilence': fc.constantFrom('carried-out', 'sent-back'),
  'refund.settles.card.from': length,
  'refund.settles.card.to': length,
  'refund.settles.wallet.from': length,
  'refund.settles.wallet.to': length,
  'refund.retryAfter': length,
  'refund.beforeGoodsBack': yes,
  'refund.trackingProof': yes,
  'refund.sendBackWithin': length,
  'refund.confirmReturnWithin': length,
  'coupons.fate.platform': fate,
  'coupons.fate.store': fate,
  'coupons.fate.promo': fate,
  'coupons.grace': maybe(length),
  'coupons.stopClock': yes,
  'sellers.pointsPerFault': few,
  'sellers.contestWithin': maybe(length),
  'sellers.contestReviewWithin': length,
  'sellers.contestSilence': fc.constantFrom('struck', 'stands'),
  'complaint.fileWithin': maybe(length),
  'complaint.reviewWithin': length,
  'complaint.points': few,
  'feedback.within': maybe(length),
}

/** Any policy that can be written. */
export const anyPolicy: fc.Arbitrary<Policy> = fc.record(KNOBS).map((knobs) => {
  const varied = changed(document, knobs as Record<string, unknown>)
  if ('unknown' in varied) throw new Error(`the policy has no knob ${varied.unknown.map(({ path }) => path).join()}`)
  return readPolicy(varied.document)
})
