import type { Command } from '@/lib/law/command'
import type { Policy } from '@/lib/law/policy'
import { DAY, type Instant } from '@/lib/law/time'
import { type Problem, problemsOf } from '@/lib/policy/problems'
import { type Checkout, placedCheckout } from './checkout'
import { type ScenarioDocument, scenarioDocument } from './document'
import type { StepExpects } from './expects'
import { instantOf } from './moment'
import { policyFor } from './policy'

/** A step that is ready to be played. `command` is null where time only passes. */
export type Step = {
  readonly at: Instant
  readonly on: string
  readonly command: Command | null
  readonly expects: StepExpects | undefined
}

/** A scenario that is ready to be played. */
export type Scenario = {
  readonly document: ScenarioDocument
  readonly policy: Policy
  /** What the policy is called, with the changes made to it. */
  readonly policyTitle: string
  readonly start: Instant
  readonly checkout: Checkout
  readonly steps: readonly Step[]
}

/** Reads a scenario document, or says what is wrong with it: where, what, and what is allowed. */
export function readScenario(
  raw: unknown,
): { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } {
  const read = scenarioDocument.safeParse(raw, { reportInput: true })
  if (!read.success) return { problems: problemsOf(read.error.issues) }
  const document = read.data
  const policied = policyFor(document.policy)
  if ('problems' in policied) return policied
  const { policy, title: policyTitle } = policied
  const start = Date.parse(document.start)
  const placed = placedCheckout(document.order, policy, start)
  if ('problems' in placed) return placed
  const { checkout } = placed

  const steps = document.steps.map((step): Step => {
    const command = 'do' in step ? ({ ...step.with, move: step.do, by: step.by } as unknown as Command) : null
    const { at, on = document.order.id, expects } = step
    return { at: instantOf(at, start, policy.calendar), on, command, expects }
  })
  const problems = [...outOfOrder(steps, start), ...tooLate(steps, start), ...unknownNames(document, steps, checkout)]
  if (problems.length > 0) return { problems }
  return { scenario: { document, policy, policyTitle, start, checkout, steps } }
}

const outOfOrder = (steps: readonly Step[], start: Instant): Problem[] =>
  steps.flatMap(({ at }, index) => {
    const before = steps[index - 1]?.at ?? start
    if (at >= before) return []
    const than = index === 0 ? 'the start' : 'the step before it'
    const message = `This is before ${than} (${new Date(before).toISOString()}). Steps follow each other in time.`
    return [{ path: `steps[${index}].at`, message }]
  })

const LONGEST_YEARS = 10

/** A slip of the keyboard would play deadlines for ever. */
const tooLate = (steps: readonly Step[], start: Instant): Problem[] =>
  steps.flatMap(({ at }, index) =>
    at - start <= LONGEST_YEARS * 366 * DAY
      ? []
      : [{ path: `steps[${index}].at`, message: `A scenario lasts ${LONGEST_YEARS} years at most.` }],
  )

function unknownNames({ expects }: ScenarioDocument, steps: readonly Step[], { orders, coupons }: Checkout): Problem[] {
  const missing = (name: string, of: readonly { id: string }[], what: string, path: string): Problem[] =>
    of.some(({ id }) => id === name)
      ? []
      : [{ path, message: `There is no ${what} "${name}". There are: ${of.map(({ id }) => id).join(', ') || 'none'}.` }]
  const couponsOf = (expects: Partial<Pick<StepExpects, 'coupons' | 'usableUntil'>> | undefined, path: string) =>
    (['coupons', 'usableUntil'] as const).flatMap((part) =>
      Object.keys(expects?.[part] ?? {}).flatMap((id) => missing(id, coupons, 'coupon', `${path}.${part}.${id}`)),
    )
  return [
    ...steps.flatMap(({ on, expects }, at) => [
      ...missing(on, orders, 'order', `steps[${at}].on`),
      ...couponsOf(expects, `steps[${at}].expects`),
    ]),
    ...couponsOf(expects, 'expects'),
    ...Object.entries(expects?.siblings ?? {}).flatMap(([id, sibling]) => [
      ...missing(id, orders, 'order', `expects.siblings.${id}`),
      ...couponsOf(sibling, `expects.siblings.${id}`),
    ]),
  ]
}
