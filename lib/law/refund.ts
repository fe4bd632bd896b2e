import { after } from './calendar'
import { type Minor, minor, split, sum } from './money'
import type { Means, Order, Share } from './order'
import type { Consequence } from './outcome'
import { isMoneyIn } from './payment'
import type { Circumstances } from './rule'
import type { Instant } from './time'

/** One means' part of a refund, on its way (M2). */
export type Leg = {
  readonly number: number
  readonly refund: number
  readonly means: Means
  readonly amount: Minor
} & (
  | { readonly state: 'waiting-for-capture' }
  | {
      readonly state: 'sent'
      readonly attempt: number
      readonly sentAt: Instant
      readonly expectFrom: Instant
      readonly expectBy: Instant
      readonly askAgainAt: Instant
    }
  | { readonly state: 'failed'; readonly attempt: number; readonly failedAt: Instant; readonly retryAt: Instant }
  | { readonly state: 'settled'; readonly settledAt: Instant }
  | { readonly state: 'void'; readonly voidedAt: Instant }
)

/** What was paid for the order, in minor units: the limit of everything that can be given back (M3). */
export const paidFor = (order: Order): Minor => sum(order.shares.map((share) => share.amount))

/** What each means could still give back: its share less what was already decided, and what its bank took itself (M1, M3). */
export function refundable(order: Order): Share[] {
  return order.shares.map(({ means, amount }) => ({
    means,
    amount: minor(amount - givenBack(order, means) - takenBack(order, means)),
  }))
}

/** What was decided to go back by one means, wherever it is on its way. */
export const givenBack = ({ refunds }: Order, means: Means): Minor =>
  sum(refunds.filter((leg) => leg.means === means && leg.state !== 'void').map(({ amount }) => amount))

/** What the buyer's bank holds of the money that was here, in minor units: while a chargeback is open and once it is lost (M3). */
export const takenByBank = ({ chargeback }: Order): Minor =>
  chargeback.state === 'open' || chargeback.state === 'lost' ? chargeback.amount : minor(0)

const takenBack = (order: Order, means: Means): Minor =>
  'means' in order.chargeback && order.chargeback.means === means ? takenByBank(order) : minor(0)

/**
 * The sum of what could still be given back, in minor units. 0 for an order nobody has paid, and for one that is
 * finished: its seller has been paid out.
 */
export const refundableTotal = (order: Order): Minor =>
  order.payment.state === 'awaiting' || order.payment.state === 'closed' || order.fulfilment.state === 'finished'
    ? minor(0)
    : sum(refundable(order).map((share) => share.amount))

/** What could still be given back beside what is promised for goods that are to come back, in minor units (D6, M3). */
export const unpromisedTotal = (order: Order): Minor =>
  minor(Math.max(0, refundableTotal(order) - ('terms' in order.returning ? order.returning.terms.amount : 0)))

/**
 * Gives `amount` back, each means its own share (M1); what does not divide goes by the largest remainder. The legs wait
 * for the capture where the money has not arrived yet (M2).
 * @throws RangeError when `amount` is more than is left: the rules must not ask for it (M3).
 */
export function refunded(
  order: Order,
  amount: Minor,
  { now, policy }: Circumstances,
): { refunds: readonly Leg[]; follows: Consequence[] } {
  const left = refundable(order)
  if (amount > sum(left.map((share) => share.amount))) throw new RangeError('a refund above what is left')
  if (amount === 0) return { refunds: order.refunds, follows: [] }

  const refund = 1 + Math.max(0, ...order.refunds.map((leg) => leg.refund))
  const parts = split(
    amount,
    left.map((share) => share.amount),
  )
  const legs = left
    .map(({ means }, at) => ({ refund, means, amount: parts[at] as Minor }))
    .filter((leg) => leg.amount > 0)
    .map((leg, at): Leg => {
      const numbered = { ...leg, number: order.refunds.length + at + 1 }
      return isMoneyIn(order) ? sent(numbered, 1, { now, policy }) : { ...numbered, state: 'waiting-for-capture' }
    })
  return {
    refunds: [...order.refunds, ...legs],
    follows: [{ kind: 'refund', refund, amount }, ...legs.flatMap(asked), ...newsOf(legs)],
  }
}

/** Gives back everything that is left. Nothing, where nothing was paid. */
export const wholeRefund = (order: Order, circumstances: Circumstances) =>
  refunded(order, refundableTotal(order), circumstances)

/** The money has arrived: every leg that waited for it is sent (M2). */
export function released(
  refunds: readonly Leg[],
  circumstances: Pick<Circumstances, 'now' | 'policy'>,
): { refunds: readonly Leg[]; follows: Consequence[] } {
  const next = refunds.map((leg) => (leg.state === 'waiting-for-capture' ? sent(leg, 1, circumstances) : leg))
  const gone = next.filter((leg, at) => leg !== refunds[at])
  return { refunds: next, follows: [...gone.flatMap(asked), ...newsOf(gone)] }
}

/** The money will never arrive: what waited for it is void, since nothing was taken (M3). */
export const voided = (refunds: readonly Leg[], now: number): readonly Leg[] =>
  refunds.map((leg) => (leg.state === 'waiting-for-capture' ? { ...identity(leg), state: 'void', voidedAt: now } : leg))

/** A leg handed to the provider, with the days its means takes to arrive (M2). */
export function sent(
  leg: Pick<Leg, 'number' | 'refund' | 'means' | 'amount'>,
  attempt: number,
  { now, policy }: Pick<Circumstances, 'now' | 'policy'>,
): Leg {
  const { from, to } = policy.refund.settles[leg.means]
  const expectBy = after(now, to, policy.calendar)
  return {
    ...identity(leg),
    state: 'sent',
    attempt,
    sentAt: now,
    expectFrom: after(now, from, policy.calendar),
    expectBy,
    askAgainAt: after(expectBy, policy.payment.askAgainAfter, policy.calendar),
  }
}

/** The part of a leg that never changes. */
export const identity = ({ number, refund, means, amount }: Pick<Leg, 'number' | 'refund' | 'means' | 'amount'>) => ({
  number,
  refund,
  means,
  amount,
})

const asked = (leg: Leg): Consequence[] =>
  leg.state === 'sent' ? [{ kind: 'ask-provider', to: 'refund', leg: leg.number, attempt: leg.attempt }] : []

const newsOf = (legs: readonly Leg[]): Consequence[] =>
  legs.some(({ state }) => state === 'sent') ? [{ kind: 'tell', whom: 'buyer', about: 'refund-sent' }] : []
