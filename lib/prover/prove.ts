import type { RuleId } from '@/lib/law/outcome'
import type { Policy } from '@/lib/law/policy'
import type { Moment } from '@/lib/law/walk/moment'
import { type Violation, walk } from '@/lib/law/walk/walk'
import { WALKS } from '@/lib/law/walk/walks'
import { type Walk, worldOf } from '@/lib/law/walk/world-of'
import { findingWords, unendedSentence } from '@/lib/words/findings'
import { deadRows } from './dead'
import { unended } from './ends'
import { type Finding, type Kind, severityOf } from './finding'
import { LAWS_OF_STATES, type ProverLaw } from './laws'
import { LAWS_OF_MONEY } from './laws-of-money'
import { LAWS_OF_TIME } from './laws-of-time'
import { story } from './story'
import { noTies } from './ties'
import { Unused } from './unused'
import { everyoneHasAVoice } from './voices'

/** What was found in a policy, and how much was looked at for it. */
export type Proof = {
  /** Errors first; each with the shortest story that shows it. */
  readonly findings: readonly Finding[]
  /** Different moments of an order that were looked at, and everything that was said at them. */
  readonly moments: number
  readonly decisions: number
}

/** How far the prover is, after each walk. */
export type Progress = { readonly walk: Walk; readonly moments: number; readonly decisions: number }

export type Bounds = {
  readonly walks?: readonly Walk[]
  /** How many moments one walk looks at before it is cut; then nothing is said of what was not seen. */
  readonly most?: number
}

/** Far more than a sound policy has. */
const MOST = 60_000

/** The laws that the prover holds everywhere. */
export const PROVER_LAWS: readonly ProverLaw[] = [
  ...LAWS_OF_STATES,
  ...LAWS_OF_MONEY,
  ...LAWS_OF_TIME,
  noTies,
  everyoneHasAVoice,
]

/**
 * Walks every reachable moment of an order under a policy and reports what is wrong with it: errors, after which orders
 * or money are lost, and warnings, where the policy says something that it cannot mean (T1, M3, K1). Pure, and never
 * throws for a valid policy.
 * @param told is told after each walk how far the prover is.
 */
export function prove(policy: Policy, told?: (progress: Progress) => void, bounds: Bounds = {}): Proof {
  const { walks = WALKS, most = MOST } = bounds
  const findings: Finding[] = []
  const unused = new Unused()
  let moments = 0
  let decisions = 0
  let cut = false
  for (const plan of walks) {
    const world = { ...worldOf(plan, policy), most }
    const report = walk(world, [...PROVER_LAWS, unused.watching(plan)])
    findings.push(...report.violations.map(violated))
    const { stuck, waiting } = unended(report, world)
    if (stuck) findings.push(found('stuck', 'T1', stuck, unendedSentence('stuck', stuck.order)))
    if (waiting) findings.push(found('no-deadline', 'T1', waiting, unendedSentence('no-deadline', waiting.order)))
    if (report.walked < report.moments.length) cut = true
    moments += report.walked
    decisions += report.decisions
    told?.({ walk: plan, moments: report.walked, decisions: report.decisions })
  }
  if (cut && bounds.most === undefined) findings.push(cutShort(most))
  // What was not looked at may use a rule; and where the rules break down, their numbers are not the trouble.
  const isWhole = bounds.most === undefined && !cut && findings.every(({ severity }) => severity === 'warning')
  if (isWhole) findings.push(...deadRows(unused, policy, walks))
  return { findings: shortest(findings), moments, decisions }
}

const lawOf = new Map<Violation['law'], ProverLaw>(PROVER_LAWS.map((law) => [law, law]))

function violated({ law, wrong, moment }: Violation): Finding {
  const its = lawOf.get(law)
  if (its) return found(its.kind, its.rule, moment, told(its.kind, wrong))
  const kind = wrong === 'a refund above what is left' ? 'over-refund' : 'broken'
  return found(kind, kind === 'broken' ? 'T1' : 'M3', moment, told(kind, wrong))
}

const told = (kind: Kind, wrong: string) =>
  severityOf(kind) === 'error' ? `${findingWords[kind]} Seen: ${wrong}.` : `${findingWords[kind]} ${wrong}`

const found = (kind: Kind, rule: RuleId, moment: Moment, sentence: string): Finding => ({
  severity: severityOf(kind),
  kind,
  sentence,
  rule,
  story: story(moment),
})

const cutShort = (most: number): Finding => ({
  severity: 'warning',
  kind: 'cut-short',
  sentence: `${findingWords['cut-short']} A walk was cut at ${most} moments.`,
  story: [],
})

/** Of findings that say the same only the one with the shortest story; errors first. */
function shortest(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const finding of findings) {
    const known = best.get(finding.sentence)
    if (!known || finding.story.length < known.story.length) best.set(finding.sentence, finding)
  }
  return [...best.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}
