import { createHash } from 'node:crypto'
import type { Policy } from '@/lib/law/policy'
import { type Problem, problemsOf } from '@/lib/policy/problems'
import { policyDocument } from './document'
import { jsonFault } from './json-fault'

/** A policy's text as read: what it says, or everything that is wrong with it. `document` is missing where it is no JSON. */
export type ReadText =
  | { readonly document: unknown; readonly policy: Policy; readonly problems?: undefined }
  | { readonly document?: unknown; readonly policy?: undefined; readonly problems: readonly Problem[] }

/** Reads a policy as it was typed. */
export function readText(text: string): ReadText {
  const parsed = parse(text)
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const { document } = parsed
  const read = policyDocument.safeParse(document)
  return read.success ? { document, policy: read.data } : { document, problems: problemsOf(read.error.issues) }
}

/** Stands for one exact text: what was found out about a text holds for no other. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

function parse(text: string): { document: unknown } | { problem: Problem } {
  try {
    return { document: JSON.parse(text) }
  } catch (error) {
    // Nested too deeply is the one thing that is wrong without being at a place.
    const fault = jsonFault(text) ?? { line: 1, column: 1, expected: String(error) }
    const { line, column, expected } = fault
    return {
      problem: { path: `line ${line}, column ${column}`, message: `This is not JSON: here should be ${expected}.` },
    }
  }
}

const WIDEST = 120

/** A document as text that people can read and change: whatever fits on a line is on one. */
export function documentText(document: unknown): string {
  return `${written(document, '', '')}\n`
}

function written(node: unknown, indent: string, before: string): string {
  const entries = entriesOf(node)
  if (!entries) return JSON.stringify(node)
  const [open, close] = Array.isArray(node) ? ['[', ']'] : ['{', '}']
  if (entries.length === 0) return `${open}${close}`
  const flat = inline(node)
  if (indent !== '' && indent.length + before.length + flat.length < WIDEST && !isDeep(node)) return flat
  const deeper = `${indent}  `
  const lines = entries.map(([name, child]) => `${deeper}${name}${written(child, deeper, name)}`)
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

function inline(node: unknown): string {
  const entries = entriesOf(node)
  if (!entries) return JSON.stringify(node)
  const inside = entries.map(([name, child]) => `${name}${inline(child)}`).join(', ')
  return Array.isArray(node) ? `[${inside}]` : inside === '' ? '{}' : `{ ${inside} }`
}

/** A part of a policy stands on lines of its own, as does a list of objects: only a single value goes on one line. */
const isDeep = (node: unknown): boolean =>
  (entriesOf(node) ?? []).some(([, child]) => (entriesOf(child) ?? []).some(([, grandchild]) => entriesOf(grandchild)))

function entriesOf(node: unknown): [string, unknown][] | null {
  if (Array.isArray(node)) return node.map((child) => ['', child])
  if (typeof node !== 'object' || node === null) return null
  return Object.entries(node).map(([name, child]) => [`${JSON.stringify(name)}: `, child])
}
