import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'
import type { RuleId } from '@/lib/law/outcome'
import type { Law } from '@/lib/law/walk/law'
import type { Kind } from './finding'
import { same } from './same'

/** A law of the walk, with what it is called when it does not hold. */
export type ProverLaw = Law & { readonly kind: Kind; readonly rule: RuleId }

const cancelledIsFinal: ProverLaw = {
  name: 'C1 what is cancelled stays cancelled, what is finished stays finished',
  kind: 'revived',
  rule: 'C1',
  step: (before, { order }) => {
    if (before.cancellation.state === 'cancelled' && !same(before.cancellation, order.cancellation))
      return 'it lives again'
    if (before.fulfilment.state === 'finished' && !same(before.fulfilment, order.fulfilment)) return 'it goes on'
    return null
  },
}

const rowsAreTrue: ProverLaw = {
  name: 'F5 a row ends where it says',
  kind: 'false-row',
  rule: 'F5',
  step: (_, __, { row, to, ended }) => (to.includes(ended) ? null : `${row} ends ${ended}`),
}

/** The moves that two people may make at the same moment in the same words, and why it is no contradiction. */
const SHARED: Readonly<Record<string, string>> = {
  propose: 'each side speaks for itself',
  escalate: 'either side may ask for a mediator',
  'call-off': 'the mediator may do what the seller may',
  accept: 'the policy may let either review a request',
  refuse: 'the policy may let either review a request',
  'propose-extension': 'each side speaks for itself',
  'extend-protection': 'each side speaks for itself',
  appeal: 'each side speaks for itself',
} satisfies Partial<Record<Move, string>>

const noContradiction: ProverLaw = {
  name: 'C16 no move is open to two contradictory parties',
  kind: 'contradiction',
  rule: 'C16',
  moment: ({ order }, _, accepted) => {
    const makers = new Map<string, Party>()
    for (const { command } of accepted) {
      if (SHARED[command.move]) continue
      const { by, ...words } = command
      const said = JSON.stringify(words)
      const other = makers.get(said)
      if (other && other !== by) return `${other} and ${by} may both ${said}`
      makers.set(said, by)
    }
    const own = accepted.find(({ command }) => {
      if (command.move !== 'accept-proposal' || !('proposals' in order.dispute)) return false
      return order.dispute.proposals.some(({ number, by }) => number === command.number && by === command.by)
    })
    if (own) return `${own.command.by} accepts a proposal of their own`
    const answers = accepted.filter(({ command }) => ['accept', 'refuse', 'withdraw'].includes(command.move))
    const asked = answers.some(({ command }) => command.by === (command.move === 'withdraw' ? 'seller' : 'buyer'))
    return asked ? 'a request is answered by the wrong side' : null
  },
}

export const LAWS_OF_STATES: readonly ProverLaw[] = [cancelledIsFinal, rowsAreTrue, noContradiction]
