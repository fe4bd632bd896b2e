import type { Move } from '@/lib/law/command'
import { deadlines } from '@/lib/law/deadline'
import { faultOf } from '@/lib/law/ending'
import type { CouponUse, Order } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import type { Row } from '@/lib/law/rule'
import { law } from '@/lib/law/table'
import type { Instant } from '@/lib/law/time'

/** What a walk is walked under. Its policy counts in plain time, so that a moment's future does not depend on its date. */
export type World = {
  readonly policy: Policy
  readonly coupons: readonly CouponUse[]
  readonly start: Order
  /** When it starts. */
  readonly now: Instant
  /** Moments the walk does not go beyond, because another walk begins there. */
  readonly stop?: (order: Order) => boolean
  /** Moves that nobody makes in this walk, because another walk makes them. */
  readonly without?: readonly Move[]
}

/** What has followed on the way to a moment, as far as a law looks at it. */
export type Tally = { readonly coupons: number; readonly penalties: number; readonly declines: number }

/** An order at an instant at which the clock owes it nothing, and how it came there. */
export type Moment = {
  readonly order: Order
  readonly now: Instant
  readonly tally: Tally
  readonly came: { readonly from: Moment; readonly by: string } | null
}

/** The whole way to a moment, a line for each step. */
export function tale(moment: Moment): string {
  const lines: string[] = []
  for (let at: Moment | null = moment; at; at = at.came?.from ?? null)
    lines.unshift(`  ${new Date(at.now).toISOString()}  ${at.came?.by ?? 'placed'}`)
  return lines.join('\n')
}

type Rows = Record<string, readonly Row[]>
type Regional = { readonly rows: Rows; readonly state: { readonly state: string }; readonly leg?: number }

/** Every region of an order with the rows it stands before. */
export function standing(order: Order): Regional[] {
  const at = (region: 'payment' | 'cancellation' | 'fulfilment' | 'dispute') => ({
    rows: (law[region] as Record<string, Rows>)[order[region].state] as Rows,
    state: order[region],
  })
  const legs = order.refunds.map((leg) => ({
    rows: (law.refunds as Record<string, Rows>)[leg.state] as Rows,
    state: leg,
    leg: leg.number,
  }))
  return [at('payment'), at('cancellation'), at('fulfilment'), at('dispute'), ...legs]
}

/** Every future instant at which a window of the law opens or shuts, or a deadline falls, guards or no guards. */
export function edges(order: Order, now: Instant, policy: Policy): { name: string; at: Instant }[] {
  // The windows for asking stand even while a request is pending: it may be withdrawn.
  const asking = { rows: law.cancellation.none as unknown as Rows, state: order.cancellation }
  const windows = [...standing(order), asking].flatMap(({ rows, state, ...of }) =>
    Object.entries(rows).flatMap(([move, list]) =>
      list.flatMap((row, index) => {
        const window = row.within?.({ order, state: state as never, policy })
        return [window?.opens, window?.closes].map((edge) => ({
          name: `${move}${index}${'leg' in of ? of.leg : ''}`,
          edge,
        }))
      }),
    ),
  )
  return windows.flatMap(({ name, edge }) =>
    edge != null && edge > now && edge < Infinity ? [{ name, at: edge }] : [],
  )
}

const INSTANT = /(At|By|From|Until|^since)$/
// Facts no row of the law ever reads again.
const IDLE = new Set([
  'expectFrom',
  'expectBy',
  'note',
  'story',
  'wanted',
  'reasoning',
  'placedAt',
  'cancelKind',
  'shares',
])

/** Two moments with the same key have the same future: facts of the past are alike, those to come are counted from now. */
export function keyOf({ order, now, tally }: Moment, policy: Policy): string {
  const over = order.cancellation.state === 'cancelled'
  const idle = over
    ? { cancellation: 'cancelled', dispute: null, fulfilment: order.fulfilment.state }
    : order.dispute.state === 'closed'
      ? { dispute: { state: 'closed', count: order.dispute.count } }
      : {}
  const facts = JSON.stringify({ ...order, ...idle }, (name, value: unknown) => {
    if (IDLE.has(name)) return undefined
    if (name === 'reason') return typeof value === 'string' ? faultOf(value, policy) : value
    return typeof value === 'number' && INSTANT.test(name) ? (value > now ? value - now : 'past') : value
  })
  const coming = over
    ? deadlines(order, policy).map(({ move, leg, at }) => `${move}${leg ?? ''}+${at - now}`)
    : edges(order, now, policy).map(({ name, at }) => `${name}+${at - now}`)
  return [facts, coming.join(), heldFor(order), ...Object.values(tally)].join(' ')
}

/** C16: how much of the shipping time is left while its clock stands still. */
function heldFor({ cancellation, fulfilment }: Order): number | null {
  if (cancellation.state !== 'requested' || !('shipBy' in fulfilment)) return null
  return fulfilment.shipBy - Math.max(cancellation.requestedAt, fulfilment.since)
}
