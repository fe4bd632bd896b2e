import { knobSchemas, type SchemaNode } from './schema'

/** One thing a knob can be set to: a value as it is, or a length of time or an amount still to be typed, in the shape `with` gives it. */
export type Choice =
  | { readonly key: string; readonly value: string | null }
  | { readonly key: string; readonly typed: 'duration' | 'amount'; readonly with: (typed: string) => unknown }

/** How a knob is set in a form. */
export type Control =
  | { readonly kind: 'yes-no' | 'duration' | 'text' | 'lines' | 'json' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'several'; readonly options: readonly string[] }

/** The control a knob is set with, from what the policy document allows there; null where there is no such knob. */
export function controlOf(path: string): Control | null {
  const node = knobSchemas.get(path)
  return node ? controlFor(node) : null
}

function controlFor(node: SchemaNode): Control {
  const choices = choicesOf(node)
  if (choices && choices.length > 1) return { kind: 'choice', choices }
  if (node.type === 'boolean') return { kind: 'yes-no' }
  if (node.type === 'integer' || node.type === 'number')
    return { kind: 'number', least: node.minimum ?? 0, most: node.maximum ?? 1_000_000 }
  if (node.type === 'string') return { kind: node.format === 'duration' ? 'duration' : 'text' }
  if (node.type !== 'array') return { kind: 'json' }
  const options = node.items?.enum?.filter((option) => typeof option === 'string')
  if (options && options.length > 0) return { kind: 'several', options }
  return { kind: node.items?.type === 'string' && !node.items.anyOf ? 'lines' : 'json' }
}

/** Everything a knob can be, where that can be counted; null where one of them is none of these. */
function choicesOf(node: SchemaNode): Choice[] | null {
  const branches = node.anyOf ?? node.oneOf
  if (branches) {
    const all = branches.map(choicesOf)
    return all.every((choices) => choices !== null) ? all.flat() : null
  }
  if (node.type === 'null') return [{ key: 'never', value: null }]
  if (node.enum?.every((value) => typeof value === 'string'))
    return (node.enum as readonly string[]).map((value) => ({ key: value, value }))
  if (typeof node.const === 'string') return [{ key: node.const, value: node.const }]
  // What is no amount stays as it was typed: reading the document says what is wrong with it.
  if (node.type === 'integer')
    return [{ key: 'amount', typed: 'amount', with: (typed) => (/^\d{1,15}$/.test(typed) ? Number(typed) : typed) }]
  if (node.format === 'duration') {
    const typed: Choice = { key: 'duration', typed: 'duration', with: (duration) => duration }
    return Array.isArray(node.type) ? [typed, { key: 'never', value: null }] : [typed]
  }
  const [only, ...others] = Object.entries(node.properties ?? {})
  if (!only || others.length > 0 || only[1].format !== 'duration') return null
  return [{ key: only[0], typed: 'duration', with: (duration) => ({ [only[0]]: duration }) }]
}

/** What the form of a knob is sent with, and what it shows at first. */
export type Filled = { readonly choice: string; readonly typed: string; readonly several: readonly string[] }

/** A value as its form shows it. */
export function filled(control: Control, value: unknown): Filled {
  const empty = { choice: '', typed: '', several: [] }
  switch (control.kind) {
    case 'yes-no':
      return { ...empty, choice: value === true ? 'yes' : value === false ? 'no' : '' }
    case 'choice':
      return { ...empty, ...chosen(control.choices, value) }
    case 'several':
      return { ...empty, several: Array.isArray(value) ? value.map(String) : [] }
    case 'lines':
      return { ...empty, typed: Array.isArray(value) ? value.map(String).join('\n') : '' }
    case 'json':
      return { ...empty, typed: JSON.stringify(value, null, 2) ?? '' }
    default:
      return { ...empty, typed: typeof value === 'string' || typeof value === 'number' ? String(value) : '' }
  }
}

function chosen(choices: readonly Choice[], value: unknown): Partial<Filled> {
  const plain = choices.find((choice) => 'value' in choice && choice.value === value)
  if (plain) return { choice: plain.key }
  if (typeof value === 'string') return { choice: 'duration', typed: value }
  if (typeof value === 'number') return { choice: 'amount', typed: String(value) }
  const [key, typed] = Object.entries((value as object | undefined) ?? {})[0] ?? []
  return key === undefined ? {} : { choice: key, typed: String(typed) }
}

/** What was sent as the value it stands for; what it is worth is for whoever reads the document. Undefined: nothing usable. */
export function sentValue(control: Control, { choice, typed, several }: Filled): unknown {
  switch (control.kind) {
    case 'yes-no':
      return choice === 'yes' ? true : choice === 'no' ? false : undefined
    case 'number':
      return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : undefined
    case 'choice': {
      const meant = control.choices.find(({ key }) => key === choice)
      if (!meant) return undefined
      return 'typed' in meant ? meant.with(typed.trim()) : meant.value
    }
    case 'several':
      return several
    case 'lines':
      return typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    case 'json':
      return parsed(typed)
    default:
      return typed.trim()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
