import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'
import type { RuleId } from '@/lib/law/outcome'
import type { NamedRow } from './rows'

/** One line on an arrow: who makes which move, by which rules. `rows` are the rows of the law it stands for. */
export type ArrowLine = {
  readonly by: readonly Party[]
  readonly move: Move
  readonly rules: readonly RuleId[]
  readonly rows: readonly string[]
  /** The policy switches every one of its rows off. */
  readonly off: boolean
}

/** An arrow from state to state. What the clock does by itself has arrows of its own. */
export type Arrow = {
  readonly from: string
  readonly to: string
  readonly byClock: boolean
  readonly lines: readonly ArrowLine[]
}

/**
 * The arrows of a region: its rows, those between the same two states under one another on one arrow, so that a state
 * with many ways out stays readable. A row that can end in several states is on an arrow to each.
 */
export function arrowsOf(rows: readonly NamedRow[], isOff: (row: NamedRow) => boolean = () => false): Arrow[] {
  const arrows = new Map<string, Arrow & { lines: ArrowLine[] }>()
  for (const named of rows) {
    const { state: from, move, row, key } = named
    const byClock = row.by.includes('clock')
    for (const to of named.to) {
      const place = `${from} ${to} ${byClock}`
      const arrow = arrows.get(place) ?? { from, to, byClock, lines: [] }
      arrows.set(place, arrow)
      const off = isOff(named)
      const at = arrow.lines.findIndex((line) => line.move === move && line.off === off)
      const before = arrow.lines[at]
      if (!before) arrow.lines.push({ by: row.by, move, rules: [row.rule], rows: [key], off })
      else
        arrow.lines[at] = {
          ...before,
          by: [...new Set([...before.by, ...row.by])],
          rules: [...new Set([...before.rules, row.rule])],
          rows: [...before.rows, key],
        }
    }
  }
  return [...arrows.values()]
}
