import type { RuleId } from '@/lib/law/outcome'
import { type Entry, entries, law } from '@/lib/law/table'

/** A row of the law under a name of its own, by which every drawing and every list shows that it has it. */
export type NamedRow = Entry & { readonly key: string }

/** Names rows by their place in the law, `cancellation.none.cancel`; of several in one place the later ones are numbered. */
export function named(rows: readonly Entry[]): NamedRow[] {
  const counts = new Map<string, number>()
  return rows.map((entry) => {
    const place = `${entry.region}.${entry.state}.${entry.move}`
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    return { ...entry, key: count === 1 ? place : `${place}.${count}` }
  })
}

/** Every row of the running law. */
export const rows: readonly NamedRow[] = named(entries)

/** The states of a region in the order of its table, and after them any that rows lead to without it having them. */
export const statesOf = (region: Entry['region'], of: readonly NamedRow[] = rows): string[] => [
  ...new Set([
    ...Object.keys(law[region]),
    ...of.filter((row) => row.region === region).flatMap(({ state, to }) => [state, ...to]),
  ]),
]

export const isRegion = (name: string): name is Entry['region'] => Object.hasOwn(law, name)

/** The rows that stand under a rule. */
export const rowsUnder = (rule: RuleId | string, of: readonly NamedRow[] = rows): NamedRow[] =>
  of.filter(({ row }) => row.rule === rule)

/** The rows of other rules that this one stands in the way of, by a condition it defends. */
export const rowsHeldBy = (rule: RuleId | string, of: readonly NamedRow[] = rows): NamedRow[] =>
  of.filter(({ row }) => row.rule !== rule && row.needs?.some((guard) => guard.rule === rule))
