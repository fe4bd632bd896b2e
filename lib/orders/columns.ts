import type { Prisma } from '@/lib/generated/prisma/client'
import { beside } from '@/lib/law/beside'
import { deadline } from '@/lib/law/deadline'
import type { Order } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import { reviews } from '@/lib/law/review'
import { status } from '@/lib/law/status'
import type { Instant } from '@/lib/law/time'

export const date = (instant: Instant): Date => new Date(instant)

/** The columns of an order's own row that say where it stands. Facts of states it has left stay as they were. */
export function columns(order: Order, policy: Policy) {
  const next = deadline(order, policy)
  const [review] = reviews(order, policy)
  return {
    status: status(order),
    dueAt: next && date(next.at),
    reviewBy: review ? date(review.by) : null,
    disputeState: order.dispute.state,
    beside: besideOf(order),
    ...paymentColumns(order.payment),
    ...fulfilmentColumns(order.fulfilment),
    ...cancellationColumns(order.cancellation),
  } satisfies Prisma.OrderUncheckedUpdateManyInput
}

/** The regions that have left where they began. */
const besideOf = (order: Order) => {
  const names = (Object.keys(beside) as (keyof typeof beside)[]).filter((name) => order[name] !== beside[name])
  return Object.fromEntries(names.map((name) => [name, order[name]])) as Prisma.InputJsonObject
}

function paymentColumns(payment: Order['payment']) {
  const paymentState = payment.state
  switch (payment.state) {
    case 'awaiting':
      return { paymentState, payBy: date(payment.payBy) }
    case 'verifying':
      return { paymentState, payBy: date(payment.payBy), paidAt: date(payment.paidAt) }
    case 'closed':
      return { paymentState, paymentClosedAt: date(payment.closedAt) }
    case 'paid': {
      const facts = { paymentState, paidAt: date(payment.paidAt), verifiedAt: date(payment.verifiedAt) }
      return payment.capture.state === 'captured'
        ? { ...facts, capturedAt: date(payment.capture.capturedAt) }
        : { ...facts, askCaptureAt: date(payment.capture.askAgainAt) }
    }
  }
}

function fulfilmentColumns(fulfilment: Order['fulfilment']) {
  const fulfilmentState = fulfilment.state
  switch (fulfilment.state) {
    case 'not-due':
      return { fulfilmentState }
    case 'waiting':
      return { fulfilmentState, awaitingSince: date(fulfilment.since), shipBy: date(fulfilment.shipBy) }
    case 'processing': {
      const { since, shipBy, begunAt } = fulfilment
      return { fulfilmentState, awaitingSince: date(since), shipBy: date(shipBy), begunAt: date(begunAt) }
    }
    case 'shipped':
      return { fulfilmentState, shippedAt: date(fulfilment.shippedAt) }
    case 'delivered':
      return {
        fulfilmentState,
        shippedAt: date(fulfilment.shippedAt),
        deliveredAt: date(fulfilment.deliveredAt),
      }
    case 'finished':
      return { fulfilmentState, finishedAt: date(fulfilment.finishedAt) }
    case 'stopped':
      return { fulfilmentState, stoppedAt: date(fulfilment.stoppedAt) }
    case 'called-off':
      return { fulfilmentState, stoppedAt: date(fulfilment.calledOffAt), callOffReason: fulfilment.because }
  }
}

function cancellationColumns(cancellation: Order['cancellation']) {
  const cancellationState = cancellation.state
  if (cancellation.state !== 'cancelled') return { cancellationState, requests: cancellation.requests }
  return {
    cancellationState,
    cancelledAt: date(cancellation.cancelledAt),
    cancelledBy: cancellation.by,
    cancelCause: cancellation.because,
    cancelReason: cancellation.reason,
    fault: cancellation.fault,
  }
}
