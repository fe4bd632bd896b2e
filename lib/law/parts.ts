import { type Minor, minor, sum } from './money'
import { type CancelKind, type Line, type Order, type Part, strictest } from './order'
import type { Policy } from './policy'

/** How many units of a line are not cancelled. */
export const standingOf = ({ quantity, cancelled }: Line): number => quantity - cancelled

/** Each line once, with all the units named of it, in the order of the lines' numbers. */
export function merged(parts: readonly Part[]): Part[] {
  const units = new Map<number, number>()
  for (const { line, quantity } of parts) units.set(line, (units.get(line) ?? 0) + quantity)
  return [...units].map(([line, quantity]) => ({ line, quantity })).sort((a, b) => a.line - b.line)
}

const named = (order: Order, parts: readonly Part[]) =>
  merged(parts).map(({ line: number, quantity }) => {
    const line = order.lines.find((one) => one.number === number)
    if (!line || quantity > standingOf(line)) throw new RangeError(`line ${number} has no ${quantity} units to cancel`)
    return { line, quantity }
  })

/**
 * What so many units of the line cost, counted from its first one: the cost is split over the units by the largest
 * remainder, so the first ones carry the cents that do not divide.
 */
const costUpTo = ({ cost, quantity }: Line, units: number): number =>
  units * Math.floor(cost / quantity) + Math.min(units, cost % quantity)

/**
 * What exactly these units cost, in minor units and without shipping (C13). The units cancelled already are the first
 * ones of their line, so that cancelling unit by unit sums to the cost of the line.
 * @throws RangeError when the order has no such units left: the rules must not ask for it.
 */
export const costOf = (order: Order, parts: readonly Part[]): Minor =>
  sum(
    named(order, parts).map(({ line, quantity }) =>
      minor(costUpTo(line, line.cancelled + quantity) - costUpTo(line, line.cancelled)),
    ),
  )

/** What all the units cancelled so far cost, in minor units (C13). */
export const cancelledCost = ({ lines }: Order): Minor =>
  sum(lines.map((line) => minor(costUpTo(line, line.cancelled))))

/** How many units of a line were cancelled of an order that goes on; 0 for one that is cancelled as a whole (C13). */
export const unitsCancelled = ({ cancellation, lines }: Order, line: number): number =>
  cancellation.state === 'cancelled' ? 0 : (lines.find(({ number }) => number === line)?.cancelled ?? 0)

/** What was cancelled of an order that goes on, in minor units; 0 for one that is cancelled as a whole (C13). */
export const cancelledInPart = (order: Order): Minor =>
  order.cancellation.state === 'cancelled' ? minor(0) : cancelledCost(order)

/** Whether these parts are all that still stands: cancelling them cancels the order (C13). */
export const isWhole = (order: Order, parts: readonly Part[] | null): boolean =>
  parts === null ||
  order.lines.every(
    (line) => standingOf(line) <= (merged(parts).find(({ line: number }) => number === line.number)?.quantity ?? 0),
  )

/** The order with these units cancelled as well. */
export function withCancelled(order: Order, parts: readonly Part[]): Order {
  const gone = named(order, parts)
  const lines = order.lines.map((line) => {
    const units = gone.find((one) => one.line === line)?.quantity ?? 0
    return units === 0 ? line : { ...line, cancelled: line.cancelled + units }
  })
  return { ...order, lines }
}

/** Whether all of these parts still stand; `null`: everything that does. */
export const allStand = ({ lines }: Order, parts: readonly Part[] | null): boolean =>
  parts === null ||
  merged(parts).every(({ line, quantity }) => lines.some((one) => one.number === line && quantity <= standingOf(one)))

/** The lines that these parts are of; `null`: everything that still stands. */
export const linesOf = ({ lines }: Order, parts: readonly Part[] | null): readonly Line[] =>
  parts === null
    ? lines.filter((line) => standingOf(line) > 0)
    : lines.filter(({ number }) => parts.some(({ line }) => line === number))

/** The kind of item that is hardest to cancel among these parts; `null`: among everything that still stands (C12). */
export const kindOf = (order: Order, parts: readonly Part[] | null): CancelKind =>
  strictest(linesOf(order, parts).map(({ kind }) => kind))

/** Whether what is of this kind can be cancelled for any reason, or only as the policy says of what is not (C12). */
export const isKindAtWill = (kind: CancelKind, policy: Policy): boolean => !policy.cancel.notAtWill.includes(kind)

/** Whether what is not cancelled at will can be asked for under any reason, or only for the seller's fault (C12). */
export const isAskedForAnyReason = ({ request }: Policy): boolean =>
  request.notAtWill === 'any-reason' && request.perOrder > 0

/**
 * Whether the buyer may cancel these parts for any reason, or only as the policy says of what is not cancelled at will
 * (C12). `null`, or left out: everything that still stands.
 */
export const isCancellableAtWill = (order: Order, policy: Policy, parts: readonly Part[] | null = null) =>
  linesOf(order, parts).every(({ kind }) => isKindAtWill(kind, policy))
