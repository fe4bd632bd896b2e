import type { Returning } from './beside'
import type { Fulfilment } from './fulfilment'
import type { Order } from './order'
import type { Payment } from './payment'
import { asBefore } from './rules/destination'
import type { Instant } from './time'

/** Every region but cancellation, dispute and refund, once the order is over: nothing waits for anybody any more (T1). */
export const atRest = (order: Order, now: Instant): Order => ({
  ...withoutExtension(order),
  payment: paymentAtRest(order.payment, now),
  fulfilment: fulfilmentAtRest(order.fulfilment, now),
  destination: order.destination.state === 'asked' ? asBefore(order.destination) : order.destination,
  returning: returningAtRest(order.returning, now),
})

/** C11: there is nothing left that more time was asked for. */
export const withoutExtension = (order: Order): Order =>
  order.extension.state === 'proposed'
    ? { ...order, extension: { state: 'none', count: order.extension.count } }
    : order

// Money under way still arrives and is then returned (C2); only a payment nobody made is closed.
const paymentAtRest = (payment: Payment, now: Instant): Payment =>
  payment.state === 'awaiting' ? { state: 'closed', closedAt: now } : payment

const fulfilmentAtRest = (fulfilment: Fulfilment, now: Instant): Fulfilment => ({
  state: 'stopped',
  stoppedAt: now,
  parcels: 'parcels' in fulfilment ? fulfilment.parcels : [],
})

const returningAtRest = (returning: Returning, now: Instant): Returning =>
  returning.state === 'none' || returning.state === 'done'
    ? returning
    : { state: 'done', how: 'order-cancelled', doneAt: now }
