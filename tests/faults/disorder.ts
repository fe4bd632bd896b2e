import type { Tx } from '@/lib/db'
import { HOUR, type Instant } from '@/lib/law/time'
import type { Disorder } from './plan'

/**
 * Brings what is reported from outside into disorder: a report comes once more, a day late, after the one that follows
 * it, or about something nobody knows. Answers whether there was anything to be disordered.
 */
export async function disorder(tx: Tx, how: Disorder, die: number, at: Instant): Promise<boolean> {
  if (how === 'unknown-order' || how === 'unknown-payment' || how === 'unknown-leg') {
    const [order] = await tx.order.findMany({ orderBy: { number: 'asc' }, select: { id: true }, take: 1 })
    const id = `unheard-of-${die}`
    const payload = {
      'unknown-order': { kind: 'refund-settled', orderId: 'nobody-knows', leg: 1 },
      'unknown-payment': { kind: 'captured', paymentId: 'nobody-knows', paidAt: at },
      'unknown-leg': { kind: 'refund-settled', orderId: order?.id ?? 'nobody-knows', leg: 99 },
    }[how]
    await tx.simEvent.create({ data: { dueAt: new Date(at), payload: { from: 'provider', id, ...payload } } })
    return true
  }
  const events = await tx.simEvent.findMany({ orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] })
  const waiting = events.filter(({ deliveredAt }) => deliveredAt === null)
  if (how === 'same-again') {
    const event = events.filter(({ payload }) => (payload as { from: string }).from === 'provider').at(die % 7)
    if (!event) return false
    await tx.simEvent.create({
      data: { dueAt: new Date(Math.max(at, event.dueAt.getTime()) + HOUR), payload: event.payload ?? {} },
    })
    return true
  }
  const first = waiting[die % Math.max(1, waiting.length)]
  if (!first) return false
  const later = how === 'late' ? undefined : waiting[(die + 1) % waiting.length]
  if (how === 'swapped' && (!later || later === first)) return false
  const moveTo = (id: string, dueAt: Date) => tx.simEvent.update({ where: { id }, data: { dueAt } })
  if (later) {
    await moveTo(first.id, later.dueAt)
    await moveTo(later.id, first.dueAt)
  } else await moveTo(first.id, new Date(first.dueAt.getTime() + 26 * HOUR))
  return true
}
