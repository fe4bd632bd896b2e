import { duration } from './duration'
import { knobSchemas, partOf, type SchemaNode } from './schema'
import { type PolicyValue, policyValues } from './values'

/** What became of the entries of a list, such as the reasons. Each `changed` is the same entry on both sides. */
export type ListChange = {
  readonly removed: readonly unknown[]
  readonly added: readonly unknown[]
  readonly changed: readonly { readonly from: unknown; readonly to: unknown }[]
}

/** One knob of two policies. A side is null where that policy does not say it. */
export type Difference = {
  readonly path: string
  readonly part: string
  /** Whether both mean the same, however it is written: "P1D" is "PT24H". */
  readonly same: boolean
  readonly from: PolicyValue | null
  readonly to: PolicyValue | null
  /** Where both sides are lists. */
  readonly list: ListChange | null
}

/** Two policy documents, knob by knob, in the order of the policy's parts. Takes any documents, valid or not. */
export function compare(from: unknown, to: unknown): Difference[] {
  const before = byPath(from)
  const after = byPath(to)
  const paths = new Set([...knobSchemas.keys(), ...before.keys(), ...after.keys()])
  return [...paths].flatMap((path) => {
    const [left, right] = [before.get(path) ?? null, after.get(path) ?? null]
    if (!left && !right) return []
    const node = knobSchemas.get(path)
    const same = left !== null && right !== null && meaning(left.value, node) === meaning(right.value, node)
    return [
      { path, part: partOf(path), same, from: left, to: right, list: listChange(left?.value, right?.value, node) },
    ]
  })
}

/** Only what differs. */
export const differences = (from: unknown, to: unknown): Difference[] => compare(from, to).filter(({ same }) => !same)

const byPath = (document: unknown) => new Map(policyValues(document).map((value) => [value.path, value]))

function listChange(from: unknown, to: unknown, node?: SchemaNode): ListChange | null {
  if (!Array.isArray(from) || !Array.isArray(to)) return null
  const before = new Map(from.map((entry) => [identity(entry), entry]))
  const after = new Map(to.map((entry) => [identity(entry), entry]))
  return {
    removed: from.filter((entry) => !after.has(identity(entry))),
    added: to.filter((entry) => !before.has(identity(entry))),
    changed: to.flatMap((entry) => {
      const was = before.get(identity(entry))
      if (was === undefined || meaning(was, node?.items) === meaning(entry, node?.items)) return []
      return [{ from: was, to: entry }]
    }),
  }
}

/** What makes an entry of a list the same entry: its code, or else the whole of it. */
const identity = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'code' in entry ? String(entry.code) : JSON.stringify(entry)

/** Two values with the same meaning have the same text here. The order of a list means nothing. */
function meaning(value: unknown, node: SchemaNode | undefined): string {
  if (typeof value === 'string') {
    const read = duration.safeParse(value)
    return JSON.stringify(read.success ? read.data : value)
  }
  if (Array.isArray(value))
    return `[${value
      .map((entry) => meaning(entry, node?.items))
      .sort()
      .join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const defaults = Object.entries(node?.properties ?? {}).flatMap(([name, { default: otherwise }]) =>
    otherwise === undefined ? [] : [[name, otherwise] as const],
  )
  const whole: Readonly<Record<string, unknown>> = { ...Object.fromEntries(defaults), ...value }
  return `{${Object.keys(whole)
    .sort()
    .map((name) => `${name}:${meaning(whole[name], node?.properties?.[name])}`)
    .join()}}`
}
