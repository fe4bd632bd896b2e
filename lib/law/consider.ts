import type { Move } from './command'
import type { Order, Party } from './order'
import type { Refusal, RefusalCode, RuleId } from './outcome'
import type { Policy } from './policy'
import type { Row } from './rule'
import { law, makersOf, regionOf } from './table'
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

  let nearest: { refusal: Refusal; passed: number } | null = null
  for (const row of rows) {
    const answer = tryRow(row, order, state as never, by, now, policy)
    if ('open' in answer) return answer
    if (!nearest || answer.passed > nearest.passed) nearest = answer
  }
  return { refusal: (nearest as { refusal: Refusal }).refusal }
}

// How near a row came: by its guards, then by its window; of windows the next to open, or else the last to close.
const BEFORE = Number.MAX_SAFE_INTEGER

function tryRow(
  row: Row,
  order: Order,
  state: never,
  by: Party,
  now: Instant,
  policy: Policy,
): { open: Opening } | { refusal: Refusal; passed: number } {
  const no = (passed: number, code: RefusalCode, rule: RuleId, more?: Partial<Refusal>) => ({
    refusal: { code, rule, who: row.by, ...more },
    passed,
  })
  if (!row.by.includes(by)) return no(-1, 'not-your-move', row.rule)
  const missing = row.needs?.findIndex((guard) => !guard.holds({ order, policy })) ?? -1
  const guard = row.needs?.[missing]
  if (guard) return no(missing, guard.code, guard.rule ?? row.rule)
  const window = row.within?.({ order, state, policy }) ?? always
  const { opens, closes } = window
  if (closes !== null && closes <= opens) return no(row.needs?.length ?? 0, 'not-in-this-policy', row.rule)
  if (now < opens) return no(BEFORE - opens, 'not-yet', row.rule, { opensAt: opens })
  if (closes !== null && now >= closes) return no(closes, 'too-late', row.rule, { closedAt: closes })
  return { open: { row, state, window } }
}

const ruleOf = (move: Move): RuleId => {
  const rows = Object.values(law[regionOf[move]]).flatMap((moves) => (moves as Record<string, Row[]>)[move] ?? [])
  return (rows[0] as Row).rule
}
