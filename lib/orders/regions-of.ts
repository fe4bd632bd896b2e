import type { CancelCause, Cancellation, RefuseReason, Ungranted } from '@/lib/law/cancellation'
import type { Dispute, DisputeEnd, PendingRuling, Proposal } from '@/lib/law/dispute'
import { type CallOffReason, type Fulfilment, inOrder } from '@/lib/law/fulfilment'
import { minor } from '@/lib/law/money'
import type { Means, Part, Party, Side } from '@/lib/law/order'
import type { Payment } from '@/lib/law/payment'
import type { Fault } from '@/lib/law/policy'
import type { Leg } from '@/lib/law/refund'
import type { OrderRow } from './row'

// Each region of the main road as the law sees it, out of what is stored of it.

/** A stored moment that the order's state promises to be there. */
function ms(date: Date | null): number {
  if (!date) throw new Error('an order row lacks a moment its state needs')
  return date.getTime()
}

export function paymentOf(row: OrderRow): Payment {
  switch (row.paymentState as Payment['state']) {
    case 'awaiting':
      return { state: 'awaiting', payBy: ms(row.payBy) }
    case 'verifying':
      return { state: 'verifying', paidAt: ms(row.paidAt), payBy: ms(row.payBy) }
    case 'closed':
      return { state: 'closed', closedAt: ms(row.paymentClosedAt) }
    case 'paid': {
      const capture = row.capturedAt
        ? ({ state: 'captured', capturedAt: ms(row.capturedAt) } as const)
        : ({ state: 'asked', askAgainAt: ms(row.askCaptureAt) } as const)
      return { state: 'paid', paidAt: ms(row.paidAt), verifiedAt: ms(row.verifiedAt), capture }
    }
  }
}

export function fulfilmentOf(row: OrderRow): Fulfilment {
  const parcels = inOrder(
    row.parcels.map(({ carrier, tracking, shippedAt, pickedUpAt, deliveredAt }) => ({
      carrier,
      tracking,
      shippedAt: ms(shippedAt),
      pickedUpAt: pickedUpAt?.getTime() ?? null,
      deliveredAt: deliveredAt?.getTime() ?? null,
    })),
  )
  const state = row.fulfilmentState as Fulfilment['state']
  switch (state) {
    case 'not-due':
      return { state }
    case 'waiting':
      return { state, since: ms(row.awaitingSince), shipBy: ms(row.shipBy) }
    case 'processing':
      return { state, since: ms(row.awaitingSince), shipBy: ms(row.shipBy), begunAt: ms(row.begunAt) }
    case 'shipped':
      return { state, shippedAt: ms(row.shippedAt), parcels }
    case 'delivered':
      return { state, shippedAt: ms(row.shippedAt), deliveredAt: ms(row.deliveredAt), parcels }
    case 'finished':
      return { state, finishedAt: ms(row.finishedAt), parcels }
    case 'stopped':
      return { state, stoppedAt: ms(row.stoppedAt), parcels }
    case 'called-off': {
      const because = row.callOffReason as CallOffReason
      return { state, calledOffAt: ms(row.stoppedAt), because, parcels }
    }
  }
}

export function cancellationOf(row: OrderRow): Cancellation {
  const { requests } = row
  const state = row.cancellationState as Cancellation['state']
  if (state === 'none') return { state, requests }
  if (state === 'cancelled')
    return {
      state,
      cancelledAt: ms(row.cancelledAt),
      by: row.cancelledBy as Party,
      because: row.cancelCause as CancelCause,
      reason: row.cancelReason,
      fault: row.fault as Fault,
    }
  const asked = row.cancellationRequests[0]
  if (!asked) throw new Error(`order ${row.number} is ${state} without a request`)
  const { reason, note } = asked
  const parts = asked.parts as Part[] | null
  const facts = { requests, reason, note, parts, requestedAt: ms(asked.requestedAt) }
  const before = asked.before as Ungranted | null
  if (state === 'requested') return { state, ...facts, answerBy: ms(asked.answerBy), ...(before && { before }) }
  // A later request is gone, and what stood before it stands again (C15).
  if (before) return { ...before, requests }
  if (state === 'lapsed') return { state, ...facts, lapsedAt: ms(asked.answeredAt) }
  const refusedBy = asked.refusedBy === 'mediator' && ({ refusedBy: 'mediator' } as const)
  return { state, ...facts, refusedAt: ms(asked.answeredAt), because: asked.because as RefuseReason, ...refusedBy }
}

export function disputeOf(row: OrderRow): Dispute {
  const stored = row.disputes[0]
  if (!stored) return { state: 'none', count: 0 }
  const proposals = stored.proposals.map(
    ({ number, by, amount, withReturn, note, proposedAt, state }): Proposal => ({
      ...{ number, by: by as Side, amount: minor(amount), withReturn, note },
      ...{ proposedAt: ms(proposedAt), state: state as Proposal['state'] },
    }),
  )
  const { number: count, openedAt, reason, story, wanted } = stored
  const facts = { count, openedAt: ms(openedAt), reason, story, wanted: minor(wanted), proposals }
  const ruler = {
    ...(stored.fault && { fault: stored.fault as Fault }),
    ...(stored.ruledBy && { ruledBy: stored.ruledBy }),
  }
  const state = stored.state as Exclude<Dispute['state'], 'none'>
  switch (state) {
    case 'open':
      return { state, ...facts, negotiateUntil: ms(stored.negotiateUntil) }
    case 'with-mediator':
      return { state, ...facts, escalatedAt: ms(stored.escalatedAt), ruleBy: ms(stored.ruleBy) }
    case 'awaiting-approval':
      return {
        ...{ state, ...facts, ruledAt: ms(stored.ruledAt), approveBy: ms(stored.approveBy) },
        pending: stored.pending as PendingRuling,
      }
    case 'closed': {
      const { reasoning, appealBy } = stored
      const ended = { how: stored.how as DisputeEnd, amount: minor(stored.amount ?? 0), reasoning }
      return {
        state,
        ...facts,
        closedAt: ms(stored.closedAt),
        ...ended,
        ...ruler,
        appealBy: appealBy?.getTime() ?? null,
      }
    }
    case 'appealed': {
      const { reasoning, appeal } = stored
      const ruled = { amount: minor(stored.amount ?? 0), reasoning, ruleBy: ms(stored.ruleBy) }
      const said = { appealedAt: ms(stored.appealedAt), appealedBy: stored.appealedBy as Side, appeal: appeal ?? '' }
      return { state, ...facts, ...ruled, ...said, ...ruler }
    }
  }
}

/** A part of the `refund`-th refund as the law sees it, by the means it goes back by. */
export function legOf(refund: number, row: OrderRow['refunds'][number]['legs'][number]): Leg {
  const facts = { number: row.number, refund, means: row.means as Means, amount: minor(row.amount) }
  const state = row.state as Leg['state']
  switch (state) {
    case 'waiting-for-capture':
      return { ...facts, state }
    case 'settled':
      return { ...facts, state, settledAt: ms(row.settledAt) }
    case 'void':
      return { ...facts, state, voidedAt: ms(row.voidedAt) }
    case 'failed':
      return { ...facts, state, attempt: row.attempt, failedAt: ms(row.failedAt), retryAt: ms(row.retryAt) }
    case 'sent':
      return {
        ...facts,
        state,
        attempt: row.attempt,
        sentAt: ms(row.sentAt),
        expectFrom: ms(row.expectFrom),
        expectBy: ms(row.expectBy),
        askAgainAt: ms(row.askAgainAt),
      }
  }
}
