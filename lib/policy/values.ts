import { isBranch, knobs } from './knobs'
import { knobSchemas } from './schema'

/** One value of a policy document, with where it comes from; `stated` is false where the document leaves it out. */
export type PolicyValue = {
  readonly path: string
  readonly value: unknown
  readonly stated: boolean
  readonly source: string | null
  readonly note: string | null
}

const textOf = (node: unknown): string | null => (typeof node === 'string' ? node : null)

/**
 * Every value of a document in the order of the policy's parts: those it states, those it leaves to their default, and
 * last whatever it holds that no policy has. Takes any document, valid or not.
 */
export function policyValues(document: unknown): PolicyValue[] {
  const known = [...knobSchemas].flatMap(([path, { default: otherwise }]) => {
    const node = at(document, path)
    if (node !== undefined) return [stated(path, node)]
    return otherwise === undefined ? [] : [{ path, value: otherwise, stated: false, source: null, note: null }]
  })
  const strange = knobs(document)
    .filter(({ path }) => path.includes('.') && !isKnown(path))
    .map((knob) => ({ ...knob, stated: true }))
  return [...known, ...strange]
}

/** The value of one knob; undefined where the document neither states it nor has a default. */
export const valueAt = (document: unknown, path: string): PolicyValue | undefined =>
  policyValues(document).find((value) => value.path === path)

/** A copy of a document with one knob set, made where it was not stated. */
export function withValue(document: unknown, path: string, value: unknown): unknown {
  const copy: unknown = isBranch(document) ? structuredClone(document) : {}
  const names = path.split('.')
  const last = names.pop() as string
  let parent = copy as Record<string, unknown>
  for (const name of names) {
    if (!isBranch(parent[name])) parent[name] = {}
    parent = parent[name] as Record<string, unknown>
  }
  parent[last] = value
  return copy
}

function stated(path: string, node: unknown): PolicyValue {
  if (!isBranch(node) || !('value' in node)) return { path, value: node, stated: true, source: null, note: null }
  return { path, value: node.value, stated: true, source: textOf(node.source), note: textOf(node.note) }
}

const at = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((node, name) => (isBranch(node) && Object.hasOwn(node, name) ? node[name] : undefined), document)

const isKnown = (path: string) =>
  [...knobSchemas.keys()].some(
    (known) => path === known || path.startsWith(`${known}.`) || known.startsWith(`${path}.`),
  )
