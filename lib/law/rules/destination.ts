import type { Destination } from '../beside'
import { after } from '../calendar'
import { addressInForce, isComplete, isSameAddress, postal } from '../destination'
import { addressChangesLeft, notCancelled } from '../guards/beside'
import { notShipped } from '../guards/fulfilment'
import { paid } from '../guards/payment'
import type { Order } from '../order'
import type { Check, Region, Row } from '../rule'
import { from } from '../time'

type Settled = Extract<Destination, { state: 'as-ordered' | 'changed' }>
type Asked = Extract<Destination, { state: 'asked' }>

const addressFits: Check<Settled, 'ask-address'> = ({ command, state, placedWith }) => {
  if (!isComplete(command.to)) return { code: 'address-incomplete' }
  const known = addressInForce(state, placedWith)
  return known && isSameAddress(known, command.to) ? { code: 'same-address' } : null
}

const ask: Row<Settled, 'ask-address'> = {
  rule: 'S5',
  by: ['buyer'],
  to: ['asked'],
  needs: [paid, notCancelled, notShipped, addressChangesLeft],
  checks: [addressFits],
  then: ({ order, state, command, now, policy }) => ({
    order: {
      ...order,
      destination: {
        state: 'asked',
        asked: state.asked + 1,
        to: postal(command.to),
        before: state.state === 'changed' ? state.to : null,
        askedAt: now,
        answerBy: after(now, policy.shipping.address.answersWithin, policy.calendar),
      },
    },
    follows: [{ kind: 'tell', whom: 'seller', about: 'address-asked' }],
  }),
}

/** The order goes where it went before the buyer asked. */
export function asBefore({ asked, before, askedAt }: Asked): Settled {
  return before === null ? { state: 'as-ordered', asked } : { state: 'changed', asked, to: before, changedAt: askedAt }
}

/** S5: another address is asked for and not granted; anything else is left as it is. */
export const addressDeclined = (order: Order): Order =>
  order.destination.state === 'asked' ? { ...order, destination: asBefore(order.destination) } : order

const decline = ({ order }: { order: Order }) => ({
  order: addressDeclined(order),
  follows: [{ kind: 'tell', whom: 'buyer', about: 'address-declined' } as const],
})

/** Destination: where the order goes; once confirmed, another address needs the seller's yes (S5). */
export const destination: Region<'destination'> = {
  'as-ordered': { 'ask-address': [ask] },
  changed: { 'ask-address': [ask] },
  asked: {
    'accept-address': [
      {
        rule: 'S5',
        by: ['seller'],
        to: ['changed'],
        needs: [notShipped],
        then: ({ order, state, now }) => ({
          order: { ...order, destination: { state: 'changed', asked: state.asked, to: state.to, changedAt: now } },
          follows: [{ kind: 'tell', whom: 'buyer', about: 'address-changed' }],
        }),
      },
    ],
    'decline-address': [{ rule: 'S5', by: ['seller'], to: ['as-ordered', 'changed'], then: decline }],
    'lapse-address': [
      {
        rule: 'S5',
        by: ['clock'],
        to: ['as-ordered', 'changed'],
        within: ({ state }) => from(state.answerBy),
        then: decline,
      },
    ],
  },
}
