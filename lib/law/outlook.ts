import { type Deadline, deadlines } from './deadline'
import { settledBy } from './decide'
import type { Order } from './order'
import type { Circumstances } from './rule'
import { type Status, status } from './status'

/** A deadline running on an order, with the status the order has once it has passed, if nobody does anything. */
export type Ahead = { readonly deadline: Deadline; readonly after: Status }

/** Everything the clock holds for an order as it stands, soonest first, each with what it leads to (F3, T1). */
export const outlook = (order: Order, circumstances: Circumstances): Ahead[] =>
  deadlines(order, circumstances.policy).map((deadline) => ({
    deadline,
    after: status(settledBy(order, { ...circumstances, now: deadline.at })),
  }))
