import type { DeedKind } from '@/lib/audit/deed'
import type { Logged } from '@/lib/audit/log'
import type { CaseKind } from '@/lib/law/case'
import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'
import { caseWords } from './cases'
import { duration } from './durations'
import { historyLine } from './history'
import { inUtc } from './moments'
import { moveWords } from './moves'
import { partyWords } from './parties'

type Facts = Readonly<Record<string, unknown>>

const text = (facts: Facts, name: string) => (typeof facts[name] === 'string' ? facts[name] : '')
const about = (facts: Facts) => caseWords[text(facts, 'case') as CaseKind]?.toLowerCase() ?? 'case'
const named = (facts: Facts) => (text(facts, 'name') ? ` “${text(facts, 'name')}”` : '')

/** What a deed is, to look for it, and as a line of the log. */
export const deedWords: Record<DeedKind, { readonly label: string; readonly line: (facts: Facts) => string }> = {
  'case-claimed': { label: 'Case claimed', line: (facts) => `Claimed the ${about(facts)}` },
  'case-taken-over': {
    label: 'Case taken over',
    line: (facts) => `Took over the ${about(facts)}, which was left idle`,
  },
  'case-released': { label: 'Case released', line: (facts) => `Released the ${about(facts)}` },
  'note-written': { label: 'Internal note', line: () => 'Wrote an internal note' },
  'draft-begun': { label: 'Policy draft begun', line: (facts) => `Began the policy draft${named(facts)}` },
  'draft-changed': { label: 'Policy draft changed', line: (facts) => `Changed the policy draft${named(facts)}` },
  'draft-renamed': { label: 'Policy draft renamed', line: (facts) => `Renamed a policy draft${named(facts)}` },
  'draft-deleted': { label: 'Policy draft deleted', line: (facts) => `Deleted the policy draft${named(facts)}` },
  'policy-published': {
    label: 'Policy published',
    line: (facts) => `Published version ${String(facts.version ?? '')} of the policy${named(facts)}`,
  },
  'policy-taken-back': {
    label: 'Policy taken back',
    line: (facts) => `Took version ${String(facts.version ?? '')} of the policy${named(facts)} back before it began`,
  },
  'answer-time-set': {
    label: 'Answer time of a store',
    line: (facts) =>
      typeof facts.ms === 'number'
        ? `Set the answer time of ${text(facts, 'name')} to ${duration({ ms: facts.ms })}`
        : typeof facts.businessDays === 'number'
          ? `Set the answer time of ${text(facts, 'name')} to ${duration({ businessDays: facts.businessDays })}`
          : `Left the answer time of ${text(facts, 'name')} to the policy`,
  },
  'cancel-rules-set': {
    label: 'Products that cannot be cancelled',
    line: (facts) =>
      `Settled which products cannot be cancelled: ${String(facts.closed)} closed, ${String(facts.opened)} opened`,
  },
  'days-away-set': {
    label: 'Days away of a store',
    line: (facts) => `Entered days away for ${text(facts, 'name')}: ${text(facts, 'from')} to ${text(facts, 'until')}`,
  },
  'days-away-removed': {
    label: 'Days away taken back',
    line: (facts) => `Took back days away of ${text(facts, 'name')}: ${text(facts, 'from')} to ${text(facts, 'until')}`,
  },
  'clock-moved': {
    label: 'Clock moved',
    line: (facts) => `Moved the clock to ${typeof facts.to === 'number' ? inUtc(facts.to) : 'a later time'}`,
  },
  'signed-in': { label: 'Signed in', line: () => 'Signed in' },
  'signed-out': { label: 'Signed out', line: () => 'Signed out, everywhere' },
  'sign-in-refused': {
    label: 'Sign-in refused',
    line: (facts) =>
      text(facts, 'because') === 'throttled'
        ? 'A sign-in was refused: too many tries'
        : 'A sign-in was refused: e-mail and password do not belong together',
  },
  'password-changed': {
    label: 'Password changed',
    line: (facts) => (facts.byLink ? 'Chose a new password by a link' : 'Changed the password of the account'),
  },
  'account-made': {
    label: 'Account made',
    line: (facts) => `An account was made for ${facts.mediator ? 'a mediator' : 'a buyer or seller'}`,
  },
  'store-opened': { label: 'Store opened', line: (facts) => `The store${named(facts)} was opened` },
}

/** The moves by the name they have in the log. */
export const movesByName = (Object.keys(moveWords) as Move[]).toSorted((a, b) =>
  moveWords[a].localeCompare(moveWords[b], 'en'),
)

/** What can be looked for: everything of a sort, or one thing. */
export const kindWords: Readonly<Record<string, string>> = {
  moves: 'All moves of orders',
  deeds: 'Everything beside them',
  ...Object.fromEntries(Object.entries(deedWords).map(([kind, { label }]) => [`d.${kind}`, label])),
  // Placing an order comes before the law: it is what there is to be moved.
  'm.place': 'Place an order',
  ...Object.fromEntries(movesByName.map((move) => [`m.${move}`, moveWords[move]])),
}

/** Who can be looked for besides each mediator. */
export const whoWords: Record<Party, string> = { ...partyWords, mediator: 'All mediators', clock: 'The clock' }

/** Who did it, as far as is known. */
export const doneBy = ({ by, name }: Pick<Logged, 'by' | 'name'>): string =>
  name ?? (by ? partyWords[by] : 'Nobody known')

/** One entry of the log as a line. */
export function loggedLine(entry: Logged): { readonly title: string; readonly detail: string | null } {
  if (entry.is === 'deed') return { title: deedWords[entry.kind].line(entry.facts), detail: null }
  const { title, detail } = historyLine(entry.command, entry.currency)
  return { title, detail: detail ?? null }
}

/** The heads of the log as a table for a spreadsheet. */
export const auditHead = ['When (UTC)', 'Party', 'Who', 'What', 'Detail', 'Order', 'Rule'] as const
