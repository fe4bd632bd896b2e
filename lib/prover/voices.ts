import type { Move } from '@/lib/law/command'
import type { Accepted } from '@/lib/law/decide'
import { option } from '@/lib/law/moves'
import type { Order, Person } from '@/lib/law/order'
import { refundableTotal } from '@/lib/law/refund'
import { movesOf } from '@/lib/law/table'
import type { Moment, World } from '@/lib/law/walk/moment'
import { isOver } from '@/lib/law/walk/rest'
import { voiceSentence } from '@/lib/words/findings'
import type { ProverLaw } from './laws'

/** Moves that leave the money where it is: whoever has only these has no say. */
const NO_SAY: ReadonlySet<string> = new Set<Move>([
  ...(['pay', 'add-parcel', 'correct-parcel', 'begin-processing', 'ask-address', 'leave-feedback'] as const),
  ...(['propose-extension', 'agree-extension', 'decline-extension', 'extend-protection'] as const),
])

/** Who has money in an order: the buyer who paid, and the seller whose goods are gone while they are disputed. */
const STAKES: { readonly [P in 'buyer' | 'seller']: (order: Order) => boolean } = {
  buyer: (order) => !isOver(order) && refundableTotal(order) > 0,
  // On appeal both have been heard; and where nothing is left to give back, nothing is left to lose.
  seller: (order) =>
    !isOver(order) &&
    'shippedAt' in order.fulfilment &&
    refundableTotal(order) > 0 &&
    (order.dispute.state === 'open' || order.dispute.state === 'with-mediator'),
}

/** C14, D1: whoever has money at stake can do something about it, now or later, or has done so already. */
export const everyoneHasAVoice: ProverLaw = {
  name: 'D1 nobody who has money at stake is left without a move',
  kind: 'no-move',
  rule: 'D1',
  each: true,
  moment: (moment, world, accepted) => {
    for (const party of ['buyer', 'seller'] as const)
      if (STAKES[party](moment.order) && !canSpeak(party, moment, world, accepted) && !hasSpoken(party, moment))
        return voiceSentence(party, moment.order)
    return null
  },
}

function canSpeak(party: Person, { order, now }: Moment, world: World, accepted: readonly Accepted[]): boolean {
  if (accepted.some(({ command }) => command.by === party && !NO_SAY.has(command.move))) return true
  return movesOf(party).some((move) => {
    if (NO_SAY.has(move)) return false
    const answer = option(order, move, party, { ...world, now })
    return answer.open || answer.refusal.opensAt !== undefined
  })
}

/** Whether a party has said anything since they had a stake. */
function hasSpoken(party: 'buyer' | 'seller', moment: Moment): boolean {
  for (let at: Moment = moment; at.came; at = at.came.from)
    if (at.came.command?.by === party && STAKES[party](at.came.from.order)) return true
  return false
}
