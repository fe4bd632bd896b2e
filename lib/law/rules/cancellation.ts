import {
  othersMayReview,
  platformReviews,
  platformStepsIn,
  sellerRefused,
  sellerReviews,
  shippedRequestsAllowed,
  silenceCancels,
} from '../guards/cancellation'
import { notShipped, shipped } from '../guards/fulfilment'
import type { Region } from '../rule'
import { from } from '../time'
import { stepsInAt } from '../ungranted'
import { acceptedBySeller, granted, lapsed, reasonTold, refuse, trackingGiven, withdrawn } from './answering'
import { cancelPaid, cancelUnpaid } from './cancelling'
import { again, requestShipped, requestUnshipped } from './requesting'

/** Cancellation: at once while it harms nobody, by asking the seller afterwards, by the platform when time runs out. */
export const cancellation: Region<'cancellation'> = {
  none: {
    cancel: [cancelUnpaid, ...cancelPaid],
    request: [requestUnshipped, requestShipped],
  },

  requested: {
    withdraw: [
      {
        rule: 'C15',
        by: ['buyer'],
        to: ['none', 'refused', 'lapsed'],
        then: withdrawn,
      },
    ],
    accept: [
      {
        rule: 'C7',
        by: ['seller'],
        to: ['cancelled', 'none', 'refused', 'lapsed'],
        needs: [sellerReviews, notShipped],
        then: acceptedBySeller,
      },
      {
        rule: 'C7',
        by: ['mediator'],
        to: ['cancelled', 'none', 'refused', 'lapsed'],
        needs: [platformReviews, othersMayReview],
        then: ({ order, state, ...c }) => granted(order, state, c, { by: 'mediator', because: 'platform-accepted' }),
      },
      {
        rule: 'C14',
        by: ['seller'],
        to: ['cancelled', 'none', 'refused', 'lapsed'],
        needs: [shipped, shippedRequestsAllowed],
        then: acceptedBySeller,
      },
    ],
    refuse: [
      {
        rule: 'C7',
        by: ['seller'],
        to: ['refused'],
        needs: [sellerReviews, notShipped],
        checks: [reasonTold, trackingGiven],
        then: refuse,
      },
      {
        rule: 'C7',
        by: ['mediator'],
        to: ['refused'],
        needs: [platformReviews, othersMayReview],
        checks: [reasonTold, trackingGiven],
        then: refuse,
      },
      {
        rule: 'C14',
        by: ['seller'],
        to: ['refused'],
        needs: [shipped, shippedRequestsAllowed],
        checks: [reasonTold, trackingGiven],
        then: refuse,
      },
    ],
    lapse: [
      {
        rule: 'C8',
        by: ['clock'],
        to: ['cancelled', 'none', 'refused'],
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
        to: ['lapsed', 'refused'],
        within: ({ state }) => from(state.answerBy),
        then: lapsed,
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
        needs: [notShipped, platformStepsIn, sellerRefused],
        within: ({ state, policy }) => from(stepsInAt(state, policy)),
        then: ({ order, state, ...c }) => granted(order, state, c, { by: 'clock', because: 'seller-refused' }),
      },
    ],
  },

  // Silence was no answer, and asks for no leave to ask again (C15).
  lapsed: {
    cancel: cancelPaid,
    request: [requestUnshipped, requestShipped],
  },

  cancelled: {},
}
