import type { Move } from './command'
import { type Deadline, deadlines } from './deadline'
import { play, settledBy } from './decide'
import type { Order } from './order'
import { owedBack } from './owed'
import type { Circumstances } from './rule'
import { type Status, status } from './status'

/** What an order becomes: its status, or that it goes on with a part of it cancelled (C13), or of its money given back (D3). */
export type Becomes = Status | 'partly-cancelled' | 'partly-refunded'

/** What a deadline leads to: what the order becomes, or how the matter beside it ends. */
export type LeadsTo =
  | Becomes
  | 'points-struck'
  | 'points-stand'
  | 'ruling-carried-out'
  | 'ruling-anew'
  | 'cancelled-without-fault'
  | 'refund-awaits-proof'
  | 'refund-awaits-bank'

/** A deadline running on an order, with what it leads to once it has passed, if nobody does anything. */
export type Ahead = { readonly deadline: Deadline; readonly after: LeadsTo }

/** Everything the clock holds for an order as it stands, soonest first, each with what it leads to (F3, T1). */
export const outlook = (order: Order, circumstances: Circumstances): Ahead[] =>
  deadlines(order, circumstances.policy).map((deadline) => ({
    deadline,
    after: leadsTo(deadline.move, order, settledBy(order, { ...circumstances, now: deadline.at })),
  }))

/** A refund that is decided and not paid yet is one all the same: it waits for the carrier's word (D5), or for a bank (M3). */
const awaitedRefund = (after: Order, before: Order): LeadsTo | null => {
  if (after.returning.state === 'proof-awaited') return 'refund-awaits-proof'
  const held = owedBack(after) > owedBack(before) && after.refunds.length === before.refunds.length
  return held ? 'refund-awaits-bank' : null
}

/** Without the money the seller may not ship, and it is not their fault that they did not (C10, M3). */
const unshipped = ({ cancellation }: Order): LeadsTo | null =>
  cancellation.state === 'cancelled' &&
  cancellation.because === 'not-shipped-in-time' &&
  cancellation.fault === 'nobody'
    ? 'cancelled-without-fault'
    : null

/** Of these a policy says how they end, which the order's own state does not tell (P1, D3, D5). */
const endings: Partial<Record<Move, (after: Order, before: Order) => LeadsTo | null>> = {
  'miss-shipping': unshipped,
  'end-mediation': awaitedRefund,
  'end-negotiation': awaitedRefund,
  'end-contest': ({ mark }) => (mark.state === 'reviewed' && mark.struck ? 'points-struck' : 'points-stand'),
  'end-approval': ({ dispute }) => (dispute.state === 'with-mediator' ? 'ruling-anew' : 'ruling-carried-out'),
}

const leadsTo = (move: Move, before: Order, after: Order): LeadsTo =>
  endings[move]?.(after, before) ?? becomes(before, after)

/** Whether it comes to a deadline if nobody does anything: an earlier one may end what it is about (T1). */
export const comesToPass = ({ at, move, leg }: Deadline, order: Order, circumstances: Circumstances): boolean =>
  play(order, { ...circumstances, now: at }).some(
    ({ command, at: made }) =>
      made === at && command.move === move && ('leg' in command ? command.leg : undefined) === leg,
  )

/** What has become of an order between two moments. */
export function becomes(before: Order, after: Order): Becomes {
  if (after.cancellation.state === 'cancelled') return status(after)
  if (unitsGone(after) > unitsGone(before)) return 'partly-cancelled'
  return after.refunds.length > before.refunds.length ? 'partly-refunded' : status(after)
}

const unitsGone = ({ lines }: Order): number => lines.reduce((sum, { cancelled }) => sum + cancelled, 0)
