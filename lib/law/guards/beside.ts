import { isShipped } from '../fulfilment'
import type { Side } from '../order'
import { isUnreviewed } from '../penalty'
import type { Guard } from '../rule'

// Guards of the regions beside the main road.

/** Before that no time to ship is running which could be longer. */
export const shippingIsDue: Guard = {
  code: 'not-verified',
  rule: 'C11',
  holds: ({ order }) => order.fulfilment.state !== 'not-due',
}

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

export const noAddressAsked: Guard = {
  code: 'address-asked',
  rule: 'S5',
  holds: ({ order }) => order.destination.state !== 'asked',
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

/** The goods are on their way back, or their money waits for them: that comes to its own end first (D6). */
export const noReturnUnderWay: Guard = {
  code: 'return-under-way',
  rule: 'D6',
  holds: ({ order }) => order.returning.state === 'none' || order.returning.state === 'done',
}

/** Nothing is on its way back, and no money waits for a carrier's word: what was never handed back may still be lost (S4, D6). */
export const nothingSentBack: Guard = {
  code: 'return-under-way',
  rule: 'D6',
  holds: ({ order }) => ['none', 'awaited', 'done'].includes(order.returning.state),
}

/** The order has left points on the seller's record that still stand. */
export const markedByIt: Guard = {
  code: 'not-sellers-fault',
  rule: 'P1',
  holds: ({ order }) => isUnreviewed(order.mark),
}
