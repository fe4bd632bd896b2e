import type { z } from 'zod'

/** What is wrong in a document, where, and what is allowed there. */
export type Problem = { readonly path: string; readonly message: string }

type Issue = z.core.$ZodIssue

/** The issues of a document as problems, each at its path: `steps[2].with.reason`. */
export const problemsOf = (issues: readonly Issue[], under: readonly PropertyKey[] = []): Problem[] =>
  issues.flatMap(flattened).map(({ path, message }) => ({ path: written([...under, ...path]), message }))

/** A path as people write it. */
export const written = (path: readonly PropertyKey[]): string =>
  path
    .map((part) =>
      typeof part === 'number' ? `[${part}]` : String(part).includes('.') ? `["${String(part)}"]` : `.${String(part)}`,
    )
    .join('')
    .replace(/^\./, '') || '(the document)'

type Flat = { readonly path: readonly PropertyKey[]; readonly message: string }

function flattened(issue: Issue): Flat[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path: issue.path, message: told(issue) }]
  // Of several shapes the one meant is that which fits deepest; where none fits at all, all of them are allowed.
  const branches = issue.errors.map((errors) => errors.flatMap(flattened))
  const depths = branches.map((flat, at) =>
    issue.errors[at]?.some(isOtherKind) ? -1 : Math.min(...flat.map(({ path }) => path.length)),
  )
  const deepest = Math.max(...depths)
  const under = ({ path, message }: Flat): Flat => ({ path: [...issue.path, ...path], message })
  if (deepest > 0) return (branches[depths.indexOf(deepest)] ?? []).map(under)
  if (!issue.message.startsWith('Invalid')) return [{ path: issue.path, message: issue.message }]
  const messages = new Set(branches.flat().map(({ message }) => message.replace(/\.$/, '')))
  return [{ path: issue.path, message: `${[...messages].join('; or: ')}.` }]
}

/** A shape that is told from others by a field the document does not have is not the one meant. */
const isOtherKind = ({ code, input, ...issue }: Issue): boolean =>
  code === 'invalid_union' &&
  'discriminator' in issue &&
  typeof input === 'object' &&
  input !== null &&
  !Object.hasOwn(input, String(issue.discriminator))

function told(issue: Issue): string {
  if (issue.code === 'unrecognized_keys' && issue.message.startsWith('Unrecognized')) {
    const names = issue.keys.map((key) => `"${key}"`).join(', ')
    return `There is no ${names} here. Check how it is spelled.`
  }
  // What a document says in its own words stays; what zod says by itself is put so that it tells what is allowed.
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return `Write at least ${issue.minimum}${UNITS[issue.origin] ?? ''}.`
  if (issue.code === 'too_big' && issue.message.startsWith('Too big'))
    return `Write at most ${issue.maximum}${UNITS[issue.origin] ?? ''}.`
  if (!issue.message.startsWith('Invalid')) return issue.message
  if (issue.code === 'invalid_value')
    return `Write ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`
  if (issue.code === 'invalid_type') {
    const missing = issue.input === undefined && issue.message.endsWith('undefined')
    return missing ? `This is missing: write ${a(issue.expected)}.` : `Write ${a(issue.expected)}.`
  }
  return issue.message
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

const NAMES: Readonly<Record<string, string>> = {
  object: 'an object { … }',
  array: 'a list [ … ]',
  int: 'a whole number',
  boolean: 'true or false',
  record: 'an object { … }',
}
const a = (expected: string) => NAMES[expected] ?? `a ${expected}`
