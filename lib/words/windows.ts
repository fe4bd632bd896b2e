import type { Move } from '@/lib/law/command'
import { cancelsWhileUnprocessed, cancelsWhileVerifying, freeMinutesExist } from '@/lib/law/guards/cancellation'
import type { Policy } from '@/lib/law/policy'
import type { Entry } from '@/lib/law/table'
import type { Duration } from '@/lib/law/time'
import { duration } from './durations'

type When = (policy: Policy, entry: Entry) => string | null

const edge = (when: Policy['request']['opens'] | Policy['request']['closes'], verb: string) => {
  if (when === 'verification-ends') return `${verb} once the payment is verified`
  if (when === 'shipping') return `${verb} when the order ships`
  const { afterPayment } = when
  return 'ms' in afterPayment && afterPayment.ms === 0
    ? `${verb} at once after paying`
    : `${verb} ${duration(afterPayment)} after paying`
}

const within = (length: Duration | null, what: string) =>
  length === null ? 'Never' : `Within ${duration(length)} after ${what}`

/** The windows of the law in the numbers of a policy. A move without one is open all the while. */
const windows: Partial<Record<Move, When>> = {
  'close-unpaid': ({ payment }) => `${duration(payment.payWithin)} after the order was placed`,
  verify: ({ payment }) => `${duration(payment.verificationLasts)} after paying`,
  'ask-capture-again': ({ payment }) => `${duration(payment.askAgainAfter)} after it was last asked for`,
  cancel: ({ cancel, payment, shipping }, { row }) => {
    if (row.rule === 'S2')
      return shipping.trackingWithin
        ? `From ${duration(shipping.trackingWithin)} after shipping, while the carrier has no parcel`
        : 'Never'
    if (row.needs?.includes(cancelsWhileVerifying))
      return payment.cancelWhileVerifying ? `In the ${duration(payment.verificationLasts)} of verification` : 'Never'
    if (row.needs?.includes(freeMinutesExist))
      return cancel.freeFor ? `In the first ${duration(cancel.freeFor)} after paying` : 'Never'
    if (row.needs?.includes(cancelsWhileUnprocessed))
      return cancel.whileUnprocessed ? 'From paying until the seller begins processing' : 'Never'
    return null
  },
  request: ({ request }, { row }) =>
    row.within ? `${edge(request.opens, 'Opens')}, ${edge(request.closes, 'closes')}` : null,
  lapse: ({ request }) => `${duration(request.answersWithin)} after the request`,
  'step-in': ({ request }) =>
    request.platformCancelsAfter ? `${duration(request.platformCancelsAfter)} after the refusal` : 'Never',
  'miss-shipping': ({ shipping }) =>
    `${duration(shipping.shipWithin)} after verification; the time stands still while a request waits`,
  'lose-parcel': ({ shipping }) => `${duration(shipping.deliverWithin)} after shipping`,
  finish: ({ shipping: { finishAfter, protectionExtendsBy } }) =>
    protectionExtendsBy
      ? `${duration(finishAfter)} after delivery, and ${duration(protectionExtendsBy)} later where both sides have extended buyer protection`
      : `${duration(finishAfter)} after delivery`,
  'lapse-extension': ({ shipping }) => `${duration(shipping.extension.answersWithin)} after it was proposed`,
  'lapse-address': ({ shipping }) => `${duration(shipping.address.answersWithin)} after the seller was asked`,
  'miss-return': ({ refund }) =>
    `${duration(refund.sendBackWithin)} after the return was settled, or after the goods arrived where that is later`,
  'assume-return': ({ refund }) => `${duration(refund.confirmReturnWithin)} after the goods were sent back`,
  'prove-parcel': ({ shipping }) =>
    `When the carrier delivers it, or ${duration(shipping.deliverWithin)} after the refund was decided`,
  'file-complaint': ({ complaint }) => within(complaint.fileWithin, 'the cancellation'),
  'end-complaint': ({ complaint }) => `${duration(complaint.reviewWithin)} after it was filed`,
  contest: ({ sellers }) => within(sellers.contestWithin, 'the points were added'),
  'end-contest': ({ sellers }) => `${duration(sellers.contestReviewWithin)} after they were contested`,
  'leave-feedback': ({ feedback }) => within(feedback.within, 'the order was over'),
  'end-chargeback': ({ payment }) => `${duration(payment.chargebackWithin)} after the bank took the money`,
  'end-negotiation': ({ dispute }) =>
    dispute.withoutAgreement === 'mediator'
      ? 'Never'
      : `${duration(dispute.negotiateFor)} after the dispute was opened`,
  appeal: ({ dispute }) => within(dispute.appealWithin, 'the ruling'),
  'end-appeal': ({ dispute }) => `${duration(dispute.ruleWithin)} after the appeal`,
  'escalate-unanswered': ({ dispute }) =>
    dispute.withoutAgreement === 'mediator'
      ? `${duration(dispute.negotiateFor)} after the dispute was opened`
      : 'Never',
  'end-approval': ({ dispute }) => `${duration(dispute.approveWithin)} after the ruling`,
  'end-mediation': ({ dispute }) => `${duration(dispute.ruleWithin)} after a mediator was asked`,
  'retry-refund': ({ refund }) => `${duration(refund.retryAfter)} after it failed`,
  'ask-refund-again': ({ payment }) => `${duration(payment.askAgainAfter)} after it should have arrived`,
}

/** When a row of the law is open, or happens by itself; null for all the while. */
export const windowWords = (entry: Entry, policy: Policy): string | null => windows[entry.move]?.(policy, entry) ?? null
