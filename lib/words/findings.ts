import type { Move } from '@/lib/law/command'
import type { Order, Party, Person } from '@/lib/law/order'
import { kindOf } from '@/lib/law/parts'
import { rests } from '@/lib/law/walk/rest'
import { standing } from '@/lib/law/walk/rows'
import type { Kind } from '@/lib/prover/finding'
import type { Nearest } from '@/lib/prover/unused'
import { actSentence } from './acts'
import { deadlineLabel } from './deadlines'
import { precisely } from './durations'
import { thePartyWords } from './parties'
import { situation } from './situations'
import { regionWords, stateWords } from './states'

/** What a finding of each kind says, before what was seen. */
export const findingWords: Readonly<Record<Kind, string>> = {
  stuck: 'An order can get stuck: it is not over, and nothing anyone can do ends it.',
  'no-deadline': 'An order can wait for ever: it ends only if somebody acts, and nothing happens when nobody does.',
  'over-refund': 'More money can go back than was paid.',
  'money-lost': 'Money that is owed to the buyer can be lost.',
  'coupon-twice': 'A coupon can come back twice, or for an order that goes on.',
  'fault-twice': 'The seller can be punished twice for one order.',
  'shipped-unpaid': 'Goods can leave before the money is in.',
  revived: 'An order that is over can come to life again.',
  time: 'Time goes wrong within an order.',
  contradiction: 'Two sides can decide the same thing against each other.',
  'false-row': 'A rule leads elsewhere than it says.',
  broken: 'The rules break down.',
  'dead-rule': 'A rule can never be used under these numbers.',
  'empty-window': 'A time to act closes before it opens.',
  'same-instant': 'Two deadlines fall on the same instant, and which of them comes first makes a difference.',
  'no-move': 'Somebody has money at stake and can do nothing.',
  'cut-short': 'There is more than could be looked at.',
}

/** The beginning of a story. */
export const placedWords = (order: Order): string => {
  const kind = kindOf(order, null)
  return kind === 'at-will' ? 'Buyer placed the order' : `Buyer placed the order (${kind.replaceAll('-', ' ')})`
}

/** How much later the next line of a story is: "24 h later: ". A millisecond short of a full second is "just under". */
export function later(ms: number): string {
  if (ms === 0) return ''
  return ms % 1000 === 999 ? `Just under ${precisely(ms + 1)} later: ` : `${precisely(ms)} later: `
}

/** Two deadlines that meet. */
export const tieSentence = (one: Move, other: Move): string =>
  `“${deadlineLabel(one)}” and “${deadlineLabel(other)}” end at the same instant.`

/** Somebody who can only watch. */
export const voiceSentence = (party: Person, order: Order): string =>
  `From here on ${thePartyWords[party]} can only wait. ${situation(order, 'mediator')}`

/** An order that does not end, and what it waits for. */
export function unendedSentence(kind: 'stuck' | 'no-deadline', order: Order): string {
  const waits = standing(order)
    .filter(({ region, state }) => !rests(region, state.state))
    .map(({ region, state }) => `${regionWords[region].title} “${stateWords(region, state.state)}”`)
  return waits.length > 0 ? `${findingWords[kind]} It waits here: ${waits.join(', ')}.` : findingWords[kind]
}

const whys: Readonly<Record<Nearest['why'], string>> = {
  conditions: 'It never happens: what it needs is never all there at once.',
  empty: 'It never happens: its time closes before it opens.',
  over: 'It never happens: whenever it could, its time is already over.',
  'yet-to-come': 'It never happens: something else always comes before its time does.',
  shadowed: 'It is never needed: another rule already allows the same at that time.',
}

/** A rule that is never used, and what keeps it from being used. */
export const deadSentence = (by: readonly Party[], move: Move, why: Nearest['why']): string =>
  `${actSentence(by, move)} ${whys[why]}`
