import type { Move } from './command'
import type { Party } from './order'
import type { RuleId } from './outcome'
import type { RegionName, Row } from './rule'
import { cancellation } from './rules/cancellation'
import { chargeback } from './rules/chargeback'
import { complaint } from './rules/complaint'
import { destination } from './rules/destination'
import { dispute } from './rules/dispute'
import { extension } from './rules/extension'
import { feedback } from './rules/feedback'
import { fulfilment } from './rules/fulfilment'
import { mark } from './rules/mark'
import { payment } from './rules/payment'
import { protection } from './rules/protection'
import { refunds } from './rules/refunds'
import { returning } from './rules/returning'

/** The whole law. When two deadlines fall on the same instant, the region listed first goes first. */
export const law = {
  payment,
  cancellation,
  extension,
  destination,
  fulfilment,
  dispute,
  returning,
  protection,
  complaint,
  mark,
  feedback,
  chargeback,
  refunds,
} as const

/** The regions in the order of the law. */
export const regionNames = Object.keys(law) as readonly RegionName[]

/** Those that are in one state at a time; refunds are in as many as they have legs. */
export const singleRegions = regionNames.filter((name) => name !== 'refunds')

/** A row together with where it stands. */
export type Entry = {
  readonly region: RegionName
  readonly state: string
  readonly move: Move
  readonly row: Row
  /** The states the region can be in afterwards, from here. */
  readonly to: readonly string[]
}

/** Every row of the law, in the order in which it is printed. */
export const entries: readonly Entry[] = Object.entries(law).flatMap(([region, states]) =>
  Object.entries(states).flatMap(([state, moves]) =>
    Object.entries(moves).flatMap(([move, rows]) =>
      // Rows differ in the state they take; whoever calls one has looked it up by that very state.
      (rows as unknown as readonly Row[]).map((row) => ({
        region: region as RegionName,
        state,
        move: move as Move,
        row,
        to: row.stays ? [...new Set([...row.to, state])] : row.to,
      })),
    ),
  ),
)

/** The region a move belongs to. */
export const regionOf = Object.fromEntries(entries.map(({ move, region }) => [move, region])) as Record<
  Move,
  RegionName
>

/** The moves a party can ever make, in the order of the law. */
export const movesOf = (party: Party): readonly Move[] => moves.get(party) ?? []

/** Everyone who can ever make a move. */
export const makersOf = (move: Move): readonly Party[] => makers.get(move) ?? []

/** The rule that speaks of a move first. */
export const ruleOf = (move: Move): RuleId => firstRules.get(move) ?? 'T1'

// Every refusal asks for these, and every list of what somebody can do.
const moves = new Map<Party, Move[]>()
const makers = new Map<Move, readonly Party[]>()
const firstRules = new Map<Move, RuleId>()
for (const { move, row } of entries) {
  makers.set(move, [...new Set([...makersOf(move), ...row.by])])
  if (!firstRules.has(move)) firstRules.set(move, row.rule)
  for (const party of row.by) {
    const its = moves.get(party) ?? []
    if (!its.includes(move)) moves.set(party, [...its, move])
  }
}
