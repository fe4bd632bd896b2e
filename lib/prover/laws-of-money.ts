import type { Moment } from '@/lib/law/walk/moment'
import { moneyRests } from '@/lib/law/walk/rest'
import type { ProverLaw } from './laws'
import { same } from './same'

const taken = ({ order: { payment } }: Moment) => payment.state === 'verifying' || payment.state === 'paid'

/** What goes back by each means of payment, beside what was paid by it. */
const back = ({ order }: Moment) =>
  order.shares.map(({ means, amount }) => {
    const legs = order.refunds.filter((leg) => leg.means === means && leg.state !== 'void')
    const { chargeback } = order
    // What the bank has taken has gone back, too.
    const taken = 'means' in chargeback && chargeback.means === means && chargeback.state !== 'won'
    const byBank = taken ? chargeback.amount : 0
    return { means, amount, back: legs.reduce((sum, leg) => sum + leg.amount, byBank) }
  })

const neverTooMuch: ProverLaw = {
  name: 'M3 never more than was paid',
  kind: 'over-refund',
  rule: 'M3',
  moment: (moment) => {
    const over = back(moment).find(({ amount, back }) => back > (taken(moment) ? amount : 0))
    if (!over) return null
    return taken(moment)
      ? `${over.back} of ${over.amount} go back by ${over.means}`
      : `${over.back} go back by ${over.means} of a payment that never came`
  },
}

const neverTooLittle: ProverLaw = {
  name: 'M3 M1 never less than is owed, and every part on its way',
  kind: 'money-lost',
  rule: 'M3',
  moment: (moment) => {
    const { order } = moment
    if (taken(moment) && order.cancellation.state === 'cancelled') {
      const short = back(moment).find(({ amount, back }) => back < amount)
      if (short) return `only ${short.back} of ${short.amount} go back by ${short.means}`
    }
    if (order.refunds.some(({ amount }) => amount < 1)) return 'a refund of nothing is on its way'
    if (order.refunds.some(({ number }, index) => number !== index + 1)) return 'a leg was lost or renumbered'
    const early = order.refunds.find(({ state }) => state === 'sent' || state === 'failed' || state === 'settled')
    return early && !moneyRests(order) ? 'money goes back that is not in' : null
  },
}

const decidedOnce: ProverLaw = {
  name: 'M3 a refund once decided is never decided again',
  kind: 'over-refund',
  rule: 'M3',
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

const couponOnce: ProverLaw = {
  name: 'K1 a coupon comes back at most once, and only with a cancelled order',
  kind: 'coupon-twice',
  rule: 'K1',
  moment: ({ tally, order }) => {
    if (tally.coupons > 1) return 'the coupon came back twice'
    return tally.coupons === 1 && order.cancellation.state !== 'cancelled'
      ? 'the coupon came back for an order that goes on'
      : null
  },
}

const faultOnce: ProverLaw = {
  name: 'P1 a fault counts at most once',
  kind: 'fault-twice',
  rule: 'P1',
  moment: ({ tally, order }) => {
    // Each part that is cancelled may be the seller's fault, and the rest once more (C13); a complaint counts for itself (C18).
    const parts = order.lines.reduce((units, { cancelled }) => units + cancelled, 0)
    const upheld = order.complaint.state === 'reviewed' && order.complaint.upheld ? 1 : 0
    return tally.penalties > 1 + parts + upheld ? 'the seller was punished twice' : null
  },
}

const goodsAndMoney: ProverLaw = {
  name: 'M3 goods leave only when the money is in',
  kind: 'shipped-unpaid',
  rule: 'M3',
  step: (before, { order }) =>
    !('shippedAt' in before.fulfilment) && 'shippedAt' in order.fulfilment && !moneyRests(order)
      ? 'shipped unpaid'
      : null,
}

export const LAWS_OF_MONEY: readonly ProverLaw[] = [
  neverTooMuch,
  neverTooLittle,
  decidedOnce,
  couponOnce,
  faultOnce,
  goodsAndMoney,
]
