import { isBranch, knobs } from './knobs'

/** A change that cannot be made, as the policy has no knob of that path; `near` are some it has. */
export type UnknownKnob = { readonly path: string; readonly near: readonly string[] }

/**
 * A policy document with some knobs turned, each named by its path: `{ "request.silence": "lapses" }`. What the new
 * values are worth is not looked at: that is for whoever reads the document.
 */
export function changed(
  document: unknown,
  changes: Readonly<Record<string, unknown>>,
): { readonly document: unknown } | { readonly unknown: readonly UnknownKnob[] } {
  const varied: unknown = structuredClone(document)
  const unknown: UnknownKnob[] = []
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.')
    const last = names.pop() as string
    const parent = names.reduce<unknown>((at, name) => (isBranch(at) ? at[name] : undefined), varied)
    if (isBranch(parent) && Object.hasOwn(parent, last)) parent[last] = value
    else unknown.push({ path, near: near(document, names[0]) })
  }
  return unknown.length > 0 ? { unknown } : { document: varied }
}

/** The knobs in the same part of the document, or its parts where there is no such part. */
function near(document: unknown, part: string | undefined): string[] {
  const paths = knobs(document).map(({ path }) => path)
  const inPart = paths.filter((path) => path.startsWith(`${part}.`))
  return inPart.length > 0 ? inPart : [...new Set(paths.map((path) => path.split('.')[0] as string))]
}
