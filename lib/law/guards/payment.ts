import { isMoneyIn } from '../payment'
import { refundableTotal } from '../refund'
import type { Guard } from '../rule'

export const unpaid: Guard = {
  code: 'already-paid',
  holds: ({ order }) => order.payment.state === 'awaiting',
}

export const paymentVerified: Guard = {
  code: 'not-paid',
  holds: ({ order }) => order.payment.state === 'paid',
}

export const paid: Guard = {
  code: 'not-paid',
  holds: ({ order }) => order.payment.state === 'verifying' || order.payment.state === 'paid',
}

/** The seller never parts with goods before the platform has the money. */
export const moneyIsIn: Guard = {
  code: 'payment-not-in',
  rule: 'M3',
  holds: ({ order }) => isMoneyIn(order),
}

export const somethingLeftToRefund: Guard = {
  code: 'nothing-left-to-refund',
  rule: 'M3',
  holds: ({ order }) => refundableTotal(order) > 0,
}
