import { type Deadline, deadlines } from './deadline'
import { play, settledBy } from './decide'
import type { Order } from './order'
import type { Circumstances } from './rule'
import { type Status, status } from './status'

/** What an order becomes: its status, or that it goes on with a part of it cancelled (C13), or of its money given back (D3). */
export type Becomes = Status | 'partly-cancelled' | 'partly-refunded'

/** A deadline running on an order, with what becomes of the order once it has passed, if nobody does anything. */
export type Ahead = { readonly deadline: Deadline; readonly after: Becomes }

/** Everything the clock holds for an order as it stands, soonest first, each with what it leads to (F3, T1). */
export const outlook = (order: Order, circumstances: Circumstances): Ahead[] =>
  deadlines(order, circumstances.policy).map((deadline) => ({
    deadline,
    after: becomes(order, settledBy(order, { ...circumstances, now: deadline.at })),
  }))

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
