import type { RuleId } from '@/lib/law/outcome'

/** What the prover can find in a policy. */
export type Kind =
  // errors: an order is lost, or its money
  | 'stuck'
  | 'no-deadline'
  | 'over-refund'
  | 'money-lost'
  | 'coupon-twice'
  | 'fault-twice'
  | 'shipped-unpaid'
  | 'revived'
  | 'time'
  | 'contradiction'
  | 'false-row'
  | 'broken'
  // warnings: the policy says something that it does not mean
  | 'dead-rule'
  | 'empty-window'
  | 'same-instant'
  | 'no-move'
  | 'cut-short'

export type Severity = 'error' | 'warning'

/** Something wrong with a policy, and the shortest story that shows it. */
export type Finding = {
  readonly severity: Severity
  readonly kind: Kind
  readonly sentence: string
  readonly rule?: RuleId
  /** Who does what when, a line for each step. */
  readonly story: readonly string[]
}

const WARNINGS: ReadonlySet<Kind> = new Set(['dead-rule', 'empty-window', 'same-instant', 'no-move', 'cut-short'])

export const severityOf = (kind: Kind): Severity => (WARNINGS.has(kind) ? 'warning' : 'error')
