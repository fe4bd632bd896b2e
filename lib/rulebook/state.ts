import type { Policy } from '@/lib/law/policy'
import type { RegionName } from '@/lib/law/rule'
import type { PolicyRow } from './book'
import { type Crossing, crossings } from './crossings'
import { type NamedRow, rows } from './rows'
import { isSwitchedOff } from './switched-off'

/** Everything that leads into a state, out of it, and on from it into other parts of an order. */
export type StateFacts = {
  readonly region: RegionName
  readonly state: string
  /** What people and the outside services can do here. */
  readonly moves: readonly PolicyRow[]
  /** What the clock does here by itself. */
  readonly clock: readonly PolicyRow[]
  /** What takes an order out of this state because of another part of it. */
  readonly takenOut: readonly Crossing[]
  /** What arriving here does to other parts. */
  readonly brings: readonly Crossing[]
  readonly arrivals: { readonly rows: readonly PolicyRow[]; readonly crossings: readonly Crossing[] }
}

/** What a state of a region is, under a policy. */
export function stateFacts(
  region: RegionName,
  state: string,
  policy: Policy,
  law: readonly NamedRow[] = rows,
): StateFacts {
  const under = (row: NamedRow): PolicyRow => ({ ...row, off: isSwitchedOff(row, policy) })
  const own = law.filter((row) => row.region === region).map(under)
  const here = own.filter((row) => row.state === state)
  return {
    region,
    state,
    moves: here.filter(({ row }) => !row.by.includes('clock')),
    clock: here.filter(({ row }) => row.by.includes('clock')),
    takenOut: crossings
      .filter((crossing) => crossing.region === region && crossing.from.includes(state))
      .map((crossing) => ({ ...crossing, from: [state] })),
    brings: crossings.filter(({ when }) => when.region === region && when.state === state),
    arrivals: {
      rows: own.filter((row) => row.state !== state && row.to.includes(state)),
      crossings: crossings.filter((crossing) => crossing.region === region && crossing.to === state),
    },
  }
}

/** What the clock will do by itself in a state, if nobody does anything there. */
export const clockIn = (region: RegionName, state: string, law: readonly PolicyRow[]): PolicyRow[] =>
  law.filter((row) => row.region === region && row.state === state && row.row.by.includes('clock') && !row.off)
