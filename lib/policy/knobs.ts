import { isSourced } from './sourced'

/** One value of a policy document with where it comes from. */
export type Knob = {
  readonly path: string
  readonly value: unknown
  readonly source: string | null
  readonly note: string | null
}

/** Whether a part of a document has parts of its own. */
export const isBranch = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

/** Every value of a stored document, in the order in which it is written. */
export function knobs(document: unknown, path: readonly string[] = []): Knob[] {
  const here = { path: path.join('.'), source: null, note: null }
  if (!isBranch(document) || 'afterPayment' in document) return [{ ...here, value: document }]
  if (isSourced(document)) {
    const { value, source = null, note = null } = document
    return [{ ...here, value, source, note }]
  }
  return Object.entries(document).flatMap(([name, node]) => knobs(node, [...path, name]))
}
