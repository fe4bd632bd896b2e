import type { Extension } from '../beside'
import { after } from '../calendar'
import type { Fulfilment } from '../fulfilment'
import { extensionProposedBy, extensionsLeft, shippingIsDue, waitsForShipment } from '../guards/beside'
import { noRequestPending } from '../guards/cancellation'
import type { Order, Side } from '../order'
import type { Outcome } from '../outcome'
import type { Policy } from '../policy'
import type { Case, Check, Circumstances, Region, Row } from '../rule'
import { both, otherSide } from '../sides'
import { DAY, type Duration, from, type Instant } from '../time'

type Proposed = Extract<Extension, { state: 'proposed' }>

/** Days counted as the policy counts its shipping time: business days where that is in business days (T3). */
const counted = (days: number, policy: Policy): Duration =>
  'businessDays' in policy.shipping.shipWithin ? { businessDays: days } : { ms: days * DAY }

const daysFit: Check<Extract<Extension, { state: 'none' }>, 'propose-extension'> = ({ command, policy }) => {
  const limit = policy.shipping.extension.longestDays
  return Number.isInteger(command.days) && command.days >= 1 && command.days <= limit
    ? null
    : { code: 'days-out-of-range', limit }
}

const dropped = ({ order, state }: Pick<Case<Proposed, never>, 'order' | 'state'>): Order => ({
  ...order,
  extension: { state: 'none', count: state.count },
})

/** The days are added to the time to ship; where it has run out meanwhile, they count from now. */
function extended(fulfilment: Fulfilment, days: number, { now, policy }: Pick<Circumstances, 'now' | 'policy'>) {
  if (fulfilment.state !== 'waiting' && fulfilment.state !== 'processing') return fulfilment
  const shipBy = after(Math.max(fulfilment.shipBy, now), counted(days, policy), policy.calendar)
  return { ...fulfilment, shipBy }
}

/** A time to ship that ran out while the answer was awaited is over now, not in the past (T5). */
function overNow({ fulfilment, cancellation }: Order, now: Instant): Fulfilment {
  if (fulfilment.state !== 'waiting' && fulfilment.state !== 'processing') return fulfilment
  // While a request is pending that clock stands still anyway (C16).
  return cancellation.state === 'requested' ? fulfilment : { ...fulfilment, shipBy: Math.max(fulfilment.shipBy, now) }
}

const declined = (c: Pick<Case<Proposed, never>, 'order' | 'state' | 'now'>): Outcome => ({
  order: { ...dropped(c), fulfilment: overNow(c.order, c.now) },
  follows: [{ kind: 'tell', whom: c.state.by, about: 'extension-declined' }],
})

/** Only the other side answers. */
const decline = (by: Side): Row<Proposed, 'decline-extension'> => ({
  rule: 'C11',
  by: [by],
  to: ['none'],
  needs: [extensionProposedBy(otherSide(by))],
  then: declined,
})

const agree = (by: Side): Row<Proposed, 'agree-extension'> => ({
  rule: 'C11',
  by: [by],
  to: ['none'],
  needs: [waitsForShipment, noRequestPending, extensionProposedBy(otherSide(by))],
  then: (c) => ({
    order: { ...dropped(c), fulfilment: extended(c.order.fulfilment, c.state.days, c) },
    follows: both('extension-agreed'),
  }),
})

/** Extension: more time to ship, which one side proposes and the other agrees to (C11). */
export const extension: Region<'extension'> = {
  none: {
    'propose-extension': [
      {
        rule: 'C11',
        by: ['buyer', 'seller'],
        to: ['proposed'],
        needs: [shippingIsDue, waitsForShipment, noRequestPending, extensionsLeft],
        checks: [daysFit],
        then: ({ order, state, command, now, policy }) => {
          const by: Side = command.by === 'seller' ? 'seller' : 'buyer'
          const answerBy = after(now, policy.shipping.extension.answersWithin, policy.calendar)
          return {
            order: {
              ...order,
              extension: {
                state: 'proposed',
                count: state.count + 1,
                by,
                days: command.days,
                proposedAt: now,
                answerBy,
              },
            },
            follows: [{ kind: 'tell', whom: otherSide(by), about: 'extension-proposed' }],
          }
        },
      },
    ],
  },

  proposed: {
    'agree-extension': [agree('buyer'), agree('seller')],
    'decline-extension': [decline('buyer'), decline('seller')],
    'lapse-extension': [
      {
        rule: 'C11',
        by: ['clock'],
        to: ['none'],
        within: ({ state }) => from(state.answerBy),
        then: declined,
      },
    ],
  },
}
