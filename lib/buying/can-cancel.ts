import { after } from '@/lib/law/calendar'
import type { Command } from '@/lib/law/command'
import { deadlines } from '@/lib/law/deadline'
import { decide, settledBy } from '@/lib/law/decide'
import { minor } from '@/lib/law/money'
import { option } from '@/lib/law/moves'
import { type CancelKind, type Order, placed } from '@/lib/law/order'
import { isAskedForAnyReason, isCancellableAtWill } from '@/lib/law/parts'
import type { Policy } from '@/lib/law/policy'
import { chosenAnswerTime } from '@/lib/law/store-choice'
import type { Duration, Instant } from '@/lib/law/time'

/** What a buyer can count on before paying (C12, F6), in the terms of the policy an order would take now. */
export type CanCancel = {
  readonly kind: CancelKind
  /** Whether it can be cancelled for any reason at all, once paid. */
  readonly atWill: boolean
  /** Whether it can be asked for under any reason where it is not cancelled at will. */
  readonly anyReason: boolean
  /** Cancelling without asking anyone: for a while after paying, or until the seller begins or ships (C2, C4). */
  readonly atOnce: Duration | 'until-begun' | 'until-shipped' | null
  /** Asking the seller: from when and until when after payment (C3). `opens: null`: as soon as cancelling at once ends. */
  readonly asking: {
    readonly opens: Duration | null
    readonly closes: Duration | 'shipping'
    readonly answersWithin: Duration
    readonly silence: Policy['request']['silence']
  } | null
  readonly shipWithin: Duration
  readonly payWithin: Duration
}

/**
 * How an item of this kind could be cancelled if it were ordered and paid at `now`: an order is placed and paid in
 * memory, and the law is asked about it, so that what is said before paying is what then happens. `storeAnswers` is the
 * time to answer that its store has chosen (C8).
 */
export function canCancel(
  kind: CancelKind,
  policy: Policy,
  now: Instant,
  storeAnswers: Duration | null = null,
): CanCancel {
  const { payWithin } = policy.payment
  const lines = [{ number: 1, kind, quantity: 1, cancelled: 0, cost: minor(1) }]
  const answersWithin = chosenAnswerTime(storeAnswers, now, policy)
  const order = placed({ placedAt: now, lines, shares: [{ means: 'card', amount: minor(1) }], answersWithin }, policy)
  const trial: Trial = { policy, paidAt: now }
  const paid = isOver(order, now, trial) ? null : at(said(order, { move: 'pay', by: 'buyer' }, now, trial), now, trial)
  const facts = {
    kind,
    atWill: isCancellableAtWill(order, policy),
    anyReason: isAskedForAnyReason(policy),
    shipWithin: policy.shipping.shipWithin,
    payWithin,
  }
  if (!paid) return { ...facts, atOnce: null, asking: null }
  const atOnce = atOnceOf(paid, trial)
  return { ...facts, atOnce, asking: askingOf(paid, atOnce, trial) }
}

/** An order that is only thought of: paid at `paidAt`, and nobody does anything unless it is said. */
type Trial = { readonly policy: Policy; readonly paidAt: Instant }

function atOnceOf(paid: Order, trial: Trial): CanCancel['atOnce'] {
  const cancel = ask('cancel', paid, trial.paidAt, trial)
  if (!cancel.open) return null
  const begun = begunAt(paid, trial)
  if (
    !ask('cancel', begun.order, begun.now, trial).open &&
    ask('cancel', at(paid, begun.now, trial), begun.now, trial).open
  )
    return 'until-begun'
  return cancel.until === null || isOver(paid, cancel.until, trial) ? 'until-shipped' : inWords(cancel.until, trial)
}

function askingOf(paid: Order, atOnce: CanCancel['atOnce'], trial: Trial): CanCancel['asking'] {
  const { silence } = trial.policy.request
  const answersWithin = paid.answersWithin ?? trial.policy.request.answersWithin
  const from = startOfAsking(paid, atOnce, trial)
  if (!from) return null
  const now = ask('request', from.order, from.now, trial)
  const opensAt = now.open ? from.now : (now.refusal.opensAt ?? null)
  if (opensAt === null) return null
  const open = ask('request', at(from.order, opensAt, trial), opensAt, trial)
  if (!open.open) return null
  const shipping = open.until === null || isOver(from.order, open.until, trial)
  const closes = shipping ? 'shipping' : inWords(open.until, trial)
  return { opens: now.open ? null : inWords(opensAt, trial), closes, answersWithin, silence }
}

/** Where asking would begin: when cancelling at once ends. Nobody asks for what they can do by themselves. */
function startOfAsking(paid: Order, atOnce: CanCancel['atOnce'], trial: Trial): { order: Order; now: Instant } | null {
  if (atOnce === 'until-shipped') return null
  if (atOnce === 'until-begun') return begunAt(paid, trial)
  const cancel = ask('cancel', paid, trial.paidAt, trial)
  const now = cancel.open && cancel.until !== null ? cancel.until : trial.paidAt
  return { order: at(paid, now, trial), now }
}

/** The same order with a seller who begins as soon as it is verified and paid in. */
function begunAt(paid: Order, trial: Trial): { order: Order; now: Instant } {
  const now = deadlines(paid, trial.policy).find(({ move }) => move === 'verify')?.at ?? trial.paidAt
  const captured = said(at(paid, now, trial), { move: 'confirm-capture', by: 'provider' }, now, trial)
  return { order: said(captured, { move: 'begin-processing', by: 'seller' }, now, trial), now }
}

const ask = (move: 'cancel' | 'request', order: Order, now: Instant, { policy }: Trial) =>
  option(order, move, 'buyer', { now, policy, coupons: [] })

const at = (order: Order, now: Instant, { policy }: Trial): Order => settledBy(order, { now, policy, coupons: [] })

const isOver = (order: Order, now: Instant, trial: Trial): boolean =>
  at(order, now, trial).cancellation.state === 'cancelled'

/** The order after a move, or as it was where the law does not allow it. */
function said(order: Order, command: Command, now: Instant, { policy }: Trial): Order {
  const decision = decide(order, command, { now, policy, coupons: [] })
  return 'accepted' in decision ? decision.accepted.order : order
}

/** How long after paying that is, in the policy's own terms where it has any: "2 business days" rather than "4 days". */
function inWords(instant: Instant, { policy, paidAt }: Trial): Duration {
  const { opens, closes } = policy.request
  const terms = [
    policy.payment.verificationLasts,
    policy.cancel.freeFor,
    typeof opens === 'object' ? opens.afterPayment : null,
    typeof closes === 'object' ? closes.afterPayment : null,
  ]
  const own = terms.find((term) => term && after(paidAt, term, policy.calendar) === instant)
  return own ?? { ms: instant - paidAt }
}
