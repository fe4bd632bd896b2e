import type { Order } from './order'
import type { Instant } from './time'

export type Parcel = {
  readonly carrier: string
  readonly tracking: string
  readonly shippedAt: Instant
  readonly pickedUpAt: Instant | null
  readonly deliveredAt: Instant | null
}

/** Parcels in the order in which they were handed over; of those of one instant the lower number goes first. */
export const inOrder = (parcels: readonly Parcel[]): readonly Parcel[] =>
  parcels.toSorted((a, b) => a.shippedAt - b.shippedAt || (a.tracking < b.tracking ? -1 : 1))

export type Fulfilment =
  | { readonly state: 'not-due' }
  | { readonly state: 'waiting'; readonly since: Instant; readonly shipBy: Instant }
  | { readonly state: 'processing'; readonly since: Instant; readonly shipBy: Instant; readonly begunAt: Instant }
  | { readonly state: 'shipped'; readonly shippedAt: Instant; readonly parcels: readonly Parcel[] }
  | {
      readonly state: 'delivered'
      readonly shippedAt: Instant
      readonly deliveredAt: Instant
      readonly parcels: readonly Parcel[]
    }
  | { readonly state: 'finished'; readonly finishedAt: Instant; readonly parcels: readonly Parcel[] }
  | {
      readonly state: 'called-off'
      readonly calledOffAt: Instant
      readonly because: CallOffReason
      readonly parcels: readonly Parcel[]
    }
  | { readonly state: 'stopped'; readonly stoppedAt: Instant; readonly parcels: readonly Parcel[] }

export type CallOffReason = 'pick-up-failed' | 'waybill-mismatch' | 'cannot-ship' | 'missed-deadline'

/** The goods have left the seller. */
export const isShipped = ({ fulfilment }: Order) =>
  fulfilment.state === 'shipped' || fulfilment.state === 'delivered' || fulfilment.state === 'finished'
