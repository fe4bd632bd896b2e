import type { EndExpects, StepExpects } from './expects'
import { instantOf } from './moment'
import type { Scenario } from './read'
import type { Entry, Play } from './run'
import { type Standing, shownRegions, standingOf } from './standing'

/** Something that was expected and is otherwise. `step` is counted from 0; null is the end. */
export type Mismatch = {
  readonly step: number | null
  readonly order: string
  readonly what: string
  readonly expected: unknown
  readonly got: unknown
}

type Found = Pick<Mismatch, 'what' | 'expected' | 'got'>
type Expected = Omit<EndExpects, 'siblings'>

/** Everything in which a play differs from what its scenario expects; empty when it is as expected. */
export function mismatches(scenario: Scenario, play: Play): Mismatch[] {
  const { checkout, steps, document } = scenario
  const found: Mismatch[] = []
  steps.forEach(({ expects, on, command }, step) => {
    const seen = play.seen[step]
    if (!expects || !seen) return
    const entries = play.timeline.filter((entry) => entry.step === step && entry.order === on)
    const wrong = [
      ...(command ? answer(expects, entries, scenario, command) : []),
      ...compared(expects, standingOf(seen.held, checkout), entries, scenario),
    ]
    found.push(...wrong.map((one) => ({ step, order: on, ...one })))
  })
  const { siblings = {}, ...main } = document.expects ?? {}
  for (const [id, expects] of Object.entries({ [document.order.id]: main, ...siblings })) {
    const held = play.end.find((order) => order.id === id)
    if (!held) continue
    const entries = play.timeline.filter(({ order }) => order === id)
    const wrong = compared(expects, standingOf(held, checkout), entries, scenario)
    found.push(...wrong.map((one) => ({ step: null, order: id, ...one })))
  }
  return found
}

/** The answer to the step's own move: made or refused, by which rule, and when it opens or closed. */
function answer(
  { ok, rule, refused }: StepExpects,
  entries: readonly Entry[],
  { start, policy }: Scenario,
  command: object,
): Found[] {
  const refusal = entries.find((entry) => entry.kind === 'refused')?.refusal
  const made = entries.find((entry) => entry.kind === 'made' && entry.accepted.command === command)
  if (refused && !refusal) return [{ what: 'answer', expected: { refused }, got: 'made' }]
  if (ok && refusal) return [{ what: 'answer', expected: 'made', got: { refused: refusal } }]
  const ruleGot = refusal?.rule ?? (made?.kind === 'made' ? made.accepted.rule : undefined)
  const { opensAt, closedAt, ...plain } = refused ?? {}
  const instant = (moment: typeof opensAt) => moment && instantOf(moment, start, policy.calendar)
  return [
    ...differing('rule', rule, ruleGot),
    ...Object.entries(plain).flatMap(([name, value]) =>
      differing(`refused.${name}`, value, refusal?.[name as keyof typeof plain]),
    ),
    ...differing('refused.opensAt', iso(instant(opensAt)), iso(refusal?.opensAt ?? null)),
    ...differing('refused.closedAt', iso(instant(closedAt)), iso(refusal?.closedAt ?? null)),
  ]
}

const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : at)

function compared(
  expects: Expected,
  standing: Standing,
  entries: readonly Entry[],
  { start, policy }: Scenario,
): Found[] {
  const told = toldIn(entries)
  const clock = entries.flatMap((entry) =>
    entry.kind === 'made' && entry.accepted.command.by === 'clock' ? [entry.accepted.command.move] : [],
  )
  const untold = expects.told?.filter((news) => !told.includes(news)) ?? []
  return [
    ...differing('status', expects.status, standing.status),
    ...differing('badges', expects.badges && [...expects.badges].sort(), [...standing.badges].sort()),
    ...differing('refund', expects.refund && money(expects.refund), money(standing.refund)),
    ...differing('legs', expects.legs, standing.legs),
    ...Object.entries(expects.coupons ?? {}).flatMap(([id, fate]) =>
      differing(`coupons.${id}`, fate, standing.coupons[id] ?? 'not used on this order'),
    ),
    ...Object.entries(expects.usableUntil ?? {}).flatMap(([id, until]) =>
      differing(
        `usableUntil.${id}`,
        iso(instantOf(until, start, policy.calendar)),
        standing.usableUntil[id] ?? 'its own end',
      ),
    ),
    ...shownRegions.flatMap((region) => differing(region, expects[region], standing[region])),
    ...differing('cancelled', expects.cancelled && inOrder(expects.cancelled), standing.cancelled),
    ...differing('points', expects.points, standing.points),
    ...(untold.length > 0 ? [{ what: 'told', expected: untold, got: told }] : []),
    ...differing('clock', expects.clock, clock),
  ]
}

/** Who was told what: the mails that go out. */
export const toldIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) =>
    entry.kind === 'made'
      ? entry.accepted.follows.flatMap((follow) => (follow.kind === 'tell' ? [`${follow.whom}: ${follow.about}`] : []))
      : [],
  )

const money = (by: Readonly<Record<string, number | undefined>>) => ({ card: by.card ?? 0, wallet: by.wallet ?? 0 })

const inOrder = (byLine: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(byLine).sort(([a], [b]) => Number(a) - Number(b)))

/** What is not said is not compared. */
const differing = (what: string, expected: unknown, got: unknown): Found[] =>
  expected === undefined || JSON.stringify(expected) === JSON.stringify(got) ? [] : [{ what, expected, got }]
