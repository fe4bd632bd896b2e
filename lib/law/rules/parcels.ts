import type { Command } from '../command'
import { cancelled, type Ending } from '../ending'
import { type CallOffReason, type Fulfilment, inOrder, type Parcel } from '../fulfilment'
import type { Order } from '../order'
import type { Outcome, RefusalCode } from '../outcome'
import { withoutExtension } from '../rest'
import type { Circumstances, Situation } from '../rule'
import type { Instant } from '../time'
import { addressDeclined } from './destination'

type Shipped = Extract<Fulfilment, { state: 'shipped' }>
type Label = { readonly carrier: string; readonly tracking: string }

/** S1: the parcel is on its way. Whatever was asked of a parcel not yet sent is answered by that (C11, S5). */
export function handedOver(order: Order, label: Label, now: Instant): Outcome {
  const declined = order.destination.state === 'asked'
  return {
    order: {
      ...addressDeclined(withoutExtension(order)),
      fulfilment: { state: 'shipped', shippedAt: now, parcels: [parcel(label, now)] },
    },
    follows: [
      { kind: 'tell-carrier', to: 'collect', tracking: label.tracking.trim() },
      { kind: 'tell', whom: 'buyer', about: 'shipped' },
      ...(declined ? [{ kind: 'tell', whom: 'buyer', about: 'address-declined' } as const] : []),
    ],
  }
}

/** A parcel the carrier does not have yet. */
export const parcel = ({ carrier, tracking }: Label, now: Instant): Parcel => ({
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

/** S1: another carrier or tracking number for a parcel the carrier does not have yet. */
export function correctionFits({ order, state, command }: Situation<Shipped> & { command: Command<'correct-parcel'> }) {
  const parcel = state.parcels.find(({ tracking }) => tracking === command.was)
  if (!parcel) return { code: 'no-such-parcel' } as const
  if (parcel.pickedUpAt !== null) return { code: 'already-picked-up' } as const
  if (command.tracking.trim() !== parcel.tracking) return trackingFits({ order, command })
  if (!command.carrier.trim()) return { code: 'tracking-needed' } as const
  return command.carrier.trim() === parcel.carrier ? ({ code: 'same-label' } as const) : null
}

/** S1: the parcel has another label. It was handed over when it was: the carrier's time to have it runs on (S2). */
export function corrected(order: Order, state: Shipped, { was, ...label }: Command<'correct-parcel'>): Outcome {
  const carrier = label.carrier.trim()
  const tracking = label.tracking.trim()
  const parcels = inOrder(marked(state, was, (parcel) => ({ ...parcel, carrier, tracking })))
  return {
    order: { ...order, fulfilment: { ...state, parcels } },
    follows: [
      ...(tracking === was
        ? []
        : ([
            { kind: 'tell-carrier', to: 'call-off', tracking: was },
            { kind: 'tell-carrier', to: 'collect', tracking },
          ] as const)),
      { kind: 'tell', whom: 'buyer', about: 'tracking-corrected' },
    ],
  }
}

/** A parcel of the order that has not arrived. */
export const knownParcel = ({ state, command }: { state: Shipped; command: { tracking: string } }) =>
  state.parcels.some(({ tracking, deliveredAt }) => tracking === command.tracking && deliveredAt === null)
    ? null
    : ({ code: 'no-such-parcel' } as const)

/** The parcels, with what the carrier says of one of them. */
export const marked = (state: Shipped, tracking: string, mark: (parcel: Parcel) => Parcel): readonly Parcel[] =>
  state.parcels.map((parcel) => (parcel.tracking === tracking ? mark(parcel) : parcel))

/** S3, S2: the goods never left; every number is void, the order is over, and the seller is at fault. */
export function calledOff(order: Order, c: Circumstances, why: CallOffReason, ending: Omit<Ending, 'fault'>): Outcome {
  const ended = cancelled(order, c, { ...ending, fault: 'seller' })
  const parcels = 'parcels' in order.fulfilment ? order.fulfilment.parcels : []
  return {
    order: { ...ended.order, fulfilment: { state: 'called-off', calledOffAt: c.now, because: why, parcels } },
    follows: [
      ...ended.follows,
      ...parcels.map(({ tracking }) => ({ kind: 'tell-carrier', to: 'call-off', tracking }) as const),
    ],
  }
}
