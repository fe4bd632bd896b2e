import type { RegionName } from '@/lib/law/rule'

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
export type CrossingCondition = 'said-shipped' | 'everything-back' | 'less-back' | 'money-arrived'

export const crossings: readonly Crossing[] = [
  // An order that is cancelled brings every other part to rest (M1).
  {
    region: 'payment',
    from: ['awaiting'],
    to: 'closed',
    when: { region: 'cancellation', state: 'cancelled' },
  },
  {
    region: 'fulfilment',
    from: ['not-due', 'waiting', 'processing', 'shipped', 'delivered'],
    to: 'stopped',
    when: { region: 'cancellation', state: 'cancelled' },
  },
  {
    region: 'dispute',
    from: ['open', 'with-mediator'],
    to: 'closed',
    when: { region: 'cancellation', state: 'cancelled' },
  },
  {
    region: 'cancellation',
    from: ['none', 'requested'],
    to: 'cancelled',
    when: { region: 'payment', state: 'closed' },
  },
  {
    region: 'cancellation',
    from: ['none', 'requested', 'refused'],
    to: 'cancelled',
    when: { region: 'fulfilment', state: 'stopped' },
  },
  {
    region: 'cancellation',
    from: ['none', 'requested', 'refused'],
    to: 'cancelled',
    when: { region: 'fulfilment', state: 'called-off' },
  },
  {
    region: 'cancellation',
    from: ['none', 'refused'],
    to: 'cancelled',
    when: { region: 'dispute', state: 'closed' },
    only: 'everything-back',
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
  { region: 'cancellation', from: ['requested'], to: 'refused', when: { region: 'fulfilment', state: 'shipped' } },
  {
    region: 'cancellation',
    from: ['requested', 'refused'],
    to: 'none',
    when: { region: 'payment', state: 'awaiting' },
  },
  {
    region: 'cancellation',
    from: ['requested', 'refused'],
    to: 'none',
    when: { region: 'fulfilment', state: 'finished' },
  },
  {
    region: 'cancellation',
    from: ['refused'],
    to: 'none',
    when: { region: 'dispute', state: 'closed' },
    only: 'less-back',
  },

  // The money that a refund waits for arrives, or never will (M2).
  {
    region: 'refunds',
    from: ['waiting-for-capture'],
    to: 'sent',
    when: { region: 'payment', state: 'paid' },
    only: 'money-arrived',
  },
  { region: 'refunds', from: ['waiting-for-capture'], to: 'void', when: { region: 'payment', state: 'closed' } },
]
