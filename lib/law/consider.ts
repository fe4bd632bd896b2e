import type { Move } from './command'
import type { Order, Party } from './order'
import type { Refusal, RefusalCode, RuleId } from './outcome'
import type { Policy } from './policy'
import type { Guard, Row, Situation } from './rule'
import { law, makersOf, regionOf, ruleOf } from './table'
import { always, type Instant, type Window } from './time'

/** A row that is open now, with the state it starts from and the window it is open in. */
export type Opening = { readonly row: Row; readonly state: never; readonly window: Window }
export type Considered = { readonly open: Opening } | { readonly refusal: Refusal }

/** What is asked: a move by a party at a moment. `leg` names the refund leg, for the moves that concern one. */
export type Question = {
  readonly move: Move
  readonly by: Party
  readonly now: Instant
  readonly policy: Policy
  readonly leg?: number
}

/**
 * Whether a move is open now, before anything is said with it. Of several rows the first open one counts; when all
 * refuse, the one that came nearest gives the reason.
 */
export function consider(order: Order, question: Question): Considered {
  const { move, by, now, policy } = question
  const region = regionOf[move]
  const state = region === 'refunds' ? order.refunds.find(({ number }) => number === question.leg) : order[region]
  if (!state) return { refusal: { code: 'no-such-leg', rule: 'M2' } }

  const rows = (law[region] as Record<string, Record<string, readonly Row[]>>)[state.state]?.[move]
  if (!rows) return { refusal: { code: 'not-in-this-state', rule: ruleOf(move), who: makersOf(move) } }

  const asked = { order, state: state as never, policy }
  let nearest: Miss | null = null
  for (const row of rows) {
    const answer = tryRow(row, asked, by, now)
    if ('open' in answer) return answer
    if (!nearest || answer.passed > nearest.passed) nearest = answer
  }
  return { refusal: (nearest as Miss).refusal }
}

// How near a row came: by its guards, then by its window; of windows the next to open, or else the last to close.
const BEFORE = Number.MAX_SAFE_INTEGER

type Miss = { readonly refusal: Refusal; readonly passed: number }

const miss = (row: Row, passed: number, code: RefusalCode, rule: RuleId): Miss => ({
  refusal: { code, rule, who: row.by },
  passed,
})

function tryRow(row: Row, asked: Situation<never>, by: Party, now: Instant): { readonly open: Opening } | Miss {
  if (!row.by.includes(by)) return miss(row, -1, 'not-your-move', row.rule)
  const needs = row.needs ?? NOTHING
  for (let at = 0; at < needs.length; at++) {
    const guard = needs[at] as Guard
    if (!guard.holds(asked)) return miss(row, at, guard.code, guard.rule ?? row.rule)
  }
  const window = row.within?.(asked) ?? always
  const { opens, closes } = window
  if (closes !== null && closes <= opens) return miss(row, needs.length, 'not-in-this-policy', row.rule)
  if (now < opens) {
    const { code, rule } = row.early ?? { code: 'not-yet', rule: row.rule }
    return { refusal: { code, rule, who: row.by, opensAt: opens }, passed: BEFORE - opens }
  }
  if (closes !== null && now >= closes)
    return { refusal: { code: 'too-late', rule: row.rule, who: row.by, closedAt: closes }, passed: closes }
  return { open: { row, state: asked.state, window } }
}

const NOTHING: readonly Guard[] = []
