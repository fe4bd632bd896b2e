import type { Leg, Order } from '@/lib/law/order'
import type { Step } from './checkout'

/** One side of a movement, in minor units: positive is what an account receives. */
type Entry = { readonly account: string; readonly amount: number }
type Movement = { readonly name: string; readonly entries: readonly Entry[] }

/**
 * The movements of money in a step, double entry: each sums to zero. `provider:card` and `provider:wallet` are the
 * outside world, `held` is what the platform keeps for the order, `owed` what is on its way back but has not arrived,
 * `seller:…` what a finished order earns. A refund that waits for the capture moves nothing yet: there is no money to move.
 */
export function movements({ held, before, accepted }: Step): Movement[] {
  const { order } = accepted
  return [
    ...(isCaptured(order) && !isCaptured(before) ? [captured(order)] : []),
    ...order.refunds.flatMap((leg) =>
      moved(
        before.refunds.find(({ number }) => number === leg.number),
        leg,
      ),
    ),
    ...(order.fulfilment.state === 'finished' && before.fulfilment.state !== 'finished'
      ? [earned(order, held.row.store.id)]
      : []),
  ]
}

const isCaptured = ({ payment }: Order) => payment.state === 'paid' && payment.capture.state === 'captured'

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

function earned(order: Order, storeId: string): Movement {
  const back = total(order.refunds.filter(({ state }) => state !== 'void'))
  return { name: 'earned', entries: between('held', `seller:${storeId}`, total(order.shares) - back) }
}

const between = (source: string, target: string, amount: number): Entry[] => [
  { account: source, amount: -amount },
  { account: target, amount },
]
