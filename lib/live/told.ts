import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'
import { partiesOf, type Somebody } from '@/lib/orders/party'
import { type Beside, changeWords } from '@/lib/words/meanwhile'
import type { Change } from './changes'

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

/** What mediators arrange among themselves is told to nobody else. */
const AMONG_MEDIATORS: ReadonlySet<string> = new Set<Beside>(['claim', 'note'])

/** What of a change a person may know: nothing at all where they are a stranger to the order (F1). */
export function toldOf(change: Change, person: Somebody): ChangeTold | null {
  const { id, number, buyerId, ownerId, move, by, actorId, mediated } = change
  const [as] = partiesOf(person, { buyerId, store: { ownerId } })
  if (!as || (as !== 'mediator' && AMONG_MEDIATORS.has(move))) return null
  const words = actorId === person.id ? null : changeWords(by as Party, move as Move | Beside)
  return { id, order: number, move, near: as !== 'mediator' || mediated, words }
}
