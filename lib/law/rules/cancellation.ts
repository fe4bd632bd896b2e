import { after } from '../calendar'
import {
  asksAgainAfterRefusal,
  cancellableAtWill,
  cancelsWhileUnprocessed,
  cancelsWhileVerifying,
  freeMinutesExist,
  noOpenDispute,
  noReturnUnderWay,
  notDelivered,
  notPickedUp,
  notShipped,
  paid,
  paymentVerified,
  platformReviews,
  platformStepsIn,
  requestsLeft,
  sellerReviews,
  shipped,
  shippedRequestsAllowed,
  silenceCancels,
  someReasonOpen,
  trackingHasDeadline,
  unpaid,
} from '../guards'
import type { Region, Row } from '../rule'
import { from } from '../time'
import { asBefore, granted, refuse, trackingGiven } from './answering'
import {
  atOnce,
  freeMinutes,
  mustAsk,
  onceTrackingIsDue,
  partsAtWill,
  partsFit,
  partsMustBeAskedFor,
  type Quiet,
  reasonFitsItem,
  reasonFitsShipped,
  reasonGiven,
  request,
  requestWindow,
  untilProcessed,
  whileVerifying,
  wholeOnly,
} from './asking'
import { calledOff } from './parcels'

/** Directly, while it needs nobody's approval. Parts may be cancelled, and the rest goes on (C13). */
const direct: Row<Quiet, 'cancel'> & { readonly needs: NonNullable<Row['needs']> } = {
  rule: 'C2',
  by: ['buyer'],
  to: ['cancelled', 'none'],
  needs: [paid, notShipped, cancellableAtWill, noOpenDispute],
  checks: [reasonGiven, partsFit, partsAtWill],
  then: atOnce,
}

const cancelPaid: readonly Row<Quiet, 'cancel'>[] = [
  { ...direct, needs: [...direct.needs, cancelsWhileVerifying], within: whileVerifying },
  { ...direct, needs: [...direct.needs, freeMinutesExist], within: freeMinutes },
  { ...direct, rule: 'C4', needs: [...direct.needs, cancelsWhileUnprocessed], within: untilProcessed },
  {
    rule: 'S2',
    by: ['buyer'],
    to: ['cancelled'],
    needs: [notPickedUp, trackingHasDeadline, noOpenDispute, noReturnUnderWay],
    within: onceTrackingIsDue,
    early: { code: 'already-shipped', rule: 'C14' },
    checks: [reasonGiven, partsFit, wholeOnly],
    then: ({ order, command, ...c }) =>
      calledOff(order, c, 'missed-deadline', { by: 'buyer', because: 'no-tracking', reason: command.reason }),
  },
]

const requestUnshipped: Row<Quiet, 'request'> & { readonly needs: NonNullable<Row['needs']> } = {
  rule: 'C3',
  by: ['buyer'],
  to: ['requested'],
  needs: [paid, notShipped, noOpenDispute, noReturnUnderWay, someReasonOpen, mustAsk, requestsLeft],
  within: requestWindow,
  checks: [reasonGiven, partsFit, reasonFitsItem, partsMustBeAskedFor],
  then: request,
}

const requestShipped: Row<Quiet, 'request'> & { readonly needs: NonNullable<Row['needs']> } = {
  rule: 'C14',
  by: ['buyer'],
  to: ['requested'],
  needs: [
    paymentVerified,
    shipped,
    shippedRequestsAllowed,
    notDelivered,
    noOpenDispute,
    noReturnUnderWay,
    requestsLeft,
  ],
  checks: [reasonGiven, partsFit, reasonFitsShipped],
  then: request,
}

const again = (row: typeof requestUnshipped): Row<Quiet, 'request'> => ({
  ...row,
  rule: 'C15',
  needs: [asksAgainAfterRefusal, ...row.needs],
})

/** Cancellation: at once while it harms nobody, by asking the seller afterwards, by the platform when time runs out. */
export const cancellation: Region<'cancellation'> = {
  none: {
    cancel: [
      {
        rule: 'C1',
        by: ['buyer'],
        to: ['cancelled'],
        needs: [unpaid],
        checks: [reasonGiven, partsFit],
        then: atOnce,
      },
      ...cancelPaid,
    ],
    request: [requestUnshipped, requestShipped],
  },

  requested: {
    withdraw: [
      {
        rule: 'C15',
        by: ['buyer'],
        to: ['none'],
        then: ({ order, state, ...c }) => asBefore(order, state, c, 'request-withdrawn'),
      },
    ],
    accept: [
      {
        rule: 'C7',
        by: ['seller'],
        to: ['cancelled', 'none'],
        needs: [sellerReviews],
        then: ({ order, state, ...c }) => granted(order, state, c, { by: 'seller', because: 'seller-accepted' }),
      },
      {
        rule: 'C7',
        by: ['mediator'],
        to: ['cancelled', 'none'],
        needs: [platformReviews],
        then: ({ order, state, ...c }) => granted(order, state, c, { by: 'mediator', because: 'platform-accepted' }),
      },
    ],
    refuse: [
      { rule: 'C7', by: ['seller'], to: ['refused'], needs: [sellerReviews], checks: [trackingGiven], then: refuse },
      {
        rule: 'C7',
        by: ['mediator'],
        to: ['refused'],
        needs: [platformReviews],
        checks: [trackingGiven],
        then: refuse,
      },
    ],
    lapse: [
      {
        rule: 'C8',
        by: ['clock'],
        to: ['cancelled', 'none'],
        needs: [notShipped, silenceCancels],
        within: ({ state }) => from(state.answerBy),
        then: ({ order, state, ...c }) => {
          const because = c.policy.request.reviewedBy === 'platform' ? 'mediator-silent' : 'seller-silent'
          return granted(order, state, c, { by: 'clock', because })
        },
      },
      {
        // Silence that does not cancel: the policy says so (C8), or the goods are gone and only a yes counts (C14).
        rule: 'C8',
        by: ['clock'],
        to: ['none'],
        within: ({ state }) => from(state.answerBy),
        then: ({ order, state, ...c }) => asBefore(order, state, c, 'request-lapsed'),
      },
    ],
  },

  refused: {
    cancel: cancelPaid,
    request: [again(requestUnshipped), again(requestShipped)],
    'step-in': [
      {
        rule: 'C9',
        by: ['clock'],
        to: ['cancelled', 'none'],
        needs: [notShipped, platformStepsIn],
        within: ({ state, policy }) =>
          from(after(state.refusedAt, policy.request.platformCancelsAfter ?? { ms: 0 }, policy.calendar)),
        then: ({ order, state, ...c }) => granted(order, state, c, { by: 'clock', because: 'seller-refused' }),
      },
    ],
  },

  cancelled: {},
}
