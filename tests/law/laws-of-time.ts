import type { Move } from '@/lib/law/command'
import { deadlines } from '@/lib/law/deadline'
import { decide, play } from '@/lib/law/decide'
import type { Law } from '@/lib/law/walk/law'
import { isOver, moneyRests } from '@/lib/law/walk/rest'
import { standing } from '@/lib/law/walk/rows'
import { same } from '@/lib/prover/same'

const nothingIsStuck: Law = {
  name: 'T1 nothing is stuck',
  moment: ({ order }, { policy }) => {
    if (deadlines(order, policy).length > 0) return null
    if (!isOver(order)) return 'nobody needs ever to act on an order that is not over'
    if (!moneyRests(order)) return 'nobody needs ever to bring the money'
    return order.refunds.every(({ state }) => state === 'settled' || state === 'void') ? null : 'a refund is forgotten'
  },
}

const DISPUTED: readonly Move[] = [
  'escalate-unanswered',
  'end-negotiation',
  'end-mediation',
  'end-approval',
  'end-appeal',
]
const RETURNED: readonly Move[] = ['miss-return', 'assume-return', 'prove-parcel']

/** By which deadline each waiting state ends, whatever else is going on. One of those named must be running. */
const ENDS: Readonly<Record<string, readonly Move[]>> = {
  'payment awaiting': ['close-unpaid'],
  'payment verifying': ['verify'],
  'capture asked': ['ask-capture-again'],
  'cancellation requested': ['lapse'],
  'cancellation refused': [
    ...['step-in', 'verify', 'miss-shipping', 'lose-parcel', 'finish'],
    ...['lapse-extension', ...DISPUTED, ...RETURNED],
  ] as readonly Move[],
  'cancellation lapsed': [
    ...['verify', 'miss-shipping', 'lose-parcel', 'finish'],
    ...['lapse-extension', ...DISPUTED, ...RETURNED],
  ] as readonly Move[],
  'fulfilment waiting': ['miss-shipping', 'lapse'],
  'fulfilment processing': ['miss-shipping', 'lapse'],
  'fulfilment shipped': ['lose-parcel', ...DISPUTED, ...RETURNED],
  // What a bank holds and is owed to the buyer keeps the order from finishing until the bank has decided.
  'fulfilment delivered': ['finish', 'end-chargeback', ...DISPUTED, ...RETURNED],
  'dispute open': ['escalate-unanswered', 'end-negotiation'],
  'dispute with-mediator': ['end-mediation'],
  'dispute awaiting-approval': ['end-approval'],
  'dispute appealed': ['end-appeal'],
  'extension proposed': ['lapse-extension'],
  'destination asked': ['lapse-address'],
  // What has not arrived is not sent back, and may still be lost.
  'returning awaited': ['miss-return', 'lose-parcel', 'end-appeal'],
  'returning sent': ['assume-return', 'end-appeal'],
  'returning questioned': ['end-mediation', 'end-approval'],
  'returning proof-awaited': ['prove-parcel'],
  'complaint filed': ['end-complaint'],
  'mark contested': ['end-contest'],
  'chargeback open': ['end-chargeback'],
  'leg waiting-for-capture': ['verify', 'ask-capture-again'],
  'leg sent': ['ask-refund-again'],
  'leg failed': ['retry-refund'],
}

const everyWaitEnds: Law = {
  name: 'T1 every waiting state has its deadline',
  moment: ({ order, now }, { policy }) => {
    const running = deadlines(order, policy)
    const late = running.find(({ at }) => at <= now)
    if (late) return `${late.move} was due`
    const { payment } = order
    const states = [
      payment.state === 'paid' ? `capture ${payment.capture.state}` : '',
      ...standing(order)
        .filter(({ region }) => region !== 'refunds')
        .map(({ region, state }) => `${region} ${state.state}`),
    ]
    for (const state of states)
      if (ENDS[state] && !running.some(({ move }) => ENDS[state]?.includes(move))) return `${state} waits for ever`
    const leg = order.refunds.find(
      ({ state, number }) =>
        ENDS[`leg ${state}`] &&
        !running.some((due) => ENDS[`leg ${state}`]?.includes(due.move) && (due.leg ?? number) === number),
    )
    return leg ? `leg ${leg.number}, ${leg.state}, waits for ever` : null
  },
}

const deadlinesRule: Law = {
  name: 'T2 a deadline is true the moment it passes',
  passed: ({ order }, world, { now }) => {
    const due = deadlines(order, world.policy)[0]
    if (!due || due.at > now) return null
    for (const command of world.says(order)) {
      const decision = decide(order, command, { ...world, now })
      const its =
        command.by === 'clock' && command.move === due.move && (!('leg' in command) || command.leg === due.leg)
      if (
        !its &&
        (!('refusal' in decision) ||
          decision.refusal.code !== 'deadline-passed' ||
          decision.refusal.closedAt !== due.at)
      )
        return `${command.by} ${command.move} after ${due.move} was due`
    }
    return null
  },
}

const playedInOrder: Law = {
  name: 'T5 what is due happens in due order, at its due time',
  passed: ({ order }, world, after) => {
    // Where services answer at once, there is more to it than the clock.
    if (world.promptly) return null
    const steps = play(order, { ...world, now: after.now })
    if (steps.some(({ at }, index) => at > after.now || at < (steps[index - 1]?.at ?? at))) return 'out of order'
    return same(steps.at(-1)?.order ?? order, after.order) ? null : 'played otherwise than one by one'
  },
}

export const LAWS_OF_WAITS: readonly Law[] = [nothingIsStuck, everyWaitEnds, deadlinesRule, playedInOrder]
