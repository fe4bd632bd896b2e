import { cancelled } from '../ending'
import {
  moneyIsIn,
  noOpenDispute,
  noRequestPending,
  noReturnUnderWay,
  notPickedUp,
  sellerMayCallOff,
  someNotPickedUp,
} from '../guards'
import { type Fulfilment, requestsOf } from '../order'
import type { Region, Row } from '../rule'
import { both } from '../sides'
import { from } from '../time'
import { calledOff, corrected, correctionFits, handedOver, knownParcel, marked, parcel, trackingFits } from './parcels'
import { finishesAt, lostAt, shippingEnds } from './waits'

type Waiting = Extract<Fulfilment, { state: 'waiting' | 'processing' }>
type Shipped = Extract<Fulfilment, { state: 'shipped' }>

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
    const { answerBy: _, ...asked } = order.cancellation
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

/** S3: whoever has the goods, or answers for who has, calls the sending off. */
const callOff: Row<Waiting | Shipped, 'call-off'> = {
  rule: 'S3',
  by: ['seller', 'mediator'],
  to: ['called-off'],
  then: ({ order, command: { by, because }, ...c }) =>
    calledOff(order, c, because, { by, because: 'shipment-called-off', reason: because }),
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

  shipped: {
    'add-parcel': [
      {
        rule: 'S1',
        by: ['seller'],
        to: ['shipped'],
        checks: [trackingFits],
        then: ({ order, state, command, now }) => ({
          order: { ...order, fulfilment: { ...state, parcels: [...state.parcels, parcel(command, now)] } },
          follows: [{ kind: 'tell-carrier', to: 'collect', tracking: command.tracking.trim() }],
        }),
      },
    ],
    'correct-parcel': [
      {
        rule: 'S1',
        by: ['seller'],
        to: ['shipped'],
        needs: [someNotPickedUp],
        checks: [correctionFits],
        then: ({ order, state, command }) => corrected(order, state, command),
      },
    ],
    'pick-up': [
      {
        rule: 'S4',
        by: ['carrier'],
        to: ['shipped'],
        checks: [knownParcel],
        then: ({ order, state, command, now }) => {
          const parcels = marked(state, command.tracking, (parcel) => ({
            ...parcel,
            pickedUpAt: parcel.pickedUpAt ?? now,
          }))
          return { order: { ...order, fulfilment: { ...state, parcels } }, follows: [] }
        },
      },
    ],
    'fail-pick-up': [
      {
        rule: 'S3',
        by: ['carrier'],
        to: ['called-off'],
        needs: [notPickedUp],
        checks: [knownParcel],
        then: ({ order, ...c }) =>
          calledOff(order, c, 'pick-up-failed', {
            by: 'carrier',
            because: 'shipment-called-off',
            reason: 'pick-up-failed',
          }),
      },
    ],
    'call-off': [{ ...callOff, needs: [notPickedUp] }],
    deliver: [
      {
        rule: 'S4',
        by: ['carrier'],
        to: ['shipped', 'delivered'],
        checks: [knownParcel],
        then: ({ order, state, command, now }) => {
          const parcels = marked(state, command.tracking, (parcel) => ({
            ...parcel,
            pickedUpAt: parcel.pickedUpAt ?? now,
            deliveredAt: now,
          }))
          if (parcels.some(({ deliveredAt }) => deliveredAt === null))
            return { order: { ...order, fulfilment: { ...state, parcels } }, follows: [] }
          const { shippedAt } = state
          return {
            order: { ...order, fulfilment: { state: 'delivered', shippedAt, deliveredAt: now, parcels } },
            follows: [{ kind: 'tell', whom: 'buyer', about: 'delivered' }],
          }
        },
      },
    ],
    'lose-parcel': [
      {
        rule: 'S4',
        by: ['clock'],
        to: ['stopped'],
        needs: [noOpenDispute, noReturnUnderWay],
        within: ({ order, state, policy }) => from(lostAt(state.shippedAt, order, policy)),
        then: ({ order, ...c }) => cancelled(order, c, { by: 'clock', because: 'not-delivered', fault: 'nobody' }),
      },
    ],
  },

  delivered: {
    finish: [
      {
        rule: 'T1',
        by: ['clock'],
        to: ['finished'],
        needs: [noOpenDispute, noReturnUnderWay],
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
