import { newId } from '@/lib/db/new-id'
import type { Writes } from '@/lib/db/writes'
import type { Ungranted } from '@/lib/law/cancellation'
import type { Move } from '@/lib/law/command'
import type { Dispute } from '@/lib/law/dispute'
import type { Order } from '@/lib/law/order'
import type { Leg } from '@/lib/law/refund'
import { isUngranted } from '@/lib/law/ungranted'
import type { Step } from './checkout'
import { date } from './columns'

/** Writes the rows an order keeps beside its own: parcels, requests, disputes with their proposals, refunds. */
export function writeRegions(writes: Writes, step: Step): void {
  const { before, accepted } = step
  const { order } = accepted
  if (order.lines !== before.lines) writeLines(writes, step)
  if (order.fulfilment !== before.fulfilment) writeParcels(writes, step)
  if (order.cancellation !== before.cancellation) writeRequest(writes, step)
  if (order.dispute !== before.dispute) writeDispute(writes, step, order.dispute)
  if (order.refunds !== before.refunds) writeRefunds(writes, step)
}

/** How much of each line is cancelled by now (C13). */
function writeLines(writes: Writes, { held, before, accepted }: Step): void {
  for (const line of accepted.order.lines) {
    if (before.lines.includes(line)) continue
    const { number, cancelled } = line
    writes.change('OrderLine', { orderId: held.row.id, number }, { cancelled })
  }
}

const parcelsOf = ({ fulfilment }: Order) => ('parcels' in fulfilment ? fulfilment.parcels : [])

function writeParcels(writes: Writes, { held, before, accepted }: Step): void {
  const { command } = accepted
  if (command.move === 'correct-parcel') {
    // The same parcel under another number: the history keeps both.
    const { carrier, tracking } = command
    const label = { carrier: carrier.trim(), tracking: tracking.trim() }
    writes.change('Parcel', { orderId: held.row.id, tracking: command.was }, label)
    return
  }
  const known = parcelsOf(before)
  for (const parcel of parcelsOf(accepted.order)) {
    if (known.includes(parcel)) continue
    const facts = {
      carrier: parcel.carrier,
      shippedAt: date(parcel.shippedAt),
      pickedUpAt: parcel.pickedUpAt === null ? null : date(parcel.pickedUpAt),
      deliveredAt: parcel.deliveredAt === null ? null : date(parcel.deliveredAt),
    }
    const row = { id: newId(), orderId: held.row.id, tracking: parcel.tracking, ...facts }
    writes.put('Parcel', ['orderId', 'tracking'], row, columnsOf(facts))
  }
}

/** How a pending request ended, by the move that ended it; any other move overtook it. */
const outcomes: Partial<Record<Move, string>> = {
  accept: 'accepted',
  refuse: 'refused',
  ship: 'refused',
  withdraw: 'withdrawn',
  lapse: 'lapsed',
}

function writeRequest(writes: Writes, { held, before, accepted }: Step): void {
  const { command, order, at } = accepted
  const { cancellation } = order
  if (cancellation.state === 'requested') {
    const { requests: number, reason, note, parts, requestedAt, answerBy } = cancellation
    const facts = { requestedAt: date(requestedAt), answerBy: date(answerBy) }
    const said = { reason, note, parts: parts?.map((part) => ({ ...part })), before: stoodBefore(cancellation.before) }
    const row = { id: newId(), orderId: held.row.id, number, ...said, ...facts }
    writes.put('CancellationRequest', ['orderId', 'number'], row, columnsOf(facts))
  } else if (before.cancellation.state === 'requested') {
    const outcome = outcomes[command.move] ?? 'overtaken'
    const refused = cancellation.state === 'refused' && outcome === 'refused' ? cancellation : null
    // What another request left is not what came of this one.
    const stands = isUngranted(cancellation) && cancellation.state !== outcome ? cancellation : undefined
    writes.change(
      'CancellationRequest',
      { orderId: held.row.id, number: before.cancellation.requests },
      {
        outcome,
        answeredAt: date(at),
        because: refused?.because ?? null,
        refusedBy: refused?.refusedBy ?? null,
        answerNote: command.move === 'refuse' ? command.note?.trim() || null : null,
        before: stoodBefore(stands),
      },
    )
  }
}

const stoodBefore = (stood: Ungranted | undefined) =>
  stood ? { ...stood, parts: stood.parts?.map((part) => ({ ...part })) ?? null } : null

function writeDispute(writes: Writes, { held }: Step, dispute: Dispute): void {
  if (dispute.state === 'none') return
  const { count: number, reason, story, wanted } = dispute
  const facts = {
    state: dispute.state,
    openedAt: date(dispute.openedAt),
    reason,
    story,
    wanted,
    ...disputeFacts(dispute),
  }
  const key = { orderId: held.row.id, number }
  const id = idIn(held.row.disputes, number) ?? writes.idOf('Dispute', key) ?? newId()
  writes.put('Dispute', ['orderId', 'number'], { id, ...key, ...facts }, columnsOf(facts))
  for (const { number, by, amount, withReturn, note, proposedAt, state } of dispute.proposals) {
    const facts = { by, amount, withReturn, note, proposedAt: date(proposedAt), state }
    const row = { id: newId(), disputeId: id, number, ...facts }
    writes.put('Proposal', ['disputeId', 'number'], row, ['state'])
  }
}

const idIn = (rows: readonly { readonly id: string; readonly number: number }[], number: number) =>
  rows.find((row) => row.number === number)?.id

const columnsOf = <F extends object>(facts: F) => Object.keys(facts) as (keyof F & string)[]

function disputeFacts(dispute: Exclude<Dispute, { state: 'none' }>) {
  if (dispute.state === 'open') return { negotiateUntil: date(dispute.negotiateUntil) }
  if (dispute.state === 'with-mediator') return { escalatedAt: date(dispute.escalatedAt), ruleBy: date(dispute.ruleBy) }
  if (dispute.state === 'appealed') {
    const { appealedAt, appealedBy, appeal, ruleBy, amount, reasoning, fault = null } = dispute
    return { appealedAt: date(appealedAt), appealedBy, appeal, ruleBy: date(ruleBy), amount, reasoning, fault }
  }
  if (dispute.state === 'awaiting-approval') {
    const { ruledAt, approveBy, pending } = dispute
    return { ruledAt: date(ruledAt), approveBy: date(approveBy), pending: { ...pending } }
  }
  const { closedAt, how, amount, reasoning, appealBy, fault = null, ruledBy = null } = dispute
  const ended = { closedAt: date(closedAt), how, amount, reasoning, fault, ruledBy }
  return { ...ended, appealBy: appealBy === null ? null : date(appealBy) }
}

function writeRefunds(writes: Writes, { held, before, accepted }: Step): void {
  const { rule, at, order } = accepted
  const orderId = held.row.id
  const refundOf = ({ refund: number }: Pick<Leg, 'refund'>) =>
    idIn(held.row.refunds, number) ?? writes.idOf('Refund', { orderId, number }) ?? newId()
  const known = new Set(before.refunds.map(({ number }) => number))
  const decided = order.refunds.filter(({ number }) => !known.has(number))
  // A move decides one refund at the most, with a leg for each means.
  const [first] = decided
  if (first) {
    const amount = decided.reduce((sum, leg) => sum + leg.amount, 0)
    const facts = { amount, decidedAt: date(at), rule }
    writes.put('Refund', ['orderId', 'number'], { id: refundOf(first), orderId, number: first.refund, ...facts })
  }
  for (const leg of order.refunds) {
    if (before.refunds.includes(leg)) continue
    const key = { refundId: refundOf(leg), number: leg.number }
    if (known.has(leg.number)) writes.change('RefundLeg', key, legFacts(leg))
    else {
      const { means, amount } = leg
      writes.put('RefundLeg', ['refundId', 'number'], {
        id: newId(),
        ...key,
        means,
        amount,
        ...legFacts(leg),
      })
    }
  }
}

function legFacts(leg: Leg) {
  const { state } = leg
  switch (leg.state) {
    case 'waiting-for-capture':
      return { state }
    case 'settled':
      return { state, settledAt: date(leg.settledAt) }
    case 'void':
      return { state, voidedAt: date(leg.voidedAt) }
    case 'failed':
      return { state, attempt: leg.attempt, failedAt: date(leg.failedAt), retryAt: date(leg.retryAt) }
    case 'sent':
      return {
        ...{ state, attempt: leg.attempt, sentAt: date(leg.sentAt), askAgainAt: date(leg.askAgainAt) },
        ...{ expectFrom: date(leg.expectFrom), expectBy: date(leg.expectBy) },
      }
  }
}
