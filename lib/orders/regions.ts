import type { Tx } from '@/lib/db'
import type { Move } from '@/lib/law/command'
import type { Dispute, Leg, Order } from '@/lib/law/order'
import type { Step } from './checkout'
import { date } from './columns'

/** Writes the rows an order keeps beside its own: parcels, requests, disputes with their proposals, refunds. */
export async function writeRegions(tx: Tx, step: Step): Promise<void> {
  const { before, accepted } = step
  const { order } = accepted
  if (order.fulfilment !== before.fulfilment) await writeParcels(tx, step)
  if (order.cancellation !== before.cancellation) await writeRequest(tx, step)
  if (order.dispute !== before.dispute) await writeDispute(tx, step, order.dispute)
  if (order.refunds !== before.refunds) await writeRefunds(tx, step)
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
    const { requests: number, reason, note, requestedAt, answerBy } = cancellation
    const data = { orderId: held.row.id, number, reason, note }
    await tx.cancellationRequest.create({
      data: { ...data, requestedAt: date(requestedAt), answerBy: date(answerBy) },
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
  for (const { number, by, amount, note, proposedAt, state } of dispute.proposals) {
    const key = { disputeId: id, number }
    const facts = { by, amount, note, proposedAt: date(proposedAt), state }
    await tx.proposal.upsert({ where: { disputeId_number: key }, create: { ...key, ...facts }, update: { state } })
  }
}

function disputeFacts(dispute: Exclude<Dispute, { state: 'none' }>) {
  if (dispute.state === 'open') return { negotiateUntil: date(dispute.negotiateUntil) }
  if (dispute.state === 'with-mediator') return { escalatedAt: date(dispute.escalatedAt), ruleBy: date(dispute.ruleBy) }
  const { closedAt, how, amount, reasoning } = dispute
  return { closedAt: date(closedAt), how, amount, reasoning }
}

async function writeRefunds(tx: Tx, { held, before, accepted }: Step): Promise<void> {
  for (const leg of accepted.order.refunds) {
    if (before.refunds.includes(leg)) continue
    const key = { orderId: held.row.id, number: leg.refund }
    const refund = await tx.refund.upsert({
      where: { orderId_number: key },
      create: { ...key, amount: 0, decidedAt: date(accepted.at), rule: accepted.rule },
      update: {},
    })
    const legKey = { refundId: refund.id, number: leg.number }
    const known = before.refunds.some(({ number }) => number === leg.number)
    if (known) {
      await tx.refundLeg.update({ where: { refundId_number: legKey }, data: legFacts(leg) })
    } else {
      const { means, amount } = leg
      await tx.refundLeg.create({ data: { ...legKey, means, amount, ...legFacts(leg) } })
      await tx.refund.update({ where: { id: refund.id }, data: { amount: { increment: amount } } })
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
    case 'sent': {
      const { attempt, sentAt, expectFrom, expectBy, askAgainAt } = leg
      const moments = { sentAt, expectFrom, expectBy, askAgainAt }
      const dates = Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, date(at)]))
      return { state, attempt, ...dates }
    }
  }
}
