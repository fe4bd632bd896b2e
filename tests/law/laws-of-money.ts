import { moneyRests, same } from './look'
import type { Law } from './walk'

const moneyIsExact: Law = {
  name: 'M3 never more than was paid, never less than is owed',
  moment: ({ order }) => {
    const taken = order.payment.state === 'verifying' || order.payment.state === 'paid'
    for (const { means, amount } of order.shares) {
      const back = order.refunds
        .filter((leg) => leg.means === means && leg.state !== 'void')
        .reduce((sum, leg) => sum + leg.amount, 0)
      if (back > amount) return `${back} of ${amount} go back by ${means}`
      if (!taken && back > 0) return `${back} go back by ${means} of a payment that never came`
      if (taken && order.cancellation.state === 'cancelled' && back < amount)
        return `only ${back} of ${amount} go back by ${means}`
    }
    if (order.refunds.some(({ amount }) => amount < 1)) return 'a refund of nothing is on its way'
    if (order.refunds.some(({ number }, index) => number !== index + 1)) return 'a leg was lost or renumbered'
    const early = order.refunds.find(({ state }) => state === 'sent' || state === 'failed' || state === 'settled')
    return early && !moneyRests(order) ? 'money goes back that is not in' : null
  },
}

const decidedOnce: Law = {
  name: 'M3 a refund once decided is never decided again',
  step: (before, { order, follows }) => {
    for (const leg of before.refunds) {
      const next = order.refunds.find(({ number }) => number === leg.number)
      if (next?.amount !== leg.amount || next.means !== leg.means) return `leg ${leg.number} changed`
      if ((leg.state === 'settled' || leg.state === 'void') && !same(leg, next)) return `leg ${leg.number} was over`
    }
    const fresh = order.refunds.slice(before.refunds.length).reduce((sum, { amount }) => sum + amount, 0)
    const told = follows.reduce((sum, follow) => sum + (follow.kind === 'refund' ? follow.amount : 0), 0)
    return fresh === told ? null : `${told} are announced and ${fresh} decided`
  },
}

const atMostOnce: Law = {
  name: 'K1 P1 a coupon comes back at most once, and a fault counts at most once',
  moment: ({ tally, order }) => {
    if (tally.coupons > 1) return 'the coupon came back twice'
    if (tally.coupons === 1 && order.cancellation.state !== 'cancelled')
      return 'the coupon came back for an order that goes on'
    // Each part that is cancelled may be the seller's fault, and the rest of the order once more (C13).
    const parts = order.lines.reduce((units, { cancelled }) => units + cancelled, 0)
    return tally.penalties > 1 + parts ? 'the seller was punished twice' : null
  },
}

const goodsAndMoney: Law = {
  name: 'M3 goods leave only when the money is in',
  step: (before, { order }) =>
    !('shippedAt' in before.fulfilment) && 'shippedAt' in order.fulfilment && !moneyRests(order)
      ? 'shipped unpaid'
      : null,
}

export const LAWS_OF_MONEY: readonly Law[] = [moneyIsExact, decidedOnce, atMostOnce, goodsAndMoney]
