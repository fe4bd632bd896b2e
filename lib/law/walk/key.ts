import { faultOf } from '../ending'
import { isShipped } from '../fulfilment'
import type { Order } from '../order'
import type { Policy } from '../policy'
import type { RegionName } from '../rule'
import { DAY, type Instant } from '../time'
import { stepsInAt } from '../ungranted'
import type { Edge } from './edges'
import type { Moment } from './moment'
import { rests } from './rest'
import { rowsOf } from './rows'

/**
 * Two moments with the same key have the same future. The whole order goes into it, with every instant counted from
 * now. What is over counts only as over: the edges of the windows that count from it are in the key by themselves.
 */
export function keyOf({ order, now, tally }: Moment, edges: readonly Edge[], policy: Policy): string {
  let key = calendarPhase(now, policy)
  for (const name in order) {
    if (IDLE.has(name)) continue
    key += `|${part(name as keyof Order, order[name as keyof Order], now, policy)}`
  }
  key += heldFor(order, policy)
  for (const { name, at } of edges) key += ` ${name}${at - now}`
  key += `|${tally.coupons},${tally.penalties}`
  for (const move in tally.made) key += `,${move}${tally.made[move as keyof typeof tally.made]}`
  return key
}

/** Facts that no row of the law ever reads again: words for people, and times that were only told to them. */
const IDLE: ReadonlySet<string> = new Set([
  ...['placedAt', 'shares', 'note', 'story', 'reasoning', 'appeal', 'text', 'carrier'],
  ...['expectFrom', 'expectBy'],
])
/** What is kept for the record once its region has come to rest, and once nothing leads on from there. */
const RECORDS: ReadonlySet<string> = new Set(['wanted', 'proposals', 'parcels', 'how', 'accepted'])
const LAST_RECORDS: ReadonlySet<string> = new Set([...RECORDS, 'because', 'by', 'reason'])

function part(name: keyof Order, value: unknown, now: Instant, policy: Policy): string {
  if (Array.isArray(value)) return value.map((one) => part(name, one, now, policy)).join()
  if (typeof value !== 'object' || value === null) return String(value)
  const { state } = value as { state?: string }
  const records = state === undefined ? NOTHING : recordsOf(name as RegionName, state)
  let written = state ?? ''
  for (const [field, fact] of Object.entries(value)) {
    if (field === 'state' || IDLE.has(field) || records.has(field)) continue
    if (field === 'reason' && typeof fact === 'string') written += faultOf(fact, policy)
    else if (typeof fact === 'number') written += ` ${isInstant(field) ? since(fact, now) : fact}`
    else written += typeof fact === 'object' && fact !== null ? nested(fact, now) : ` ${fact}`
  }
  return written
}

const NOTHING: ReadonlySet<string> = new Set()

function recordsOf(region: RegionName, state: string): ReadonlySet<string> {
  if (!rests(region, state)) return NOTHING
  return Object.keys(rowsOf(region, state)).length === 0 ? LAST_RECORDS : RECORDS
}

/** Lists and facts within a state: of what is past in them only that it is past. */
function nested(value: object, now: Instant): string {
  let written = '('
  for (const [field, fact] of Object.entries(value)) {
    if (IDLE.has(field)) continue
    if (typeof fact === 'object' && fact !== null) written += nested(fact, now)
    else if (typeof fact === 'number' && isInstant(field)) written += ` ${since(fact, now)}`
    else written += ` ${fact}`
  }
  return `${written})`
}

/** What is to come counts from now; of what is past only that it is past: the edges of the windows that count from it are in the key. */
const since = (at: Instant, now: Instant): string => (at > now ? String(at - now) : 'past')

/** C9, C16: how much is left of the time to ship, and until the platform steps in, while both stand still. */
function heldFor(order: Order, policy: Policy): string {
  const { cancellation, fulfilment } = order
  if (cancellation.state !== 'requested') return ''
  const { requestedAt, before } = cancellation
  const toShip = 'shipBy' in fulfilment ? fulfilment.shipBy - Math.max(requestedAt, fulfilment.since) : ''
  const toStepIn = before?.state === 'refused' && !isShipped(order) ? stepsInAt(before, policy) - requestedAt : ''
  return `|${toShip},${toStepIn}`
}

const INSTANT = /(At|By|From|Until|^since)$/
const instants = new Map<string, boolean>()
function isInstant(field: string): boolean {
  let known = instants.get(field)
  if (known === undefined) {
    known = INSTANT.test(field)
    instants.set(field, known)
  }
  return known
}

/** Where business days are counted, the future depends on the day of the week as well. */
const calendarPhase = (now: Instant, policy: Policy): string =>
  countsBusinessDays(policy) ? String(Math.floor(now / DAY) % 7) : ''

const businessDays = new WeakMap<Policy, boolean>()

/** Whether any time of a policy is counted in business days (T3). */
export function countsBusinessDays(policy: Policy): boolean {
  let counted = businessDays.get(policy)
  if (counted === undefined) {
    counted = JSON.stringify(policy).includes('"businessDays":')
    businessDays.set(policy, counted)
  }
  return counted
}
