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
    { label: 'The seller answers within', value: duration(request.answersWithin) },
    {
      label: 'If the seller does not answer',
      value: request.silence === 'cancels' ? 'The order is cancelled' : 'The order goes on',
    },
    {
      label: 'After a refusal Rescind cancels',
      value: request.platformCancelsAfter ? `after ${duration(request.platformCancelsAfter)}` : 'Never',
    },
    { label: 'The seller ships within', value: duration(shipping.shipWithin) },
    { label: 'Buyer protection after delivery', value: duration(shipping.finishAfter) },
    { label: 'Time to agree in a dispute', value: duration(dispute.negotiateFor) },
    { label: 'A mediator rules within', value: duration(dispute.ruleWithin) },
  ]
}
