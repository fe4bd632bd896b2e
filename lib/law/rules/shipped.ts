import { cancelled } from '../ending'
import { type Fulfilment, inOrder } from '../fulfilment'
import { nothingSentBack } from '../guards/beside'
import { noOpenDispute } from '../guards/dispute'
import { notPickedUp, someNotPickedUp } from '../guards/fulfilment'
import type { Region, Row } from '../rule'
import { from } from '../time'
import { calledOff, corrected, correctionFits, knownParcel, marked, parcel, trackingFits } from './parcels'
import { withGoodsHere } from './returning'
import { lostAt } from './waits'

/** S3: whoever has the goods, or answers for who has, calls the sending off. */
export const callOff: Row<Fulfilment, 'call-off'> = {
  rule: 'S3',
  by: ['seller', 'mediator'],
  to: ['called-off'],
  then: ({ order, command: { by, because }, ...c }) =>
    calledOff(order, c, because, { by, because: 'shipment-called-off', reason: because }),
}

/** Shipped: the parcels are on their way, until the carrier has delivered the last of them. */
export const shipped: Region<'fulfilment'>['shipped'] = {
  'add-parcel': [
    {
      rule: 'S1',
      by: ['seller'],
      to: ['shipped'],
      checks: [trackingFits],
      then: ({ order, state, command, now }) => ({
        order: { ...order, fulfilment: { ...state, parcels: inOrder([...state.parcels, parcel(command, now)]) } },
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
      then: ({ order, state, command, now, policy }) => {
        const parcels = marked(state, command.tracking, (parcel) => ({
          ...parcel,
          pickedUpAt: parcel.pickedUpAt ?? now,
          deliveredAt: now,
        }))
        if (parcels.some(({ deliveredAt }) => deliveredAt === null))
          return { order: { ...order, fulfilment: { ...state, parcels } }, follows: [] }
        const { shippedAt } = state
        return {
          order: {
            ...order,
            fulfilment: { state: 'delivered', shippedAt, deliveredAt: now, parcels },
            returning: withGoodsHere(order.returning, now, policy),
          },
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
      needs: [noOpenDispute, nothingSentBack],
      within: ({ order, state, policy }) => from(lostAt(state.shippedAt, order, policy)),
      then: ({ order, ...c }) => cancelled(order, c, { by: 'clock', because: 'not-delivered', fault: 'nobody' }),
    },
  ],
}
