import type { Move } from '@/lib/law/command'
import type { Consequence, Outcome } from '@/lib/law/outcome'
import type { RegionName, Row } from '@/lib/law/rule'
import { law } from '@/lib/law/table'

/** The rows of a move in a state of the law. */
export const rows = (region: RegionName, state: string, move: Move): readonly Row[] => {
  const found = (law[region] as Record<string, Record<string, readonly Row[]>>)[state]?.[move]
  if (!found) throw new Error(`there is no row ${region}.${state}.${move}`)
  return found
}

/** A change to a row of the law, as a mistake would make it. */
export type Bend = (row: Row) => void

export const becomes =
  (changes: { readonly [K in keyof Row]?: unknown }): Bend =>
  (row) =>
    Object.assign(row, changes)

/** A row that leads to something else than it should. */
export const leadsTo =
  (wrong: (outcome: Outcome, now: number) => Outcome): Bend =>
  (row) => {
    const { then } = row
    Reflect.set(row, 'then', (c: never) => wrong(then(c), (c as { now: number }).now))
  }

export const alsoFollows = (more: Consequence) =>
  leadsTo(({ order, follows }) => ({ order, follows: [...follows, more] }))

/** Does something while rows are bent, and straightens them again. */
export function whileBent<T>(bent: readonly Row[], bend: Bend, what: () => T): T {
  const straight = bent.map((row) => ({ ...row }))
  try {
    for (const row of bent) bend(row)
    return what()
  } finally {
    for (const [index, row] of bent.entries()) {
      for (const name of Object.keys(row)) Reflect.deleteProperty(row, name)
      Object.assign(row, straight[index])
    }
  }
}
