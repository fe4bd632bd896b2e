import type { Tx } from '@/lib/db'
import type { Move } from '@/lib/law/command'
import type { Dispute, Leg, Order } from '@/lib/law/order'
import type { Step } from './checkout'
import { date } from './columns'

/** Writes the rows an order keeps beside its own: parcels, requests, disputes with their proposals, refunds. */
export async function writeRegions(tx: Tx, step: Step): Promise<void> {
  const { before, accepted } = step
  const { order } = accepted
  if (order.lines !== before.lines) await writeLines(tx, step)
  if (order.fulfilment !== before.fulfilment) await writeParcels(tx, step)
  if (order.cancellation !== before.cancellation) await writeRequest(tx, step)
  if (order.dispute !== before.dispute) await writeDispute(tx, step, order.dispute)
  if (order.refunds !== before.refunds) await writeRefunds(tx, step)
}

/** How much of each line is cancelled by now (C13). */
async function writeLines(tx: Tx, { held, before, accepted }: Step): Promise<void> {
  for (const line of accepted.order.lines) {
    if (before.lines.includes(line)) continue
    const { number, cancelled } = line
    await tx.orderLine.update({
      where: { orderId_number: { orderId: held.row.id, number } },
      data: { cancelled },
    })
  }
}

const parcelsOf = ({ fulfilment }: Order) => ('parcels' in fulfilment ? fulfilment.parcels : [])

async function writeParcels(tx: Tx, { held, before, accepted }: Step): Promise<void> {
  const known = parcelsOf(before)
  for (const parcel of parcelsOf(accepted.order)) {
    if (known.includes(parcel)) continue
    const facts = {
      carrier: parcel.carrier,
      shippedAt: date(parcel.shippedAt),
      pickedUpAt: parcel.pickedUpAt === null ? null : date(parcel.pickedUpAt),
      deliveredAt: parcel.deliveredAt === null ? null : date(parcel.deliveredAt),
    }
    const key = { orderId: held.row.id, tracking: parcel.tracking }
    await tx.parcel.upsert({ where: { orderId_tracking: key }, create: { ...key, ...facts }, update: facts })
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

async function writeRequest(tx: Tx, { held, before, accepted }: Step): Promise<void> {
  const { command, order, at } = accepted
  const { cancellation } = order
  if (cancellation.state === 'requested') {
    const { requests: number, reason, note, parts, requestedAt, answerBy } = cancellation
    const key = { orderId: held.row.id, number }
    const facts = { requestedAt: date(requestedAt), answerBy: date(answerBy) }
    const said = { reason, note, ...(parts && { parts: parts.map((part) => ({ ...part })) }) }
    await tx.cancellationRequest.upsert({
      where: { orderId_number: key },
      create: { ...key, ...said, ...facts },
      update: facts,
    })
  } else if (before.cancellation.state === 'requested') {
    await tx.cancellationRequest.update({
      where: { orderId_number: { orderId: held.row.id, number: before.cancellation.requests } },
      data: {
        outcome: outcomes[command.move] ?? 'overtaken',
        answeredAt: date(at),
        because: cancellation.state === 'refused' ? cancellation.because : null,
        answerNote: command.move === 'refuse' ? command.note?.trim() || null : null,
      },
    })
  }
}

async function writeDispute(tx: Tx, { held }: Step, dispute: Dispute): Promise<void> {
  if (dispute.state === 'none') return
  const { count: number, reason, story, wanted } = dispute
  const key = { orderId: held.row.id, number }
  const facts = {
    state: dispute.state,
    openedAt: date(dispute.openedAt),
    reason,
    story,
    wanted,
    ...disputeFacts(dispute),
  }
  const { id } = await tx.dispute.upsert({
    where: { orderId_number: key },
    create: { ...key, ...facts },
    update: facts,
  })
  for (const { number, by, amount, withReturn, note, proposedAt, state } of dispute.proposals) {
    const key = { disputeId: id, number }
    const facts = { by, amount, withReturn, note, proposedAt: date(proposedAt), state }
    await tx.proposal.upsert({ where: { disputeId_number: key }, create: { ...key, ...facts }, update: { state } })
  }
}

function disputeFacts(dispute: Exclude<Dispute, { state: 'none' }>) {
  if (dispute.state === 'open') return { negotiateUntil: date(dispute.negotiateUntil) }
  if (dispute.state === 'with-mediator') return { escalatedAt: date(dispute.escalatedAt), ruleBy: date(dispute.ruleBy) }
  if (dispute.state === 'appealed') {
    const { appealedAt, appealedBy, appeal, ruleBy, amount, reasoning } = dispute
    return { appealedAt: date(appealedAt), appealedBy, appeal, ruleBy: date(ruleBy), amount, reasoning }
  }
  const { closedAt, how, amount, reasoning, appealBy } = dispute
  return { closedAt: date(closedAt), how, amount, reasoning, appealBy: appealBy === null ? null : date(appealBy) }
}

async function writeRefunds(tx: Tx, { held, before, accepted }: Step): Promise<void> {
  const { rule, at, order } = accepted
  const known = new Set(before.refunds.map(({ number }) => number))
  const decided = order.refunds.filter(({ number }) => !known.has(number))
  // A move decides one refund at the most, with a leg for each means.
  const [first] = decided
  if (first) {
    const amount = decided.reduce((sum, leg) => sum + leg.amount, 0)
    const legs = decided.map((leg) => ({ number: leg.number, means: leg.means, amount: leg.amount, ...legFacts(leg) }))
    const facts = { orderId: held.row.id, number: first.refund, amount, decidedAt: date(at), rule }
    await tx.refund.create({ data: { ...facts, legs: { create: legs } } })
  }
  for (const leg of order.refunds) {
    if (!known.has(leg.number) || before.refunds.includes(leg)) continue
    const refund = { orderId: held.row.id, number: leg.refund }
    await tx.refundLeg.updateMany({ where: { number: leg.number, refund }, data: legFacts(leg) })
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
    case 'sent': {
      const { attempt, sentAt, expectFrom, expectBy, askAgainAt } = leg
      const moments = { sentAt, expectFrom, expectBy, askAgainAt }
      const dates = Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, date(at)]))
      return { state, attempt, ...dates }
    }
  }
}
