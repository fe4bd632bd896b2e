import type { Command } from '@/lib/law/command'
import { decide, play } from '@/lib/law/decide'
import { minor } from '@/lib/law/money'
import { moves } from '@/lib/law/moves'
import { type Order, placed } from '@/lib/law/order'
import house from '@/lib/law/policies/house.json'
import { HOUR } from '@/lib/law/time'
import { readPolicy } from '@/lib/policy/document'
import { aSecond, type Figure, rate } from './measure'

const policy = readPolicy(house)
const start = Date.UTC(2026, 8, 7, 9)
const coupons = [{ id: 'c', kind: 'platform', validUntil: null, usedAt: start, othersStanding: 0 }] as const

/** Decisions a second on one core, against a floor of copying an order by its first level. */
export function lawFigures(): Figure[] {
  const shares = [
    { means: 'card', amount: minor(5000) },
    { means: 'wallet', amount: minor(1490) },
  ] as const
  const lines = [
    { number: 1, kind: 'at-will', quantity: 2, cancelled: 0, cost: minor(5990) },
    { number: 2, kind: 'at-will', quantity: 1, cancelled: 0, cost: minor(500) },
  ] as const
  const unpaid = placed({ placedAt: start, lines, shares }, policy)
  const story: [number, Command][] = [
    [0, { move: 'pay', by: 'buyer' }],
    [24, { move: 'verify', by: 'clock' }],
    [24, { move: 'confirm-capture', by: 'provider' }],
    [30, { move: 'request', by: 'buyer', reason: 'wrong-item' }],
    [31, { move: 'cancel', by: 'buyer', reason: 'changed-mind' }], // refused
    [40, { move: 'accept', by: 'seller' }],
  ]
  const tell = () => {
    let order: Order = unpaid
    for (const [hour, command] of story) {
      const decision = decide(order, command, { now: start + hour * HOUR, policy, coupons })
      if ('accepted' in decision) order = decision.accepted.order
    }
    return order
  }
  if (tell().cancellation.state !== 'cancelled') throw new Error('the benched story does not end as it should')

  let copy = unpaid
  const floor = rate(() => {
    copy = { ...copy, refunds: [...copy.refunds] }
  })
  const paid = decide(unpaid, { move: 'pay', by: 'buyer' }, { now: start, policy, coupons: [] })
  const verifying = 'accepted' in paid ? paid.accepted.order : unpaid
  const now = { now: start + HOUR, policy, coupons }
  const figure = (name: string, perSecond: number): Figure => ({
    ...{ name, measured: aSecond(perSecond), floor: `copy of an order, ${aSecond(floor)}`, ratio: perSecond / floor },
  })
  return [
    figure('law: decisions, accepted and refused', rate(tell) * story.length),
    figure(
      'law: all moves of a buyer, with until and from when',
      rate(() => moves({ ...verifying }, 'buyer', now)),
    ),
    figure(
      'law: 60 days of deadlines played',
      rate(() => play({ ...verifying }, { ...now, now: start + 60 * 24 * HOUR })),
    ),
  ]
}
