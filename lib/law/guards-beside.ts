import { isShipped } from './guards'
import type { Side } from './order'
import type { Guard } from './rule'

// Guards of the regions beside the main road: extension, destination, protection, returning.

export const waitsForShipment: Guard = {
  code: 'already-shipped',
  rule: 'C11',
  holds: ({ order }) => order.fulfilment.state === 'waiting' || order.fulfilment.state === 'processing',
}

export const extensionsLeft: Guard = {
  code: 'no-extensions-left',
  rule: 'C11',
  knob: true,
  holds: ({ order, policy }) => order.extension.count < policy.shipping.extension.perOrder,
}

/** Only the other side answers a proposal for more time. */
export const extensionProposedBy = (by: Side): Guard => ({
  code: 'own-extension',
  rule: 'C11',
  holds: ({ order }) => order.extension.state === 'proposed' && order.extension.by === by,
})

export const addressChangesLeft: Guard = {
  code: 'no-address-changes-left',
  rule: 'S5',
  knob: true,
  holds: ({ order, policy }) => order.destination.asked < policy.shipping.address.perOrder,
}

export const notCancelled: Guard = {
  code: 'not-in-this-state',
  holds: ({ order }) => order.cancellation.state !== 'cancelled',
}

export const protectionExtends: Guard = {
  code: 'not-in-this-policy',
  rule: 'D4',
  knob: true,
  holds: ({ policy }) => policy.shipping.protectionExtendsBy !== null,
}

/** Each side extends protection once. */
export const protectionNotOfferedBy = (by: Side): Guard => ({
  code: 'already-extended',
  rule: 'D4',
  holds: ({ order }) => !(order.protection.state === 'offered' && order.protection.by === by),
})

export const underWayOrArrived: Guard = {
  code: 'not-shipped',
  rule: 'D4',
  holds: ({ order }) => isShipped(order) && order.fulfilment.state !== 'finished',
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

/** The order has left points on the seller's record that still stand. */
export const markedByIt: Guard = {
  code: 'not-sellers-fault',
  rule: 'P1',
  holds: ({ order }) => order.mark.state === 'marked' || order.mark.state === 'contested',
}
