import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { deadline } from '@/lib/law/deadline'
import { type Accepted, decide, fire } from '@/lib/law/decide'
import document from '@/lib/law/policies/house.json'
import type { Policy } from '@/lib/law/policy'
import { beginning, tallied, type World } from '@/lib/law/walk/moment'
import { isAtRest } from '@/lib/law/walk/rest'
import { WALKS } from '@/lib/law/walk/walks'
import { type Walk, worldOf } from '@/lib/law/walk/world-of'
import { knobs } from '@/lib/policy/knobs'
import { PROVER_LAWS, prove } from '@/lib/prover/prove'
import { anyPolicy, KNOBS } from './policies'

/** How many policies are tried, and how many moments of each walk are looked at. */
const POLICIES = 500
const MOMENTS = 15
/** `SEED=7 npx vitest run tests/prover/random.test.ts` tries others. */
const SEED = z.coerce.number().int().default(20_261_123).parse(process.env.SEED)
/** After so many moves people leave an order alone; and it has come to rest after so many more. */
const BUSY = 15
const LEFT_ALONE = 120

test('T1 every knob of a policy can be turned', () => {
  const written = knobs(document).map(({ path }) => path)
  const unknown = written.filter((path) => !(path in KNOBS) && !['name', 'title', 'notes'].includes(path))
  expect(unknown).toEqual([])
})

test('T1 M3 under any policy the prover reports an error, or every law holds and no order is ever stuck', {
  timeout: 900_000,
}, () => {
  console.log(`random policies: seed ${SEED}`)
  fc.assert(
    fc.property(anyPolicy, fc.nat(), (policy, draw) => {
      const chosen = WALKS[draw % WALKS.length] as Walk
      const { findings } = prove(policy, undefined, { walks: [chosen], most: MOMENTS })
      const wrong = trouble(worldOf(chosen, policy), draw)
      const errors = findings.filter(({ severity }) => severity === 'error')
      if (wrong && errors.length === 0 && isMissed(policy)) throw new Error(wrong)
    }),
    { numRuns: POLICIES, seed: SEED },
  )
})

/** What goes wrong on one way through an order's life that is drawn by lot, or null. */
function trouble(world: World, draw: number): string | null {
  const { policy, coupons } = world
  let [moment = null] = world.begins
  if (!moment) return 'there is no order'
  const told: string[] = []
  const take = (step: Accepted): void => {
    if (!moment) return
    told.push(`${step.command.by} ${step.command.move}`)
    moment = {
      order: step.order,
      now: step.at,
      tally: tallied(moment.tally, step.command.move, step.follows, {}),
      came: { from: moment, command: step.command },
    }
  }
  let lot = draw + 1
  const drawn = (below: number) => {
    lot = (lot * 48_271) % 2_147_483_647
    return lot % below
  }
  for (let step = 0; step < BUSY + LEFT_ALONE; step++) {
    const { order, now }: typeof moment = moment
    const due = deadline(order, policy)
    if (due && due.at <= now) {
      take(fire(order, due, { policy, coupons }))
      continue
    }
    const wrong = PROVER_LAWS.map(
      (law) => law.kind !== 'no-move' && law.moment?.(moment ?? beginning(order, now), world, []),
    ).find(Boolean)
    if (wrong) return `${wrong}: ${told.join(', ')}`
    if (world.stop?.(order) || isAtRest(order)) return null
    const said = [...(step < BUSY && drawn(3) > 0 ? world.says(order) : []), ...(world.promptly?.(order) ?? [])]
    const command = said[drawn(Math.max(1, said.length))]
    const decision = command && decide(order, command, { policy, coupons, now })
    if (decision && 'accepted' in decision) {
      take(decision.accepted)
      continue
    }
    const settles = order.refunds.find(({ state }) => state === 'sent')
    const answer = decide(
      order,
      settles
        ? { move: 'settle-refund', by: 'provider', leg: settles.number }
        : { move: 'confirm-capture', by: 'provider' },
      { policy, coupons, now },
    )
    if (step >= BUSY && 'accepted' in answer && order.payment.state === 'paid') {
      take(answer.accepted)
      continue
    }
    if (!due) return `stuck: ${told.join(', ')}`
    take(fire(order, due, { policy, coupons }))
  }
  return `never at rest: ${told.join(', ')}`
}

/** Whether the prover overlooks it also when it looks everywhere. */
const isMissed = (policy: Policy) => prove(policy).findings.every(({ severity }) => severity !== 'error')
