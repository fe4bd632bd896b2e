import { existsSync } from 'node:fs'
import type { Policy } from '@/lib/law/policy'
import { policyDocument } from '@/lib/policy/document'
import { problemsOf } from '@/lib/policy/problems'
import { shipped } from '@/lib/policy/shipped'
import { type Proof, prove } from '@/lib/prover/prove'
import { notValid, readDocument, wrong } from './law-file'

const USAGE = `npm run law -- check POLICY.json [--json]
  Walks every reachable moment of an order under a policy, a file or one that ships with the product
  (${Object.keys(shipped).join(', ')}), and reports what is wrong with it. Each finding tells the shortest story that shows it.
  Exit code: 0 no errors, 1 an error, 2 the document is not valid.`

/** `npm run law -- check POLICY.json`. Answers the exit code. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const [name, ...more] = args.filter((arg) => arg !== '--json')
  if (!name || more.length > 0 || name.startsWith('-')) return wrong([USAGE])
  const asJson = args.includes('--json')

  const isShipped = Object.hasOwn(shipped, name) && !existsSync(name)
  const raw = isShipped ? { document: shipped[name] } : await readDocument(name)
  if ('fault' in raw) return wrong([raw.fault])
  const read = policyDocument.safeParse(raw.document, { reportInput: true })
  if (!read.success) return notValid(`${name} is not a valid policy`, problemsOf(read.error.issues), asJson)

  const proof = proven(read.data)
  const { findings, moments, decisions } = proof
  if (asJson) console.log(JSON.stringify({ policy: read.data.name, findings, moments, decisions }, null, 2))
  else console.log(told(read.data.name, proof))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
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
  const sum = `${name}: ${errors} errors, ${findings.length - errors} warnings.`
  return [`${sum} ${counted(moments)} moments and ${counted(decisions)} decisions walked.`, ...lines].join('\n')
}

const counted = (count: number) => count.toLocaleString('en')
