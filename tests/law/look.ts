import type { Order, Party, Person } from '@/lib/law/order'

export const PEOPLE: readonly Person[] = ['buyer', 'seller', 'mediator']
export const isPerson = (party: Party): party is Person => (PEOPLE as readonly Party[]).includes(party)

/** Nothing can happen to it any more but that its money arrives where it belongs. */
export const isOver = ({ cancellation, fulfilment }: Order) =>
  cancellation.state === 'cancelled' || fulfilment.state === 'finished'
export const moneyRests = ({ payment }: Order) =>
  payment.state === 'closed' || (payment.state === 'paid' && payment.capture.state === 'captured')

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
