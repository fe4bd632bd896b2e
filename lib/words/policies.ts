import type { Policy } from '@/lib/law/policy'
import { duration } from './durations'

/** The numbers of a policy that a buyer asks about, as labels and values. */
export function policyFacts(policy: Policy): { label: string; value: string }[] {
  const { payment, cancel, request, shipping, dispute } = policy
  const edge = (when: Policy['request']['opens'] | Policy['request']['closes']) =>
    when === 'verification-ends'
      ? 'once the payment is verified'
      : when === 'shipping'
        ? 'when it ships'
        : 'ms' in when.afterPayment && when.afterPayment.ms === 0
          ? 'at once'
          : `${duration(when.afterPayment)} after paying`
  return [
    { label: 'Time to pay', value: duration(payment.payWithin) },
    { label: 'Cancel without asking after paying', value: cancel.freeFor ? duration(cancel.freeFor) : 'Not possible' },
    { label: 'A request opens', value: edge(request.opens) },
    { label: 'A request closes', value: edge(request.closes) },
    { label: 'Requests an order may have', value: String(request.perOrder) },
    {
      label: 'Who answers a request',
      value: { seller: 'The seller', platform: 'Rescind', either: 'The seller or Rescind' }[request.reviewedBy],
    },
    { label: 'A request is answered within', value: duration(request.answersWithin) },
    {
      label: 'If nobody answers',
      value: request.silence === 'cancels' ? 'The order is cancelled' : 'The order goes on',
    },
    {
      label: 'After a refusal Rescind cancels',
      value: request.platformCancelsAfter ? `after ${duration(request.platformCancelsAfter)}` : 'Never',
    },
    { label: 'The seller ships within', value: duration(shipping.shipWithin) },
    { label: 'Buyer protection after delivery', value: duration(shipping.finishAfter) },
    { label: 'Time to agree in a dispute', value: duration(dispute.negotiateFor) },
    {
      label: 'Without agreement in time',
      value: { mediator: 'A mediator decides', refund: 'You get everything back', 'no-refund': 'No refund' }[
        dispute.withoutAgreement
      ],
    },
    ...(dispute.withoutAgreement === 'mediator'
      ? [
          { label: 'A mediator rules within', value: duration(dispute.ruleWithin) },
          {
            label: 'A ruling can be appealed against',
            value: dispute.appealWithin ? `within ${duration(dispute.appealWithin)}` : 'No, it is final',
          },
        ]
      : []),
  ]
}
