import type { Party } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import { type Knob, knobs } from '@/lib/policy/knobs'
import { type Guide, ruleGuides } from '@/lib/words/rule-guides'
import { ruleKnobs } from '@/lib/words/rule-knobs'
import { ruleParties } from '@/lib/words/rule-parties'
import { type RuleName, rules, sections } from '@/lib/words/rules'
import { type NamedRow, rows, rowsHeldBy, rowsUnder } from './rows'
import { isSwitchedOff } from './switched-off'

/** A row of the law under a policy. */
export type PolicyRow = NamedRow & { readonly off: boolean }

/** A rule of the book with everything a policy and the law say about it. */
export type BookRule = {
  readonly id: RuleName
  readonly says: string
  readonly who: readonly Party[]
  readonly guides: readonly Guide[]
  /** The values of the policy document that decide it. */
  readonly knobs: readonly Knob[]
  /** The moves made by it. */
  readonly rows: readonly PolicyRow[]
  /** The moves of other rules that it stands in the way of. */
  readonly holds: readonly PolicyRow[]
}
export type Section = { readonly letter: keyof typeof sections; readonly title: string; readonly rules: BookRule[] }

const ORDER: readonly Party[] = ['buyer', 'seller', 'mediator', 'clock', 'provider', 'carrier']

/** The whole rule book under a policy, read from its document and from the rows of the law. */
export function rulebook({ document, policy }: { document: unknown; policy: Policy }, law = rows): Section[] {
  const all = knobs(document)
  const under = (list: readonly NamedRow[]) => list.map((row) => ({ ...row, off: isSwitchedOff(row, policy) }))
  const ruleOf = (id: RuleName): BookRule => {
    const made = under(rowsUnder(id, law))
    const parties = new Set([...ruleParties[id], ...made.flatMap(({ row }) => row.by)])
    return {
      id,
      says: rules[id],
      who: ORDER.filter((party) => parties.has(party)),
      guides: ruleGuides[id],
      knobs: ruleKnobs[id].flatMap((path) => knobsAt(all, path)),
      rows: made,
      holds: under(rowsHeldBy(id, law)),
    }
  }
  return (Object.keys(sections) as (keyof typeof sections)[]).map((letter) => ({
    letter,
    title: sections[letter],
    rules: (Object.keys(rules) as RuleName[]).filter((id) => id.startsWith(letter)).map(ruleOf),
  }))
}

/** The values at a path, or all those below it. */
const knobsAt = (all: readonly Knob[], path: string): Knob[] =>
  all.filter((knob) => knob.path === path || knob.path.startsWith(`${path}.`))
