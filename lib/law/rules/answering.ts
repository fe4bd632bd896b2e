import type { Command } from '../command'
import { cancelledAsAsked, type Ending, faultOf } from '../ending'
import { isPlatforms } from '../guards/cancellation'
import { notShipped } from '../guards/fulfilment'
import { moneyIsIn } from '../guards/payment'
import { goesOn } from '../hold'
import type { Order } from '../order'
import type { Consequence, Outcome } from '../outcome'
import type { Policy } from '../policy'
import type { Case, Check, Circumstances } from '../rule'
import { both } from '../sides'
import { asItWas, stillUngranted } from '../ungranted'
import { handedOver, trackingFits } from './parcels'

type Requested = Extract<Order['cancellation'], { state: 'requested' }>
type Refused = Extract<Order['cancellation'], { state: 'refused' }>

/** What was asked for is cancelled, for the reason it was asked (C6, C13). */
export const granted = (
  order: Order,
  asked: Requested | Refused,
  circumstances: Circumstances,
  ending: Pick<Ending, 'by' | 'because'>,
): Outcome => {
  const { now, policy } = circumstances
  const { reason, parts } = asked
  const outcome = cancelledAsAsked(order, circumstances, { ...ending, reason, fault: faultOf(reason, policy) }, parts)
  return asked.state === 'requested' ? stillUngranted(asItWas(asked, now, policy), outcome) : outcome
}

/** C7, C14: what was asked for is cancelled, since the seller agrees. */
export const acceptedBySeller = ({ order, state, ...c }: Case<Requested, 'accept'>): Outcome =>
  granted(order, state, c, { by: 'seller', because: 'seller-accepted' })

/** C7: the order goes on, and whoever says that the goods are gone sends them with the same words (C16). */
export const refuse = ({ order, state, command, now, policy }: Case<Requested, 'refuse'>): Outcome => {
  const { answerBy: _, state: __, before: ___, ...asked } = state
  const { because, by } = command
  const refusedBy = by === 'mediator' ? ({ refusedBy: by } as const) : {}
  const refused: Order = {
    ...order,
    cancellation: { ...asked, state: 'refused', refusedAt: now, because, ...refusedBy },
    fulfilment: goesOn(order, now, policy),
  }
  // A seller who did not answer has to know that the order is on hold no longer (C16).
  const news: Consequence[] =
    by === 'mediator' ? both('request-refused') : [{ kind: 'tell', whom: 'buyer', about: 'request-refused' }]
  if (!saysShipped(command) || !notShipped.holds({ order, policy })) return { order: refused, follows: news }
  const handed = handedOver(refused, command, now)
  return { order: handed.order, follows: [...news, ...handed.follows] }
}

/** C7: a reason that is none of the list is told in words. */
export const reasonTold: Check<Requested, 'refuse'> = ({ command }) =>
  command.because === 'other' && !command.note?.trim() ? { code: 'text-needed' } : null

type Parcelled = { readonly carrier: string; readonly tracking: string }
const saysShipped = (command: Command<'refuse'>): command is Command<'refuse'> & Parcelled =>
  command.because === 'already-shipped'

/**
 * C16: who says the goods are gone enters their tracking, and had no leave to send them before the money was in. Only the
 * seller sends goods.
 */
export const trackingGiven: Check<Requested, 'refuse'> = ({ command, order, policy }) => {
  if (!saysShipped(command) || !notShipped.holds({ order, policy })) return null
  if (command.by !== 'seller') return { code: 'not-shipped', rule: 'C16' }
  if (!moneyIsIn.holds({ order, policy })) return { code: moneyIsIn.code, rule: 'M3' }
  if (!command.carrier?.trim() || !command.tracking?.trim()) return { code: 'tracking-needed', rule: 'C16' }
  return trackingFits({ order, command })
}

/** The request is gone as if it had never been made, but for having been one (C15). */
export const withdrawn = ({ order, state, now, policy }: Case<Requested, 'withdraw'>): Outcome => ({
  order: { ...order, cancellation: asItWas(state, now, policy), fulfilment: goesOn(order, now, policy) },
  follows: [...both('request-withdrawn'), ...reviewer(order, policy, 'request-withdrawn')],
})

/** C8: nobody answered, and the order goes on. What was refused before is more than that, and stays refused (C9). */
export function lapsed({ order, state, now, policy }: Case<Requested, 'lapse'>): Outcome {
  const { answerBy: _, state: __, before, ...asked } = state
  const cancellation: Order['cancellation'] =
    before?.state === 'refused' ? asItWas(state, now, policy) : { ...asked, state: 'lapsed', lapsedAt: now }
  return {
    order: { ...order, cancellation, fulfilment: goesOn(order, now, policy) },
    follows: [...both('request-lapsed'), ...reviewer(order, policy, 'request-lapsed')],
  }
}

/** A mediator who was told of a request is told that it is gone. */
const reviewer = (order: Order, policy: Policy, about: 'request-withdrawn' | 'request-lapsed'): Consequence[] =>
  isPlatforms(order, policy) ? [{ kind: 'tell', whom: 'mediator', about }] : []
