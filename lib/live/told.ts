import type { Party } from '@/lib/law/order'
import { partiesOf } from '@/lib/orders/party'
import { changeWords, type Doing } from '@/lib/words/meanwhile'
import type { Change } from './changes'

type Person = { readonly id: string; readonly isMediator: boolean }

/** What an open page is told of a change. */
export type ChangeTold = {
  readonly id: number
  /** The order's number; null where it is about a store. */
  readonly order: string | null
  readonly move: string
  /** Whether it concerns the reader on whatever page they are; otherwise only where the order itself is shown. */
  readonly near: boolean
  /** What happened, in a sentence; null where it was the reader's own doing. */
  readonly words: string | null
}

/** What of a change a person may know: nothing at all where they are a stranger to the order (F1). */
export function toldOf(change: Change, person: Person): ChangeTold | null {
  const { id, number, buyerId, ownerId, move, by, actorId, mediated } = change
  const [as] = partiesOf(person, { buyerId, store: { ownerId } })
  if (!as) return null
  // Who works on a case is the mediators' own affair.
  if (as !== 'mediator' && (move === 'claim' || move === 'release')) return null
  const words = actorId === person.id ? null : changeWords(by as Party, move as Doing)
  return { id, order: number, move, near: as !== 'mediator' || mediated, words }
}
