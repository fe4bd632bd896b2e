import { recordDeed } from '@/lib/audit/deed'
import { now as shopTime } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { type Calendar, toWall } from '@/lib/law/calendar'
import { DAY, type Instant } from '@/lib/law/time'
import { policyInForce } from '@/lib/policy/in-force'

/** Days on which a store is away, first and last, as `YYYY-MM-DD` in the policy's time zone. */
export type Closure = {
  readonly id: string
  readonly from: string
  readonly until: string
  readonly note: string | null
}
export type StoreClosures = { readonly id: string; readonly name: string; readonly closures: readonly Closure[] }

export const LONGEST_CLOSURE_DAYS = 60
const MOST_AHEAD = 10
/** How long before it a closure is told to buyers. */
const TOLD_AHEAD_DAYS = 14

const shown = { id: true, from: true, until: true, note: true } as const

/** The day it is in the policy's time zone. */
export const today = async (at?: Instant): Promise<string> => {
  const moment = at ?? (await shopTime())
  const { policy } = await policyInForce(reader, moment)
  return dayOf(moment, policy.calendar)
}

const dayOf = (at: Instant, calendar: Calendar) => new Date(toWall(at, calendar)).toISOString().slice(0, 10)

/** The stores of a person, each with the closures that are not over. */
export async function closuresOf(ownerId: string): Promise<StoreClosures[]> {
  const day = await today()
  return reader.store.findMany({
    where: { ownerId },
    orderBy: { name: 'asc' },
    select: {
      ...{ id: true, name: true },
      closures: { where: { until: { gte: day } }, orderBy: { from: 'asc' }, select: shown },
    },
  })
}

/** The closure buyers of a store are told of: one that runs, or that begins within two weeks. Null where there is none. */
export async function closureToTell(storeId: string): Promise<Closure | null> {
  const at = await shopTime()
  const [day, soon] = await Promise.all([today(at), today(at + TOLD_AHEAD_DAYS * DAY)])
  return reader.storeClosure.findFirst({
    where: { storeId, until: { gte: day }, from: { lte: soon } },
    orderBy: { from: 'asc' },
    select: shown,
  })
}

type Wish = { readonly storeId: string } & Omit<Closure, 'id'>
export type ClosureAnswer = 'done' | 'not-found' | 'over' | 'backwards' | 'too-long' | 'overlaps' | 'too-many'

/**
 * Enters a closure. It is told to buyers and changes no deadline: business days follow the policy's calendar, which is
 * the same for everybody (T3).
 */
export async function addClosure(ownerId: string, wish: Wish): Promise<ClosureAnswer> {
  const { storeId, from, until, note } = wish
  const at = await shopTime()
  const day = await today(at)
  if (until < from) return 'backwards'
  if (until < day) return 'over'
  if (Date.parse(until) - Date.parse(from) >= LONGEST_CLOSURE_DAYS * DAY) return 'too-long'
  return inTransaction(async (tx) => {
    const store = await tx.store.findFirst({ where: { id: storeId, ownerId }, select: { name: true } })
    if (!store) return 'not-found'
    if ((await tx.storeClosure.count({ where: { storeId, until: { gte: day } } })) >= MOST_AHEAD) return 'too-many'
    const there = { storeId, from: { lte: until }, until: { gte: from } }
    const met = await tx.storeClosure.findMany({ where: there, select: { id: true, from: true, until: true } })
    // The same form sent twice is one closure.
    const same = met.find((one) => one.from === from && one.until === until)
    if (met.length > (same ? 1 : 0)) return 'overlaps'
    if (same) await tx.storeClosure.update({ where: { id: same.id }, data: { note } })
    else await tx.storeClosure.create({ data: { storeId, from, until, note } })
    const facts = { name: store.name, from, until }
    await recordDeed(tx, { at, actorId: ownerId, kind: 'days-away-set', facts })
    return 'done'
  })
}

/** Takes a closure back. False where there is no such closure of this person's stores. */
export async function removeClosure(ownerId: string, id: string): Promise<boolean> {
  const at = await shopTime()
  return inTransaction(async (tx) => {
    const found = await tx.storeClosure.findFirst({
      where: { id, store: { ownerId } },
      select: { from: true, until: true, store: { select: { name: true } } },
    })
    if (!found) return false
    await tx.storeClosure.delete({ where: { id } })
    const facts = { name: found.store.name, from: found.from, until: found.until }
    await recordDeed(tx, { at, actorId: ownerId, kind: 'days-away-removed', facts })
    return true
  })
}
