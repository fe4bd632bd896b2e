import { UNDER_WAY } from '@/lib/law/dispute'
import type { RegionName, StateName } from '@/lib/law/rule'

/**
 * What a move in one part of an order does to another part: while `region` is in one of the states `from`, it goes `to`
 * another as `when.region` comes to stand at `when.state`. The rows of the law say where their own part goes; this says
 * the rest, and a test holds it to what happens on walks through the law.
 */
export type Crossing = {
  readonly region: RegionName
  readonly from: readonly string[]
  readonly to: string
  readonly when: { readonly region: RegionName; readonly state: string }
  /** It does not always follow. */
  readonly only?: CrossingCondition
}
export type CrossingCondition =
  | 'said-shipped'
  | 'never-collected'
  | 'everything-back'
  | 'order-goes-on'
  | 'money-arrived'
  | 'not-sent-yet'
  | 'never-changed'
  | 'changed-before'
  | 'goods-first'
  | 'word-first'
  | 'sellers-fault'
  | 'part-at-sellers-fault'
  | 'upheld'
  | 'pardoned'

/** A crossing between states that there are: a misspelt one does not compile. */
type Known = {
  [R in RegionName]: {
    readonly region: R
    readonly from: readonly StateName<R>[]
    readonly to: StateName<R>
    readonly when: { [W in RegionName]: { readonly region: W; readonly state: StateName<W> } }[RegionName]
    readonly only?: CrossingCondition
  }
}[RegionName]

type When = Known['when']

const cancelled: When = { region: 'cancellation', state: 'cancelled' }
const shipped: When = { region: 'fulfilment', state: 'shipped' }
const disputeClosed: When = { region: 'dispute', state: 'closed' }
const asked = ['none', 'requested', 'refused', 'lapsed'] as const

const known: readonly Known[] = [
  // An order that is cancelled brings every other part to rest (M1), and a fault of the seller is marked (C6).
  { region: 'payment', from: ['awaiting'], to: 'closed', when: cancelled },
  {
    region: 'fulfilment',
    from: ['not-due', 'waiting', 'processing', 'shipped', 'delivered'],
    to: 'stopped',
    when: cancelled,
  },
  { region: 'extension', from: ['proposed'], to: 'none', when: cancelled },
  { region: 'destination', from: ['asked'], to: 'as-ordered', when: cancelled, only: 'never-changed' },
  { region: 'destination', from: ['asked'], to: 'changed', when: cancelled, only: 'changed-before' },
  { region: 'dispute', from: UNDER_WAY, to: 'closed', when: cancelled },
  { region: 'returning', from: ['awaited', 'sent', 'proof-awaited'], to: 'done', when: cancelled },
  { region: 'mark', from: ['clean', 'reviewed'], to: 'marked', when: cancelled, only: 'sellers-fault' },

  // What cancels an order from elsewhere.
  { region: 'cancellation', from: asked, to: 'cancelled', when: { region: 'payment', state: 'closed' } },
  { region: 'cancellation', from: asked, to: 'cancelled', when: { region: 'fulfilment', state: 'stopped' } },
  { region: 'fulfilment', from: ['shipped'], to: 'called-off', when: cancelled, only: 'never-collected' },
  { region: 'cancellation', from: asked, to: 'cancelled', when: { region: 'fulfilment', state: 'called-off' } },
  { region: 'cancellation', from: asked, to: 'cancelled', when: disputeClosed, only: 'everything-back' },
  {
    region: 'cancellation',
    from: ['none'],
    to: 'cancelled',
    when: { region: 'returning', state: 'done' },
    only: 'everything-back',
  },
  {
    region: 'cancellation',
    from: asked,
    to: 'cancelled',
    when: { region: 'chargeback', state: 'open' },
    only: 'not-sent-yet',
  },

  // The order goes on.
  { region: 'fulfilment', from: ['not-due'], to: 'waiting', when: { region: 'payment', state: 'paid' } },
  {
    region: 'fulfilment',
    from: ['waiting', 'processing'],
    to: 'shipped',
    when: { region: 'cancellation', state: 'refused' },
    only: 'said-shipped',
  },
  { region: 'cancellation', from: ['requested'], to: 'refused', when: shipped },
  {
    region: 'cancellation',
    from: ['requested', 'refused', 'lapsed'],
    to: 'none',
    when: { region: 'payment', state: 'awaiting' },
  },
  {
    region: 'cancellation',
    from: ['requested', 'refused', 'lapsed'],
    to: 'none',
    when: { region: 'fulfilment', state: 'finished' },
  },
  { region: 'cancellation', from: ['refused', 'lapsed'], to: 'none', when: disputeClosed, only: 'order-goes-on' },

  // What was asked of a parcel not yet sent is answered when it is sent (C11, S5).
  { region: 'extension', from: ['proposed'], to: 'none', when: shipped },
  { region: 'destination', from: ['asked'], to: 'as-ordered', when: shipped, only: 'never-changed' },
  { region: 'destination', from: ['asked'], to: 'changed', when: shipped, only: 'changed-before' },

  // What was settled is paid once the goods are back, or the carrier has said where they are (D5, D6).
  { region: 'returning', from: ['none', 'done'], to: 'awaited', when: disputeClosed, only: 'goods-first' },
  { region: 'returning', from: ['none', 'done'], to: 'proof-awaited', when: disputeClosed, only: 'word-first' },
  { region: 'dispute', from: ['closed'], to: 'with-mediator', when: { region: 'returning', state: 'questioned' } },
  { region: 'returning', from: ['questioned'], to: 'done', when: disputeClosed },

  // The seller's record (P1): a part cancelled at the seller's fault, a complaint that is upheld, an appeal (D3).
  {
    region: 'mark',
    from: ['clean', 'reviewed'],
    to: 'marked',
    when: { region: 'cancellation', state: 'none' },
    only: 'part-at-sellers-fault',
  },
  {
    region: 'mark',
    from: ['clean', 'reviewed'],
    to: 'marked',
    when: { region: 'complaint', state: 'reviewed' },
    only: 'upheld',
  },
  { region: 'mark', from: ['marked', 'contested'], to: 'reviewed', when: disputeClosed, only: 'pardoned' },

  // The money that a refund waits for arrives, or this payment never will (M2).
  {
    region: 'refunds',
    from: ['waiting-for-capture'],
    to: 'sent',
    when: { region: 'payment', state: 'paid' },
    only: 'money-arrived',
  },
  { region: 'refunds', from: ['waiting-for-capture'], to: 'void', when: { region: 'payment', state: 'closed' } },
  { region: 'refunds', from: ['waiting-for-capture'], to: 'void', when: { region: 'payment', state: 'awaiting' } },
]

/** Everything that a move in one part of an order does to another part. */
export const crossings: readonly Crossing[] = known
