import type { Move } from '../command'
import type { Order } from '../order'
import type { Policy } from '../policy'
import type { RegionName, Row } from '../rule'
import { entries } from '../table'
import type { Instant, Window } from '../time'
import { type Standing, standing } from './rows'

/** An instant at which a window of the law opens or shuts, or a deadline falls. */
export type Edge = { readonly name: string; readonly at: Instant }

/** Every future edge of an order, guards or no guards; of moves that are not said, only those the clock makes. */
export function edges(order: Order, now: Instant, policy: Policy, said?: ReadonlySet<Move>): Edge[] {
  const found: Edge[] = []
  const add = (name: string, { opens, closes }: Window) => {
    if (opens > now && opens < Infinity) found.push({ name, at: opens })
    if (closes !== null && closes > now && closes < Infinity) found.push({ name: `${name}!`, at: closes })
  }
  const matters = (move: Move, row: Row) => !said || said.has(move) || row.by.includes('clock')
  const all = standing(order)
  for (const { rows, state, leg = '' } of all)
    for (const move in rows)
      for (const [index, row] of (rows[move] as readonly Row[]).entries())
        if (row.within && matters(move as Move, row))
          add(`${move}${index}${leg}`, row.within({ order, state: state as never, policy }))
  const regions: Partial<Record<RegionName, Standing>> = Object.fromEntries(all.map((one) => [one.region, one]))
  for (const [index, { region, state, move, row }] of entries.entries()) {
    if (!row.within || readers.has(row.within) || !matters(move, row)) continue
    const here = regions[region]
    // Of a region that has come to its end no other state is left, and the state it is in was looked at above.
    if (!here || here.state.state === state || Object.keys(here.rows).length === 0) continue
    const window = windowOfTheOrder(row, order, policy)
    if (window) add(`${index}`, window)
  }
  return found
}

class ReadsItsState extends Error {}
const UNTOUCHED = new Proxy(
  {},
  {
    get: () => {
      throw READS
    },
  },
) as never
const READS = new ReadsItsState()
const readers = new WeakSet<NonNullable<Row['within']>>()

/**
 * The windows that count from facts of the order and not of the state they stand in, such as those for asking to
 * cancel, stand even while the region is elsewhere: it may come back.
 */
function windowOfTheOrder({ within }: Row, order: Order, policy: Policy): Window | null {
  if (!within) return null
  try {
    return within({ order, state: UNTOUCHED, policy })
  } catch (error) {
    if (error !== READS) throw error
    readers.add(within)
    return null
  }
}
