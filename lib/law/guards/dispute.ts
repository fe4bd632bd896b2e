import { isUnderWay } from '../dispute'
import { isShipped } from '../fulfilment'
import type { Guard } from '../rule'
import { isUngranted } from '../ungranted'

export const noOpenDispute: Guard = {
  code: 'dispute-open',
  rule: 'D1',
  holds: ({ order }) => !isUnderWay(order.dispute),
}

export const disputesLeft: Guard = {
  code: 'no-disputes-left',
  knob: true,
  holds: ({ order, policy }) => order.dispute.count < policy.dispute.perOrder,
}

/** D1: the seller refused or did not answer, or the parcel is under way or arrived; and the order is not over. */
export const somethingToDispute: Guard = {
  code: 'nothing-to-dispute',
  holds: ({ order, policy }) =>
    order.cancellation.state !== 'cancelled' &&
    ((isUngranted(order.cancellation) && policy.dispute.afterRefusal) ||
      (isShipped(order) && policy.dispute.afterShipping)) &&
    order.fulfilment.state !== 'finished',
}

export const mediated: Guard = {
  code: 'no-mediation',
  rule: 'D3',
  knob: true,
  holds: ({ policy }) => policy.dispute.withoutAgreement === 'mediator',
}

export const unmediated: Guard = {
  code: 'not-in-this-policy',
  rule: 'D3',
  knob: true,
  holds: ({ policy }) => policy.dispute.withoutAgreement !== 'mediator',
}

export const approvalsExist: Guard = {
  code: 'not-in-this-policy',
  rule: 'D3',
  knob: true,
  holds: ({ policy }) => policy.dispute.approvalAbove !== null,
}

export const silenceApproves: Guard = {
  code: 'not-in-this-policy',
  rule: 'T1',
  knob: true,
  holds: ({ policy }) => policy.dispute.approvalAbove !== null && policy.dispute.approvalSilence === 'carried-out',
}

export const silenceSendsBack: Guard = {
  code: 'not-in-this-policy',
  rule: 'T1',
  knob: true,
  holds: ({ policy }) => policy.dispute.approvalAbove !== null && policy.dispute.approvalSilence === 'sent-back',
}

export const appealsExist: Guard = {
  code: 'not-in-this-policy',
  rule: 'D3',
  knob: true,
  holds: ({ policy }) => policy.dispute.appealWithin !== null,
}

/** Only a mediator's first ruling can be appealed. */
export const ruled: Guard = {
  code: 'not-ruled',
  rule: 'D3',
  holds: ({ order }) => order.dispute.state === 'closed' && order.dispute.appealBy !== null,
}
