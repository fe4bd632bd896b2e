import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import type { Errand } from './plan'

type Disordering = Extract<Errand, { do: 'disorder' }>

/**
 * Brings what is reported from outside into disorder: a report comes once more, late, after the one that follows it, or
 * about something nobody knows. Answers what it did; null where there was nothing to be disordered.
 */
export async function disorder(tx: Tx, { how, dice: die, wait }: Disordering, at: Instant): Promise<string | null> {
  if (how === 'unknown-order' || how === 'unknown-payment' || how === 'unknown-leg') {
    const [order] = await tx.order.findMany({ orderBy: { number: 'asc' }, select: { id: true }, take: 1 })
    const id = `unheard-of-${die}`
    const payload = {
      'unknown-order': { kind: 'refund-settled', orderId: 'nobody-knows', leg: 1 },
      'unknown-payment': { kind: 'captured', paymentId: 'nobody-knows', paidAt: at },
      'unknown-leg': { kind: 'refund-settled', orderId: order?.id ?? 'nobody-knows', leg: 99 },
    }[how]
    await tx.simEvent.create({ data: { dueAt: new Date(at), payload: { from: 'provider', id, ...payload } } })
    return payload.kind
  }
  const rows = await tx.simEvent.findMany({ orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] })
  const events = rows.map((row) => ({ ...row, sort: sortOf(row.payload) }))
  if (how === 'same-again') {
    const event = toSayAgain(events, die)
    if (!event) return null
    const dueAt = new Date(Math.max(at, event.dueAt.getTime()) + wait)
    await tx.simEvent.create({ data: { dueAt, payload: event.payload ?? {} } })
    return `${event.sort} of ${event.dueAt.toISOString()} once more at ${dueAt.toISOString()}`
  }
  const waiting = events.filter(({ deliveredAt }) => deliveredAt === null)
  const first = waiting[die % Math.max(1, waiting.length)]
  if (!first) return null
  const later = how === 'late' ? undefined : waiting[(die + 1) % waiting.length]
  if (how === 'swapped' && (!later || later === first)) return null
  const moveTo = (id: string, dueAt: Date) => tx.simEvent.update({ where: { id }, data: { dueAt } })
  if (later) {
    await moveTo(first.id, later.dueAt)
    await moveTo(later.id, first.dueAt)
  } else await moveTo(first.id, new Date(first.dueAt.getTime() + wait))
  return first.sort
}

/** What is reported with it. */
function sortOf(payload: unknown): string {
  const { kind, move } = payload as { kind?: string; move?: string }
  return kind ?? `parcel: ${move}`
}

/** Reports that something else may have followed, after which they are not true any more. */
const PASSING = ['refund-failed', 'charged-back']

/** One sort of the provider's reports first, then one of them: otherwise most would be about money that was taken. */
function toSayAgain<Event extends { sort: string }>(events: readonly Event[], die: number): Event | undefined {
  const sorts = [...new Set(events.map(({ sort }) => sort))].filter((sort) => !sort.startsWith('parcel'))
  const passing = sorts.filter((sort) => PASSING.includes(sort))
  const among = passing.length > 0 && die % 3 > 0 ? passing : sorts
  const ofSort = events.filter(({ sort }) => sort === among[die % Math.max(1, among.length)])
  return ofSort[Math.floor(die / 100) % Math.max(1, ofSort.length)]
}
