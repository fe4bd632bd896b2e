import { randomUUID } from 'node:crypto'
import { inTransaction } from '@/lib/db'
import type { PolicyDraft } from '@/lib/generated/prisma/client'
import { log } from '@/lib/log'
import { type Finding, findingsOf, type Prover, prove, prover } from './prover'
import { hashOf, readText } from './text'

/** What is known about the soundness of a draft's text as it stands now. */
export type CheckState =
  | { readonly is: 'invalid' | 'unchecked' }
  | { readonly is: 'running'; readonly progress: string | null }
  | { readonly is: 'failed'; readonly said: string | null }
  | {
      readonly is: 'sound' | 'unsound'
      readonly findings: readonly Finding[]
      readonly moments: number
      readonly decisions: number
    }

type Checked = Pick<
  PolicyDraft,
  'text' | 'checkState' | 'checkedText' | 'checkUntil' | 'progress' | 'findings' | 'moments' | 'decisions'
>

/** What is known about a draft. Whatever was found about another text does not count. */
export function checkState(draft: Checked): CheckState {
  if (readText(draft.text).problems) return { is: 'invalid' }
  const { checkState: state, checkedText, checkUntil, progress, moments, decisions } = draft
  if (state === 'none' || checkedText !== hashOf(draft.text)) return { is: 'unchecked' }
  if (state === 'running') {
    // The server that ran it was stopped.
    if (!checkUntil || checkUntil.getTime() < Date.now()) return { is: 'failed', said: null }
    return { is: 'running', progress }
  }
  if (state === 'failed') return { is: 'failed', said: progress }
  const findings = findingsOf(draft.findings)
  const is = findings.some(({ severity }) => severity === 'error') ? 'unsound' : 'sound'
  return { is, findings, moments: moments ?? 0, decisions: decisions ?? 0 }
}

/** How much longer than the prover a run is waited for: for starting it and for writing what it found. */
const SLACK_MS = 15_000

/**
 * Starts checking a draft as it stands, and comes back at once; `done` settles when what was found is written. Nothing
 * starts where the draft is gone, is no policy, or is being checked already.
 */
export async function startCheck(id: string, by: Prover = prover): Promise<{ readonly done: Promise<void> } | null> {
  const run = randomUUID()
  const text = await inTransaction(async (tx) => {
    const draft = await tx.policyDraft.findUnique({ where: { id } })
    if (!draft) return null
    const { is } = checkState(draft)
    if (is === 'invalid' || is === 'running') return null
    const until = { checkRun: run, checkUntil: new Date(Date.now() + by.limitMs + SLACK_MS) }
    const about = { checkState: 'running', checkedText: hashOf(draft.text), findings: [], progress: null }
    await tx.policyDraft.update({ where: { id }, data: { ...about, ...until, moments: null, decisions: null } })
    return draft.text
  })
  if (text === null) return null
  const done = carryOut(id, run, text, by).catch((error) => log.error({ draft: id, err: error }, 'a check broke off'))
  return { done }
}

const EVERY_MS = 1000

async function carryOut(id: string, run: string, text: string, by: Prover): Promise<void> {
  // A draft changed or deleted meanwhile is no longer this run's to write to.
  const where = { id, checkRun: run }
  let toldAt = 0
  const proof = await prove(text, by, (progress) => {
    if (Date.now() - toldAt < EVERY_MS) return
    toldAt = Date.now()
    inTransaction((tx) => tx.policyDraft.updateMany({ where, data: { progress } })).catch(() => undefined)
  })
  const over = { checkRun: null, checkUntil: null }
  const data =
    'failed' in proof
      ? { ...over, checkState: 'failed', progress: proof.failed === 'too-long' ? null : proof.said.slice(-500) }
      : { ...over, ...proof.report, checkState: 'done', progress: null }
  await inTransaction((tx) => tx.policyDraft.updateMany({ where, data }))
}
