import type { z } from 'zod'
import type { Policy } from '@/lib/law/policy'
import { changed } from '@/lib/policy/changed'
import { policyDocument } from '@/lib/policy/document'
import { type Problem, problemsOf, written } from '@/lib/policy/problems'
import { shipped } from '@/lib/policy/shipped'
import type { ScenarioDocument } from './document'

type Written = ScenarioDocument['policy']

/** The policy a scenario is played under, with what it is called, or what is wrong with the changes it makes. */
export function policyFor(
  document: Written,
): { readonly policy: Policy; readonly title: string } | { readonly problems: Problem[] } {
  if (typeof document === 'string') return read(shipped[document], {})
  if (!('based-on' in document)) return { policy: document, title: document.title }
  const { 'based-on': base, changes } = document
  const varied = changed(shipped[base], changes)
  if ('document' in varied) return read(varied.document, changes)
  return {
    problems: varied.unknown.map(({ path, near }) => ({
      path: written(['policy', 'changes', path]),
      message: `The policy has no knob "${path}". There are: ${near.join(', ')}.`,
    })),
  }
}

function read(document: unknown, changes: Readonly<Record<string, unknown>>) {
  const result = policyDocument.safeParse(document)
  if (!result.success) return { problems: result.error.issues.flatMap((issue) => problemsOf([at(issue, changes)])) }
  const turned = Object.entries(changes).map(([path, value]) => `${path} = ${JSON.stringify(value)}`)
  const { title } = result.data
  return { policy: result.data, title: turned.length > 0 ? `${title}, with ${turned.join(', ')}` : title }
}

/** An issue at the change that brought it in. */
function at(issue: z.core.$ZodIssue, changes: Readonly<Record<string, unknown>>): z.core.$ZodIssue {
  const path = issue.path.map(String).join('.')
  const change = Object.keys(changes).find((knob) => path === knob || path.startsWith(`${knob}.`))
  if (change === undefined) return { ...issue, path: ['policy', ...issue.path] }
  return { ...issue, path: ['policy', 'changes', change, ...issue.path.slice(change.split('.').length)] }
}
