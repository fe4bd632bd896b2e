import type { Terms } from './beside'
import { after } from './calendar'
import { requestsOf } from './cancellation'
import type { Dispute, DisputeEnd } from './dispute'
import { cancelled, closed } from './ending'
import { isShipped } from './fulfilment'
import { minor } from './money'
import type { Order, Party } from './order'
import type { Outcome } from './outcome'
import { decidableTotal, givenBackOrOwed } from './owed'
import type { Policy } from './policy'
import type { Circumstances } from './rule'
import { both } from './sides'

export type Running = Extract<Dispute, { state: 'open' | 'with-mediator' }>
/** What a settlement ends: what is running, or a ruling that waited for a second mediator. */
type Ending = Running | Extract<Dispute, { state: 'awaiting-approval' }>

/** On what terms a dispute ends. */
export type Settlement = Omit<Terms, 'amount'> & {
  readonly how: DisputeEnd
  readonly amount: number
  readonly reasoning?: string
  /** The number of the proposal that was accepted. */
  readonly accepted?: number
  readonly withReturn?: boolean
  readonly atOnce?: boolean
  /** Which mediator ruled. */
  readonly ruledBy?: string
}

/**
 * The dispute ends on terms (D2, D3). The money follows at once, or when the goods are back or the carrier has said what
 * became of them, as terms and policy say (D5).
 */
export function settled(order: Order, state: Ending, c: Circumstances, settlement: Settlement): Outcome {
  const { how, reasoning = null, accepted = null, withReturn, atOnce, ruledBy, ...given } = settlement
  const terms: Terms = { ...given, amount: minor(given.amount) }
  const { appealWithin } = c.policy.dispute
  const appealBy = how === 'ruled' && appealWithin ? after(c.now, appealWithin, c.policy.calendar) : null
  const next: Order = {
    ...order,
    dispute: {
      ...closed(state, c.now, how, terms.amount, reasoning, accepted, appealBy),
      ...(how === 'ruled' && { fault: terms.fault }),
      ...(ruledBy && { ruledBy }),
    } as Dispute,
    // The matter is settled: a refusal before it no longer makes the platform step in (C9).
    cancellation: { state: 'none', requests: requestsOf(order) },
    returning:
      order.returning.state === 'questioned' ? { state: 'done', how: 'ruled', doneAt: c.now } : order.returning,
  }
  const news = both(how === 'agreed' ? 'dispute-agreed' : 'dispute-ruled')
  const wait = atOnce || terms.amount === 0 ? null : waitsFor(order, withReturn ?? false, given.by, c.policy)
  const outcome = wait ? waiting[wait](next, terms, c) : paidOut(next, terms, c)
  return { order: outcome.order, follows: [...news, ...outcome.follows] }
}

/**
 * What the money of a settlement waits for, unless it is to be paid at once (D5): that the goods are back, or that the carrier
 * has said what became of them; null where it waits for nothing. A mediator may have it wait for the goods where the policy pays
 * before they are back. Of a return that was questioned nothing is left to wait for (D6).
 */
export function waitsFor(order: Order, withReturn: boolean, by: Party, { refund }: Policy): 'goods' | 'proof' | null {
  if (order.returning.state === 'questioned' || !isShipped(order)) return null
  if (withReturn && (by === 'mediator' || !refund.beforeGoodsBack)) return 'goods'
  return refund.trackingProof && order.fulfilment.state === 'shipped' ? 'proof' : null
}

type Waiting = (order: Order, terms: Terms, c: Circumstances) => Outcome

const waiting: Record<'goods' | 'proof', Waiting> = {
  goods: (order, terms, { now, policy }) => {
    const sendBy = after(now, policy.refund.sendBackWithin, policy.calendar)
    return { order: { ...order, returning: { state: 'awaited', terms, sendBy } }, follows: both('return-awaited') }
  },
  proof: (order, terms, { now, policy }) => {
    const proofBy = after(now, policy.shipping.deliverWithin, policy.calendar)
    return { order: { ...order, returning: { state: 'proof-awaited', terms, proofBy } }, follows: [] }
  },
}

/** Everything back ends the order too; less than that, and the order goes on (D2, D3). */
export function paidOut(order: Order, { amount, by, because, fault }: Terms, c: Circumstances): Outcome {
  // A chargeback may have taken part of what was agreed; what it may still give back counts as here (M3).
  const all = decidableTotal(order)
  if (all > 0 && amount >= all) return cancelled(order, c, { by, because, fault })
  // No mark on the seller's record: that is for cancellations (P1).
  return givenBackOrOwed(order, amount, c)
}
