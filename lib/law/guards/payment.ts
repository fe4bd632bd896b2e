import { owedBack } from '../owed'
import { isMoneyIn } from '../payment'
import { refundableTotal, unpromisedTotal } from '../refund'
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

/** Beside what was promised for goods that are to come back. */
export const somethingMoreToRefund: Guard = {
  code: 'nothing-left-to-refund',
  rule: 'M3',
  holds: ({ order }) => unpromisedTotal(order) > 0,
}

/** The seller is not paid out what was decided to go back once the bank gives it up. */
export const nothingOwedBack: Guard = {
  code: 'money-owed-back',
  rule: 'M3',
  holds: ({ order }) => owedBack(order) === 0,
}
