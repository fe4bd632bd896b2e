import { after } from '../calendar'
import { cancelledAsAsked, faultOf } from '../ending'
import { nothingSentBack } from '../guards/beside'
import {
  cancellableAtWill,
  cancelsWhileUnprocessed,
  cancelsWhileVerifying,
  freeMinutesExist,
} from '../guards/cancellation'
import { noOpenDispute } from '../guards/dispute'
import { notPickedUp, notShipped, trackingHasDeadline } from '../guards/fulfilment'
import { paid, unpaid } from '../guards/payment'
import type { Outcome } from '../outcome'
import { isCancellableAtWill } from '../parts'
import type { Case, Check, Row, Situation } from '../rule'
import { between, from, type Window } from '../time'
import { stillUngranted } from '../ungranted'
import { askedParts, paidAt, partsFit, type Quiet, reasonGiven, verificationEnds } from './asking'
import { calledOff } from './parcels'

/** C12: of what cannot be cancelled at will nothing is cancelled directly. */
const partsAtWill: Check<Quiet, 'cancel'> = ({ command, order, policy }) =>
  isCancellableAtWill(order, policy, askedParts(order, command.parts)) ? null : { code: 'not-cancellable', rule: 'C12' }

/** S2: a parcel that never set out takes the whole order with it. */
const wholeOnly: Check<Quiet, 'cancel'> = ({ command, order }) =>
  askedParts(order, command.parts) === null ? null : { code: 'parts-not-allowed', rule: 'S2' }

/** C2: while the payment is verified. */
const whileVerifying = ({ order, policy }: Situation<Quiet>): Window =>
  between(paidAt(order), verificationEnds(order, policy))

/** C2: the first minutes after paying. */
const freeMinutes = ({ order, policy }: Situation<Quiet>): Window =>
  between(paidAt(order), after(paidAt(order), policy.cancel.freeFor ?? { ms: 0 }, policy.calendar))

/** C4: from the payment until the seller begins processing. */
const untilProcessed = ({ order }: Situation<Quiet>): Window =>
  order.fulfilment.state === 'processing' ? between(paidAt(order), order.fulfilment.begunAt) : from(paidAt(order))

/** S2: once tracking should have been there. */
const onceTrackingIsDue = ({ order, policy }: Situation<Quiet>): Window => {
  const { trackingWithin } = policy.shipping
  return order.fulfilment.state === 'shipped' && trackingWithin
    ? from(after(order.fulfilment.shippedAt, trackingWithin, policy.calendar))
    : from(Number.POSITIVE_INFINITY)
}

/** The buyer cancels, and nobody has to agree. */
const atOnce = ({ order, command, ...c }: Case<Quiet, 'cancel'>): Outcome => {
  const { reason, parts } = command
  const ending = { by: 'buyer', because: 'buyer-cancelled', reason, fault: faultOf(reason, c.policy) } as const
  return stillUngranted(order.cancellation, cancelledAsAsked(order, c, ending, askedParts(order, parts)))
}

/** C1: nothing is paid yet. */
export const cancelUnpaid: Row<Quiet, 'cancel'> = {
  rule: 'C1',
  by: ['buyer'],
  to: ['cancelled'],
  needs: [unpaid],
  checks: [reasonGiven, partsFit],
  then: atOnce,
}

/** Directly, while it needs nobody's approval. Parts may be cancelled, and the rest goes on (C13). */
const direct: Row<Quiet, 'cancel'> & { readonly needs: NonNullable<Row['needs']> } = {
  rule: 'C2',
  by: ['buyer'],
  to: ['cancelled', 'none'],
  stays: true,
  needs: [paid, notShipped, cancellableAtWill, noOpenDispute],
  checks: [reasonGiven, partsFit, partsAtWill],
  then: atOnce,
}

/** After paying: directly while nobody has to agree (C2, C4), and once a parcel that never set out should have (S2). */
export const cancelPaid: readonly Row<Quiet, 'cancel'>[] = [
  { ...direct, needs: [...direct.needs, cancelsWhileVerifying], within: whileVerifying },
  { ...direct, needs: [...direct.needs, freeMinutesExist], within: freeMinutes },
  { ...direct, rule: 'C4', needs: [...direct.needs, cancelsWhileUnprocessed], within: untilProcessed },
  {
    rule: 'S2',
    by: ['buyer'],
    to: ['cancelled'],
    needs: [notPickedUp, trackingHasDeadline, noOpenDispute, nothingSentBack],
    within: onceTrackingIsDue,
    early: { code: 'already-shipped', rule: 'C14' },
    checks: [reasonGiven, partsFit, wholeOnly],
    then: ({ order, command, ...c }) =>
      calledOff(order, c, 'missed-deadline', { by: 'buyer', because: 'no-tracking', reason: command.reason }),
  },
]
