import type { Command, Move } from './command'
import { type Deadline, nextTurn } from './deadline'
import { type Accepted, decide, play } from './decide'
import { option } from './moves'
import type { Order, Person } from './order'
import type { Consequence, Refusal } from './outcome'
import { type Becomes, becomes } from './outlook'
import type { Leg } from './refund'
import type { Circumstances } from './rule'
import { type Status, status } from './status'
import { regionOf } from './table'
import type { Instant } from './time'

/** What a move leads to, in the terms people care about (C5, K4). */
export type Effect = {
  readonly status: Status
  /** Its status, or that it goes on with a part of it cancelled (C13). */
  readonly becomes: Becomes
  /** The parts of the refund it decides, by means, with where each one starts. */
  readonly legs: readonly Leg[]
  readonly coupons: readonly Extract<Consequence, { kind: 'coupon' }>[]
  /** Penalty points on the seller's record; below zero where they are struck. */
  readonly points: number
  /** How many of them were on it and are struck. */
  readonly struck: number
}

/** Everything that would follow from a move: at once, by the other side's answer, and if nobody answers. */
export type Preview = {
  readonly accepted: Accepted
  readonly effect: Effect
  /** What the other side may answer, until when, and what that would do. */
  readonly answers: readonly { move: Move; by: Person; until: Instant | null; effect: Effect }[]
  /** What the clock does next, when everyone stays silent. */
  readonly silence: { deadline: Deadline; effect: Effect } | null
}

// The answers that need nothing but a yes.
const ANSWERS: readonly Answer[] = [
  { move: 'accept', by: 'seller' },
  { move: 'accept', by: 'mediator' },
  { move: 'agree-extension', by: 'buyer' },
  { move: 'agree-extension', by: 'seller' },
  { move: 'accept-address', by: 'seller' },
  { move: 'confirm-return', by: 'seller' },
  { move: 'approve-ruling', by: 'mediator', mediator: 'any other' },
  { move: 'extend-protection', by: 'buyer' },
  { move: 'extend-protection', by: 'seller' },
]
type Answer = Extract<Command, { move: Yes }> & { readonly by: Person }
type Yes = 'accept' | 'agree-extension' | 'accept-address' | 'confirm-return' | 'extend-protection' | 'approve-ruling'

/** Tells what `command` would do without doing it. Decided by the law itself, so it cannot differ from what then happens. */
export function preview(
  order: Order,
  command: Command,
  circumstances: Circumstances,
): { preview: Preview } | { refusal: Refusal } {
  const decision = decide(order, command, circumstances)
  if ('refusal' in decision) return decision
  const { accepted } = decision
  const next = accepted.order
  return {
    preview: {
      accepted,
      effect: effect(order, accepted),
      answers: ANSWERS.flatMap((said) => {
        const { move, by } = said
        const answer = decide(next, said, circumstances)
        if ('refusal' in answer || !isAsked(move, order, next)) return []
        // What could be said before, and meant the same then, is no answer to this move.
        const before = decide(order, said, circumstances)
        if ('accepted' in before && stateOf(move, before.accepted.order) === stateOf(move, answer.accepted.order))
          return []
        const now = option(next, move, by, circumstances)
        return [{ move, by, until: now.open ? now.until : null, effect: effect(next, answer.accepted) }]
      }),
      silence: silence(next, circumstances),
    },
  }
}

/** Only where a move turns what an answer is about has anybody been asked: shipping asks nobody for longer protection. */
const isAsked = (answer: Yes, before: Order, after: Order) => before[regionOf[answer]] !== after[regionOf[answer]]

/** How what an answer is about stands. */
const stateOf = (answer: Yes, order: Order) => {
  const region = regionOf[answer]
  return region === 'refunds' ? null : order[region].state
}

/** What the clock does next to an order if nobody does anything, with what that changes; null where nothing is due. */
export function silence(order: Order, circumstances: Circumstances): Preview['silence'] {
  const deadline = nextTurn(order, circumstances.policy)
  if (!deadline) return null
  // What the clock does before it is only to ask a service again, which leaves nothing behind that people see.
  const turn = play(order, { ...circumstances, now: deadline.at }).find(({ command }) => command.move === deadline.move)
  return turn ? { deadline, effect: effect(order, turn) } : null
}

/** What an accepted move changed, compared with the order before it. */
export function effect(before: Order, { order, follows }: Accepted): Effect {
  const struck = pointsOf(follows, 'pardon')
  return {
    status: status(order),
    becomes: becomes(before, order),
    legs: order.refunds.slice(before.refunds.length),
    coupons: follows.filter((follow) => follow.kind === 'coupon'),
    points: pointsOf(follows, 'penalty') - struck,
    struck,
  }
}

const pointsOf = (follows: readonly Consequence[], of: 'penalty' | 'pardon'): number =>
  follows.reduce((sum, follow) => (follow.kind === of ? sum + follow.points : sum), 0)
