import type { Accepted } from '../decide'
import type { Order } from '../order'
import type { RegionName, Row } from '../rule'
import { type Entry, entries, law, regionNames, regionOf } from '../table'

const place = ({ region, state, move }: Entry) => `${region}.${state}.${move}`

/** Every row of the law by its place, `cancellation.none.cancel`; a second row of the same move is numbered: `…cancel2`. */
export const places: ReadonlyMap<string, Entry> = new Map(
  entries.map((entry, index) => {
    const before = entries.slice(0, index).filter((one) => place(one) === place(entry)).length
    return [before === 0 ? place(entry) : `${place(entry)}${before + 1}`, entry]
  }),
)

// A row may stand in several states, so it is found by itself and by the state.
const found = new Map<Row, Map<string, string>>()
for (const [name, { row, state }] of places) found.set(row, (found.get(row) ?? new Map()).set(state, name))

/** The place of a row that stands in a state. */
export const placeOf = (row: Row, state: string): string => found.get(row)?.get(state) ?? `somewhere.${state}`

export type Rows = Readonly<Record<string, readonly Row[]>>
/** The state of one region, with the rows that stand in it. `leg` numbers a refund leg. */
export type Standing = {
  readonly region: RegionName
  readonly state: { readonly state: string }
  readonly rows: Rows
  readonly leg?: number
}

/** The rows that stand in a state. */
export const rowsOf = (region: RegionName, state: string) =>
  (law[region] as Readonly<Record<string, Rows>>)[state] as Rows

/** Every region of an order with the rows it stands before. */
export function standing(order: Order): Standing[] {
  return regionNames.flatMap((region): Standing[] =>
    region === 'refunds'
      ? order.refunds.map((leg) => ({ region, state: leg, rows: rowsOf(region, leg.state), leg: leg.number }))
      : [{ region, state: order[region], rows: rowsOf(region, order[region].state) }],
  )
}

/** The row that was carried out: its place in the law, where it says it leads, and the state its region ended in. */
export type Fired = { readonly row: string; readonly to: readonly string[]; readonly ended: string }

/** What was carried out by a step from an order as it was. */
export function firing(before: Order, { order, command }: Accepted, row: Row): Fired {
  const region = regionOf[command.move]
  const stateIn = (which: Order) =>
    region === 'refunds'
      ? which.refunds.find(({ number }) => 'leg' in command && number === command.leg)?.state
      : which[region].state
  const [was = 'gone', ended = 'gone'] = [stateIn(before), stateIn(order)]
  return { row: placeOf(row, was), to: row.stays ? [...row.to, was] : row.to, ended }
}
