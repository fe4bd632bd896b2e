import type { CheckState } from '@/lib/policy/check'
import type { Difference } from '@/lib/policy/compare'
import type { Control } from '@/lib/policy/controls'
import type { Finding } from '@/lib/policy/prover'
import type { PublishRefusal } from '@/lib/policy/publish'
import type { TakeBackRefusal } from '@/lib/policy/take-back'
import { knobLabel, knobValue } from './knobs'

/** What is known about a draft, in a word or two. */
export const checkWords: Record<CheckState['is'], string> = {
  invalid: 'Not a valid policy',
  unchecked: 'Not checked',
  running: 'Being checked',
  failed: 'Check broke off',
  sound: 'Sound',
  unsound: 'Unsound',
}

/** Why a draft is not published, and what to do about it. */
export const publishRefusals: Record<PublishRefusal, string> = {
  gone: 'This draft was published or deleted meanwhile.',
  invalid: 'The text is not a valid policy. Mend it first.',
  unchecked: 'This text has not been checked. Check it first.',
  unsound: 'The check found errors, so an order could go wrong under this policy. Mend them and check again.',
  changed: 'The draft was changed after you looked at it. Look at the comparison again before publishing.',
  past: 'That moment has passed: orders placed since then already have their policy. Choose a later one.',
  taken: 'Another version begins at exactly that moment. Choose a different one.',
}

/** Why a version is not taken back. */
export const takeBackRefusals: Record<TakeBackRefusal, string> = {
  'taken-back': 'Somebody has taken this version back already. Its text is among the drafts.',
  begun: 'It has begun: orders may have it, and keep it. To change what new orders take, publish another version.',
}

export const findingWords: Record<Finding['severity'], string> = {
  error: 'Error',
  warning: 'Warning',
}

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** "2 errors and 1 warning". */
export function foundWords(findings: readonly Finding[]): string {
  const count = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted).length
  const said = [
    ...(count('error') > 0 ? [counted(count('error'), 'error')] : []),
    ...(count('warning') > 0 ? [counted(count('warning'), 'warning')] : []),
  ]
  return said.length > 0 ? said.join(' and ') : 'Nothing wrong was found'
}

/** How much a check looked at. */
export const walkedWords = (moments: number, decisions: number): string =>
  `${counted(moments, 'moment')} of an order and ${counted(decisions, 'decision')} were walked through.`

export const differWords = (count: number): string =>
  count === 0 ? 'They say the same.' : count === 1 ? '1 value differs.' : `${count} values differ.`

/** What a side of a comparison says. */
export const sideWords = (side: Difference['from']): string =>
  side === null ? 'Not stated' : `${knobValue(side.value)}${side.stated ? '' : ' (not stated)'}`

/** One difference in a line: "The seller answers within: 14 days → 48 hours". Of a list only what changed in it. */
export function differenceLine({ path, from, to, list }: Difference): string {
  if (!list) return `${knobLabel(path)}: ${sideWords(from)} → ${sideWords(to)}`
  const said = [
    ...list.removed.map((entry) => `without ${knobValue(entry)}`),
    ...list.added.map((entry) => `with ${knobValue(entry)}`),
    ...list.changed.map((entry) => `${knobValue(entry.from)} → ${knobValue(entry.to)}`),
  ]
  return `${knobLabel(path)}: ${said.join('; ')}`
}

export const runningWords = (count: number): string =>
  count === 0
    ? 'No order is running, so none keeps an older policy.'
    : `${counted(count, 'running order')} ${count === 1 ? 'keeps the policy it was' : 'keep the policies they were'} placed under.`

/** How to fill in the form of a knob. */
export const controlHints: Partial<Record<Control['kind'] | 'amount', string>> = {
  amount: 'A whole number of cents: 100000 is 1,000.00.',
  duration:
    'Such as PT10M (10 minutes), PT48H (48 hours), P14D (14 days of 24 hours) or P7D business (7 business days).',
  lines: 'One on each line. A date such as 2026-12-25.',
  json: 'As JSON, in the shape the text below has it.',
  text: 'A time zone such as Europe/Madrid.',
}

/** What can be chosen for a knob, where the value itself has no words yet. */
export const choiceWords = (key: string, value?: string | null): string =>
  key === 'duration'
    ? 'After some time'
    : key === 'afterPayment'
      ? 'Some time after paying'
      : key === 'amount'
        ? 'Above an amount'
        : value === undefined
          ? knobLabel(key)
          : knobValue(value)
