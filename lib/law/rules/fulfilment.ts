import { after, resume } from '../calendar'
import { cancelled } from '../ending'
import { moneyIsIn, noOpenDispute, noRequestPending, notPickedUp } from '../guards'
import { type CallOffReason, type Fulfilment, type Order, type Parcel, requestsOf } from '../order'
import type { Outcome, RefusalCode } from '../outcome'
import type { Policy } from '../policy'
import type { Circumstances, Region, Row } from '../rule'
import { from, type Instant } from '../time'

type Waiting = Extract<Fulfilment, { state: 'waiting' | 'processing' }>
type Shipped = Extract<Fulfilment, { state: 'shipped' }>
type Label = { readonly carrier: string; readonly tracking: string }

/**
 * C16: the request is answered or gone and the shipping clock goes on, with what was left of it when it stopped.
 * Anything but a waiting order is left as it is.
 */
export function goesOn(order: Order, stoppedAt: Instant, now: Instant, policy: Policy): Fulfilment {
  const { fulfilment } = order
  if (fulfilment.state !== 'waiting' && fulfilment.state !== 'processing') return fulfilment
  const since = Math.max(stoppedAt, fulfilment.since)
  const shipBy = resume(fulfilment.shipBy, since, now, policy.shipping.shipWithin, policy.calendar)
  return { ...fulfilment, shipBy }
}

/** S1: the parcel is on its way. */
export function handedOver(order: Order, label: Label, now: Instant): Outcome {
  return {
    order: { ...order, fulfilment: { state: 'shipped', shippedAt: now, parcels: [parcel(label, now)] } },
    follows: [
      { kind: 'tell-carrier', to: 'collect', tracking: label.tracking.trim() },
      { kind: 'tell', whom: 'buyer', about: 'shipped' },
    ],
  }
}

const parcel = ({ carrier, tracking }: Label, now: Instant): Parcel => ({
  carrier: carrier.trim(),
  tracking: tracking.trim(),
  shippedAt: now,
  pickedUpAt: null,
  deliveredAt: null,
})

/** S1: a carrier and a tracking number, which no other parcel of the order has. */
export function trackingFits({ order, command }: { order: Order; command: Partial<Label> }): {
  code: RefusalCode
} | null {
  const tracking = command.tracking?.trim()
  if (!command.carrier?.trim() || !tracking) return { code: 'tracking-needed' }
  const taken = 'parcels' in order.fulfilment && order.fulfilment.parcels.some((p) => p.tracking === tracking)
  return taken ? { code: 'tracking-taken' } : null
}

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
  within: ({ state }) => from(state.shipBy),
  then: ({ order, ...c }) => {
    // Without the money the seller was not allowed to ship (M3).
    const fault = moneyIsIn.holds({ order, policy: c.policy }) ? 'seller' : 'nobody'
    return cancelled(order, c, { by: 'clock', because: 'not-shipped-in-time', fault })
  },
}

/** S3: the parcel never left; its number is void, the order is over, and the seller is at fault. */
function calledOff(
  order: Order,
  c: Circumstances,
  by: 'seller' | 'mediator' | 'carrier',
  because: CallOffReason,
): Outcome {
  const ended = cancelled(order, c, { by, because: 'shipment-called-off', reason: because, fault: 'seller' })
  const parcels = 'parcels' in order.fulfilment ? order.fulfilment.parcels : []
  return {
    order: { ...ended.order, fulfilment: { state: 'called-off', calledOffAt: c.now, because, parcels } },
    follows: [
      ...ended.follows,
      ...parcels.map(({ tracking }) => ({ kind: 'tell-carrier', to: 'call-off', tracking }) as const),
    ],
  }
}

const knownParcel = ({ state, command }: { state: Shipped; command: { tracking: string } }) =>
  state.parcels.some(({ tracking, deliveredAt }) => tracking === command.tracking && deliveredAt === null)
    ? null
    : ({ code: 'no-such-parcel' } as const)

const marked = (state: Shipped, tracking: string, mark: (parcel: Parcel) => Parcel): readonly Parcel[] =>
  state.parcels.map((parcel) => (parcel.tracking === tracking ? mark(parcel) : parcel))

/** Waits that a dispute holds up go on when it is over, never in the past. */
const notBefore = (due: Instant, { dispute }: Order) =>
  dispute.state === 'closed' ? Math.max(due, dispute.closedAt) : due

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
    'miss-shipping': [missShipping],
  },

  processing: { ship: [ship], 'miss-shipping': [missShipping] },

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
        then: ({ order, ...c }) => calledOff(order, c, 'carrier', 'pick-up-failed'),
      },
    ],
    'call-off': [
      {
        rule: 'S3',
        by: ['seller', 'mediator'],
        to: ['called-off'],
        needs: [notPickedUp],
        then: ({ order, command, ...c }) =>
          calledOff(order, c, command.by === 'mediator' ? 'mediator' : 'seller', command.because),
      },
    ],
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
        needs: [noOpenDispute],
        // A dispute settled on the way gives the carrier its time anew: what was settled is not undone the next moment.
        within: ({ order, state, policy }) =>
          from(after(notBefore(state.shippedAt, order), policy.shipping.deliverWithin, policy.calendar)),
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
        needs: [noOpenDispute],
        within: ({ order, state, policy }) =>
          from(notBefore(after(state.deliveredAt, policy.shipping.finishAfter, policy.calendar), order)),
        then: ({ order, state, now }) => ({
          order: {
            ...order,
            fulfilment: { state: 'finished', finishedAt: now, parcels: state.parcels },
            // What was asked and not answered by now is over with the order.
            cancellation: { state: 'none', requests: requestsOf(order) },
          },
          follows: [
            { kind: 'tell', whom: 'buyer', about: 'finished' },
            { kind: 'tell', whom: 'seller', about: 'finished' },
          ],
        }),
      },
    ],
  },

  finished: {},
  'called-off': {},
  stopped: {},
}
