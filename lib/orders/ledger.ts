import type { Order } from '@/lib/law/order'
import { isMoneyIn } from '@/lib/law/payment'
import { type Leg, takenByBank } from '@/lib/law/refund'
import type { Step } from './checkout'

/** One side of a movement, in minor units: positive is what an account receives. */
type Entry = { readonly account: string; readonly amount: number }
type Movement = { readonly name: string; readonly entries: readonly Entry[] }

/**
 * The movements of money in a step, double entry: each sums to zero. `provider:card` and `provider:wallet` are the
 * outside world, `held` is what the platform keeps for the order, `owed` what is on its way back but has not arrived,
 * `seller:…` what a finished order earns, `platform` the platform's own money, out of which it bears what a bank takes of
 * money it has parted with. A refund that waits for the capture moves nothing yet: there is no money to move.
 */
export function movements({ held, before, accepted }: Step): Movement[] {
  const { order } = accepted
  const seller = `seller:${held.row.store.id}`
  return [
    ...(isMoneyIn(order) && !isMoneyIn(before) ? [captured(order)] : []),
    // Before the refunds: what a bank gives back may go out again at once.
    ...(order.chargeback === before.chargeback ? [] : chargedBack(before, order, seller)),
    ...order.refunds.flatMap((leg) =>
      moved(
        before.refunds.find(({ number }) => number === leg.number),
        leg,
      ),
    ),
    ...(order.fulfilment.state === 'finished' && before.fulfilment.state !== 'finished' ? [earned(order, seller)] : []),
  ]
}

const total = (parts: readonly { amount: number }[]) => parts.reduce((sum, { amount }) => sum + amount, 0)

const captured = ({ shares }: Order): Movement => ({
  name: 'capture',
  entries: [
    ...shares.map(({ means, amount }) => ({ account: `provider:${means}`, amount: -amount })),
    { account: 'held', amount: total(shares) },
  ],
})

function moved(before: Leg | undefined, leg: Leg): Movement[] {
  const name = `refund ${leg.refund}, part ${leg.number}`
  const made: Movement[] = []
  if (isMoving(leg) && !isMoving(before))
    made.push({ name: `${name} sent`, entries: between('held', 'owed', leg.amount) })
  if (leg.state === 'settled' && before?.state !== 'settled')
    made.push({ name: `${name} settled`, entries: between('owed', `provider:${leg.means}`, leg.amount) })
  return made
}

const isMoving = (leg: Leg | undefined): boolean =>
  leg !== undefined && leg.state !== 'waiting-for-capture' && leg.state !== 'void'

function earned(order: Order, seller: string): Movement {
  const back = total(order.refunds.filter(({ state }) => state !== 'void'))
  return { name: 'earned', entries: between('held', seller, total(order.shares) - back - takenByBank(order)) }
}

/**
 * A bank takes money back, or brings it: what was still held, and out of the platform's own what had gone to the seller or
 * back to the buyer before (M3). A bank that keeps what it took moves nothing more.
 */
function chargedBack({ chargeback: before }: Order, order: Order, seller: string): Movement[] {
  const { chargeback, fulfilment } = order
  if (chargeback.state === 'open') {
    const { means, amount, contested } = chargeback
    const source = fulfilment.state === 'finished' ? 'platform' : 'held'
    const entries = [
      ...between(source, `provider:${means}`, amount),
      ...between('platform', `provider:${means}`, contested),
    ]
    return [{ name: 'charged back', entries }]
  }
  if (chargeback.state !== 'won' || before.state === 'none') return []
  const { means, amount, contested } = chargeback
  const openedAt = before.state === 'open' ? before.openedAt : Number.NEGATIVE_INFINITY
  // A seller who was paid out meanwhile went without it until now.
  const unpaid = fulfilment.state === 'finished' && openedAt < fulfilment.finishedAt
  const target = fulfilment.state !== 'finished' ? 'held' : unpaid ? seller : 'platform'
  const entries = [
    ...between(`provider:${means}`, target, amount),
    ...between(`provider:${means}`, 'platform', contested),
  ]
  return [{ name: 'chargeback won', entries }]
}

const between = (source: string, target: string, amount: number): Entry[] => [
  { account: source, amount: -amount },
  { account: target, amount },
]
