import { existsSync } from 'node:fs'
import type { Policy } from '@/lib/law/policy'
import { policyDocument } from '@/lib/policy/document'
import { type Problem, problemsOf } from '@/lib/policy/problems'
import { shipped } from '@/lib/policy/shipped'
import { type Proof, prove } from '@/lib/prover/prove'
import { basedOn } from '@/lib/scenario/document'
import { policyFor } from '@/lib/scenario/policy'
import { notValid, readDocument, wrong } from './law-file'

const USAGE = `npm run law -- check POLICY.json [--json]
  Walks every reachable moment of an order under a policy: a file that has it whole, or has
  "based-on" and "changes" as a scenario does, or one that ships with the product
  (${Object.keys(shipped).join(', ')}), and reports what is wrong with it. Each finding tells the shortest story that shows it.
  Exit code: 0 no errors, 1 an error, 2 the document is not valid.`

/** `npm run law -- check POLICY.json`. Answers the exit code. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const [name, ...more] = args.filter((arg) => arg !== '--json')
  if (!name || more.length > 0 || name.startsWith('-')) return wrong([USAGE])
  const asJson = args.includes('--json')

  const isShipped = Object.hasOwn(shipped, name) && !existsSync(name)
  const raw = isShipped ? { document: shipped[name] } : await readDocument(name)
  if ('fault' in raw) {
    const names = Object.keys(shipped).join(', ')
    return wrong([
      raw.fault,
      ...(existsSync(name) ? [] : [`Nor does a policy of that name ship with the product: ${names}.`]),
    ])
  }
  const read = readOwn(raw.document)
  if ('problems' in read) return notValid(`${name} is not a valid policy`, read.problems, asJson)

  const proof = proven(read.policy)
  const { findings, moments, decisions } = proof
  if (asJson) console.log(JSON.stringify({ policy: read.title, findings, moments, decisions }, null, 2))
  else console.log(told(read.title, proof))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

type Read = { readonly policy: Policy; readonly title: string } | { readonly problems: readonly Problem[] }

/** A policy that stands whole in its document, or a shipped one with some knobs turned, as a scenario has it. */
function readOwn(document: unknown): Read {
  if (typeof document !== 'object' || document === null || !('based-on' in document)) {
    const whole = policyDocument.safeParse(document, { reportInput: true })
    if (!whole.success) return { problems: problemsOf(whole.error.issues) }
    return { policy: whole.data, title: whole.data.name }
  }
  const turned = basedOn.safeParse(document, { reportInput: true })
  if (!turned.success) return { problems: problemsOf(turned.error.issues) }
  const read = policyFor(turned.data)
  if ('policy' in read) return read
  // In a scenario it stands under `policy`.
  return { problems: read.problems.map((problem) => ({ ...problem, path: problem.path.replace(/^policy\.?/, '') })) }
}

/** Proves, and says on the side how far it is. */
function proven(policy: Policy): Proof {
  let since = performance.now()
  return prove(policy, ({ walk, moments, decisions }) => {
    const seconds = ((performance.now() - since) / 1000).toFixed(1)
    since = performance.now()
    console.error(`${walk.about}: ${counted(moments)} moments, ${counted(decisions)} decisions, ${seconds} s`)
  })
}

function told(name: string, { findings, moments, decisions }: Proof): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const lines = findings.flatMap(({ severity, kind, rule, sentence, story }) => [
    '',
    `${severity.toUpperCase()} ${kind}${rule ? ` (${rule})` : ''}: ${sentence}`,
    ...story.map((line, at) => `  ${at + 1}. ${line}`),
  ])
  const sum = `${name}: ${many(errors, 'error')}, ${many(findings.length - errors, 'warning')}.`
  return [`${sum} ${counted(moments)} moments and ${counted(decisions)} decisions walked.`, ...lines].join('\n')
}

const many = (count: number, what: string) => `${count} ${count === 1 ? what : `${what}s`}`
const counted = (count: number) => count.toLocaleString('en')
