import type { Chargeback, TakenBack } from '../beside'
import { after } from '../calendar'
import { cancelled } from '../ending'
import { moneyIsIn } from '../guards/payment'
import { type Minor, minor, sum } from '../money'
import type { Means, Order } from '../order'
import type { Consequence, Outcome } from '../outcome'
import { owedBack } from '../owed'
import { givenBack, refundableTotal, refunded, wholeRefund } from '../refund'
import type { Case, Check, Circumstances, Guard, Region, Row } from '../rule'
import { from } from '../time'

type Open = Extract<Chargeback, { state: 'open' }>
type Before = Extract<Chargeback, { state: 'none' | 'won' }>

/** No bank can take back what the platform does not have. */
const somethingToTake: Guard = { code: 'nothing-to-charge-back', holds: moneyIsIn.holds }

/** What was paid by one means. */
const shareOf = (order: Order, means: Means): Minor =>
  sum(order.shares.filter((share) => share.means === means).map(({ amount }) => amount))

const withinShare: Check<Before, 'charge-back'> = ({ order, command }) => {
  const limit = shareOf(order, command.means)
  if (limit === 0) return { code: 'nothing-to-charge-back' }
  if (command.amount < 1) return { code: 'amount-too-low', limit: 1 }
  return command.amount > limit ? { code: 'amount-too-high', limit } : null
}

/** The bank's claim, parted: what it takes of money still here, and what it claims a second time. */
function taken(order: Order, means: Means, claimed: Minor): TakenBack {
  const amount = minor(Math.min(claimed, shareOf(order, means) - givenBack(order, means)))
  return { means, amount, contested: minor(claimed - amount) }
}

/** The seller still has the goods, and the order still runs. */
const canBeStopped = ({ fulfilment, cancellation }: Order) =>
  cancellation.state !== 'cancelled' && ['not-due', 'waiting', 'processing'].includes(fulfilment.state)

const OPENED: readonly Consequence[] = [
  { kind: 'tell', whom: 'seller', about: 'charged-back' },
  { kind: 'tell', whom: 'mediator', about: 'charged-back' },
  { kind: 'tell', whom: 'buyer', about: 'charged-back' },
]
const CLOSED: readonly Consequence[] = [
  { kind: 'tell', whom: 'seller', about: 'chargeback-closed' },
  { kind: 'tell', whom: 'mediator', about: 'chargeback-closed' },
]

const chargeBack: Row<Before, 'charge-back'> = {
  rule: 'M3',
  by: ['provider'],
  to: ['open'],
  needs: [somethingToTake],
  checks: [withinShare],
  then: ({ command, ...c }) => {
    const took = taken(c.order, command.means, command.amount)
    const { means, amount, contested } = took
    const closeBy = after(c.now, c.policy.payment.chargebackWithin, c.policy.calendar)
    // In place before anything else is given back, so that what the bank has does not go out twice.
    const order: Order = { ...c.order, chargeback: { state: 'open', ...took, openedAt: c.now, closeBy } }
    const contests: Consequence[] =
      contested > 0 ? [{ kind: 'ask-provider', to: 'contest', means, amount: contested }] : []
    const follows = [...OPENED, ...contests]
    // Goods that nobody pays for are not sent. Where the bank got nothing that was still here, they are paid for.
    if (amount === 0 || !canBeStopped(order)) return { order, follows }
    const ended = cancelled(order, c, { by: 'provider', because: 'charged-back', fault: 'buyer' })
    return { order: ended.order, follows: [...follows, ...ended.follows] }
  },
}

const closed = (
  { order, state, now }: { readonly order: Order; readonly state: Open } & Pick<Circumstances, 'now'>,
  how: 'won' | 'lost',
): Order => {
  const { means, amount, contested } = state
  return { ...order, chargeback: { state: how, means, amount, contested, closedAt: now } }
}

const lost = (c: Case<Open, 'lose-chargeback' | 'end-chargeback'>): Outcome => ({
  order: closed(c, 'lost'),
  follows: CLOSED,
})

/** Chargeback: the bank takes the buyer's money back by itself, and what it took is never given back besides (M3). */
export const chargeback: Region<'chargeback'> = {
  none: { 'charge-back': [chargeBack] },

  open: {
    'win-chargeback': [
      {
        rule: 'M3',
        by: ['provider'],
        to: ['won'],
        then: (c) => {
          const order = closed(c, 'won')
          // The money is here again. A cancelled order gives back everything that was paid for it (M1), one that goes on what
          // was decided meanwhile.
          const { refunds, follows } =
            order.cancellation.state === 'cancelled'
              ? wholeRefund(order, c)
              : refunded(order, minor(Math.min(owedBack(c.order), refundableTotal(order))), c)
          return { order: { ...order, refunds }, follows: [...CLOSED, ...follows] }
        },
      },
    ],
    'lose-chargeback': [{ rule: 'M3', by: ['provider'], to: ['lost'], then: lost }],
    'end-chargeback': [
      { rule: 'T1', by: ['clock'], to: ['lost'], within: ({ state }) => from(state.closeBy), then: lost },
    ],
  },

  // A bank may change its mind once more about what it gave back; what it kept is over.
  won: { 'charge-back': [chargeBack] },
  lost: {},
}
