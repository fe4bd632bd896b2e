import { requestsOf } from '../cancellation'
import { cancelled } from '../ending'
import type { Fulfilment } from '../fulfilment'
import { noReturnUnderWay } from '../guards/beside'
import { noRequestPending } from '../guards/cancellation'
import { noOpenDispute } from '../guards/dispute'
import { sellerMayCallOff } from '../guards/fulfilment'
import { moneyIsIn, nothingOwedBack } from '../guards/payment'
import type { Region, Row } from '../rule'
import { both } from '../sides'
import { from } from '../time'
import { handedOver, trackingFits } from './parcels'
import { callOff, shipped } from './shipped'
import { finishesAt, shippingEnds } from './waits'

type Waiting = Extract<Fulfilment, { state: 'waiting' | 'processing' }>

const ship: Row<Waiting, 'ship'> = {
  rule: 'S1',
  by: ['seller'],
  to: ['shipped'],
  needs: [moneyIsIn],
  checks: [trackingFits],
  then: ({ order, command, now }) => {
    const handed = handedOver(order, command, now)
    if (order.cancellation.state !== 'requested') return handed
    // C16: shipping while a request is pending answers it as refused.
    const { answerBy: _, before: __, ...asked } = order.cancellation
    const refused = { ...asked, state: 'refused', refusedAt: now, because: 'already-shipped' } as const
    return {
      order: { ...handed.order, cancellation: refused },
      follows: [...handed.follows, { kind: 'tell', whom: 'buyer', about: 'request-refused' }],
    }
  },
}

const missShipping: Row<Waiting, 'miss-shipping'> = {
  rule: 'C10',
  by: ['clock'],
  to: ['stopped'],
  needs: [noRequestPending],
  within: ({ order, state }) => from(shippingEnds(state.shipBy, order)),
  then: ({ order, ...c }) => {
    // Without the money the seller was not allowed to ship (M3).
    const fault = moneyIsIn.holds({ order, policy: c.policy }) ? 'seller' : 'nobody'
    return cancelled(order, c, { by: 'clock', because: 'not-shipped-in-time', fault })
  },
}

/** Before it is sent, only where the policy lets the seller give up; a mediator always may. */
const callOffUnsent: readonly Row<Waiting, 'call-off'>[] = [
  { ...callOff, by: ['seller'], needs: [sellerMayCallOff] },
  { ...callOff, by: ['mediator'] },
]

/** Fulfilment: from the seller's shelf to the buyer's door, or called off on the way. */
export const fulfilment: Region<'fulfilment'> = {
  'not-due': {},

  waiting: {
    'begin-processing': [
      {
        rule: 'C4',
        by: ['seller'],
        to: ['processing'],
        needs: [noRequestPending],
        then: ({ order, state, now }) => ({
          order: { ...order, fulfilment: { ...state, state: 'processing', begunAt: now } },
          follows: [],
        }),
      },
    ],
    ship: [ship],
    'call-off': callOffUnsent,
    'miss-shipping': [missShipping],
  },

  processing: { ship: [ship], 'call-off': callOffUnsent, 'miss-shipping': [missShipping] },

  shipped,

  delivered: {
    finish: [
      {
        rule: 'T1',
        by: ['clock'],
        to: ['finished'],
        needs: [noOpenDispute, noReturnUnderWay, nothingOwedBack],
        within: ({ order, state, policy }) => from(finishesAt(state.deliveredAt, order, policy)),
        then: ({ order, state, now }) => ({
          order: {
            ...order,
            fulfilment: { state: 'finished', finishedAt: now, parcels: state.parcels },
            // What was asked and not answered by now is over with the order.
            cancellation: { state: 'none', requests: requestsOf(order) },
          },
          follows: both('finished'),
        }),
      },
    ],
  },

  finished: {},
  'called-off': {},
  stopped: {},
}
