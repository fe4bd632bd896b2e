import { isShipped } from '../fulfilment'
import type { Guard } from '../rule'

export const notShipped: Guard = {
  code: 'already-shipped',
  rule: 'C14',
  holds: ({ order }) => !isShipped(order),
}

export const shipped: Guard = {
  code: 'not-shipped',
  holds: ({ order }) => isShipped(order),
}

/** Nobody can send back what they do not have. */
export const arrived: Guard = {
  code: 'not-in-this-state',
  rule: 'D6',
  holds: ({ order }) => order.fulfilment.state !== 'shipped',
}

/** What has arrived is no longer cancelled: what is wrong with it is a matter for a dispute. */
export const notDelivered: Guard = {
  code: 'already-delivered',
  rule: 'D1',
  holds: ({ order }) => order.fulfilment.state !== 'delivered' && order.fulfilment.state !== 'finished',
}

export const notPickedUp: Guard = {
  code: 'already-picked-up',
  holds: ({ order }) => {
    const { fulfilment } = order
    return 'parcels' in fulfilment && fulfilment.parcels.every((parcel) => parcel.pickedUpAt === null)
  },
}

/** What the carrier has has the number the carrier read from it. */
export const someNotPickedUp: Guard = {
  code: 'already-picked-up',
  holds: ({ order }) => {
    const { fulfilment } = order
    return 'parcels' in fulfilment && fulfilment.parcels.some((parcel) => parcel.pickedUpAt === null)
  },
}

export const sellerMayCallOff: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.shipping.sellerMayCallOff,
}

/** S2: from some day on, a parcel the carrier never got counts as not shipped. */
export const trackingHasDeadline: Guard = {
  code: 'already-shipped',
  rule: 'C14',
  knob: true,
  holds: ({ policy }) => policy.shipping.trackingWithin !== null,
}
