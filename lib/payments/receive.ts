import { reader, type Tx } from '@/lib/db'
import type { Command } from '@/lib/law/command'
import { minor } from '@/lib/law/money'
import type { RefusalCode } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { log } from '@/lib/log'
import { carryOut } from '@/lib/orders/carry-out'
import { act, type Held } from '@/lib/orders/checkout'
import { enqueue } from '@/lib/orders/consequences'
import { isAhead } from './ahead'
import type { PaymentEvent } from './gateway'
import { arrival } from './paid-twice'

type Captured = Extract<PaymentEvent, { paymentId: string }>

/**
 * Takes in an event of the provider, once: a second delivery of the same event changes nothing (M3). An event that no
 * longer fits an order is refused by the law like any other move. Money that no order takes is sent back.
 * @returns whether it need not be said again. What has come before its time has to: until then nothing is kept of it.
 */
export async function receive(event: PaymentEvent, at: Instant): Promise<boolean> {
  const checkoutId = await checkoutOf(event)
  if (!checkoutId) return true
  let early = false
  await carryOut(checkoutId, at, async (checkout, moment, tx) => {
    early = checkout.orders.some(({ row, order }) => isAhead(event, row.id, order))
    if (early || !(await isNew(tx, event.id, moment))) return
    const fact = factOf(event)
    if (fact && !(await isNew(tx, fact, moment))) return
    const concerned = checkout.orders.map((held) => ({ held, command: commandFor(event, held) }))
    for (const { held, command } of concerned) {
      if (!command) continue
      const decision = act(checkout, held, command, moment, null)
      if ('refusal' in decision) refused(event, held.row.number, decision.refusal.code)
    }
    if (event.kind !== 'captured') return
    const others = concerned.filter(({ command }) => command === null).map(({ held }) => held)
    await returnStray(tx, others, event, moment)
  })
  return !early
}

/** What is true once, in however many events it is said: a charge is captured, an attempt at a refund has arrived. */
function factOf(event: PaymentEvent): string | null {
  if (event.kind === 'captured') return `captured:${event.paymentId}:${event.paidAt}`
  if (event.kind !== 'refund-settled' || event.attempt === undefined) return null
  return arrival({ ...event, attempt: event.attempt })
}

function refused(event: PaymentEvent, order: string, code: RefusalCode): void {
  const facts = { event: event.id, order, code }
  if (event.kind === 'refund-settled' && event.attempt !== undefined)
    log.error({ ...facts, leg: event.leg, attempt: event.attempt }, 'a refund was paid that no order waits for')
  else log.warn(facts, 'an event came too late')
}

async function isNew(tx: Tx, id: string, at: Instant): Promise<boolean> {
  if (await tx.receivedEvent.findUnique({ where: { id } })) return false
  await tx.receivedEvent.create({ data: { id, receivedAt: new Date(at) } })
  return true
}

/**
 * Sends back what was taken for orders that have been paid anew since, or that were over by then: a payment that was
 * declined, and taken all the same (M3). An order that takes the money after all keeps its part of it.
 */
async function returnStray(tx: Tx, others: readonly Held[], event: Captured, at: Instant): Promise<void> {
  const { paymentId, paidAt } = event
  const paid = await tx.historyEntry.findMany({
    where: { move: 'pay', at: new Date(paidAt), orderId: { in: others.map(({ row }) => row.id) } },
    select: { orderId: true },
  })
  if (paid.length === 0) return
  log.warn({ event: event.id, payment: paymentId }, 'money was taken that no order waits for: it is sent back')
  const orderIds = paid.map(({ orderId }) => orderId)
  await enqueue(tx, `return-charge:${paymentId}:${paidAt}`, { kind: 'return-charge', paymentId, paidAt, orderIds }, at)
}

async function checkoutOf(event: PaymentEvent): Promise<string | undefined> {
  if ('paymentId' in event) return (await reader.payment.findUnique({ where: { id: event.paymentId } }))?.checkoutId
  return (await reader.order.findUnique({ where: { id: event.orderId } }))?.checkoutId
}

/** What the event says to one order of the checkout; nothing to an order it is not about. */
function commandFor(event: PaymentEvent, { row, order }: Held): Command | null {
  if ('orderId' in event) return event.orderId === row.id ? aboutOrder(event) : null
  if (event.kind === 'captured') {
    const paidAt = 'paidAt' in order.payment ? order.payment.paidAt : row.paidAt?.getTime()
    return paidAt === event.paidAt ? { move: 'confirm-capture', by: 'provider' } : null
  }
  if (!('paidAt' in order.payment) || order.payment.paidAt !== event.paidAt) return null
  return { move: order.payment.state === 'verifying' ? 'decline-payment' : 'fail-capture', by: 'provider' }
}

function aboutOrder(event: Extract<PaymentEvent, { orderId: string }>): Command {
  switch (event.kind) {
    case 'refund-settled':
      return { move: 'settle-refund', by: 'provider', ...ofAttempt(event) }
    case 'refund-failed':
      return { move: 'fail-refund', by: 'provider', ...ofAttempt(event) }
    case 'charged-back':
      return { move: 'charge-back', by: 'provider', means: event.means, amount: minor(event.amount) }
    case 'chargeback-won':
      return { move: 'win-chargeback', by: 'provider' }
    case 'chargeback-lost':
      return { move: 'lose-chargeback', by: 'provider' }
  }
}

const ofAttempt = ({ leg, attempt }: { readonly leg: number; readonly attempt?: number }) =>
  attempt === undefined ? { leg } : { leg, attempt }
