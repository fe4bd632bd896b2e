import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import type { Errand } from './plan'

type Disordering = Extract<Errand, { do: 'disorder' }>

/**
 * Brings what is reported from outside into disorder: a report comes once more, late, after the one that follows it, or
 * about something nobody knows. Answers whether there was anything to be disordered.
 */
export async function disorder(tx: Tx, { how, dice: die, wait }: Disordering, at: Instant): Promise<boolean> {
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
    // One sort of report first, then one of them: otherwise most would be about money that was taken.
    const sorts = new Set(events.flatMap(({ payload }) => sortOf(payload) ?? []))
    const sort = [...sorts][die % Math.max(1, sorts.size)]
    const ofSort = events.filter(({ payload }) => sortOf(payload) === sort)
    const event = ofSort[Math.floor(die / 100) % ofSort.length]
    if (!sort || !event) return false
    const dueAt = new Date(Math.max(at, event.dueAt.getTime()) + wait)
    await tx.simEvent.create({ data: { dueAt, payload: event.payload ?? {} } })
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
  } else await moveTo(first.id, new Date(first.dueAt.getTime() + wait))
  return true
}

/** What the provider reports with it; undefined for what a carrier reports. */
const sortOf = (payload: unknown) => {
  const { from, kind } = payload as { from: string; kind: string }
  return from === 'provider' ? kind : undefined
}
