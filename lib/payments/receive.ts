import { reader } from '@/lib/db'
import type { Command } from '@/lib/law/command'
import type { Instant } from '@/lib/law/time'
import { log } from '@/lib/log'
import { carryOut } from '@/lib/orders/carry-out'
import { act, type Held } from '@/lib/orders/checkout'
import type { PaymentEvent } from './gateway'

/**
 * Takes in an event of the provider, once: a second delivery of the same event changes nothing (M3). An event that no
 * longer fits an order is refused by the law like any other move.
 */
export async function receive(event: PaymentEvent, at: Instant): Promise<void> {
  const checkoutId = await checkoutOf(event)
  if (!checkoutId) return
  await carryOut(checkoutId, at, async (checkout, moment, tx) => {
    if (await tx.receivedEvent.findUnique({ where: { id: event.id } })) return
    await tx.receivedEvent.create({ data: { id: event.id, receivedAt: new Date(moment) } })
    let concerned = 0
    for (const held of checkout.orders) {
      const command = commandFor(event, held)
      if (!command) continue
      act(checkout, held, command, moment, null)
      concerned += 1
    }
    // Two payments of which the first was declined and taken all the same: the books of both have to be compared.
    if (event.kind === 'captured' && concerned === 0)
      log.warn({ event: event.id, payment: event.paymentId }, 'money was taken that no order waits for')
  })
}

async function checkoutOf(event: PaymentEvent): Promise<string | undefined> {
  if ('paymentId' in event) return (await reader.payment.findUnique({ where: { id: event.paymentId } }))?.checkoutId
  return (await reader.order.findUnique({ where: { id: event.orderId } }))?.checkoutId
}

/** What the event says to one order of the checkout; nothing to an order it is not about. */
function commandFor(event: PaymentEvent, { row, order }: Held): Command | null {
  if ('orderId' in event) {
    if (event.orderId !== row.id) return null
    const { leg } = event
    return { move: event.kind === 'refund-settled' ? 'settle-refund' : 'fail-refund', by: 'provider', leg }
  }
  if (event.kind === 'captured') {
    const paidAt = 'paidAt' in order.payment ? order.payment.paidAt : row.paidAt?.getTime()
    return paidAt === event.paidAt ? { move: 'confirm-capture', by: 'provider' } : null
  }
  if (!('paidAt' in order.payment) || order.payment.paidAt !== event.paidAt) return null
  return { move: order.payment.state === 'verifying' ? 'decline-payment' : 'fail-capture', by: 'provider' }
}
