import { insertRows, type Tx } from '@/lib/db'
import { newId } from '@/lib/db/new-id'
import type { Instant } from '@/lib/law/time'

/** What can be done beside the moves of orders, as the audit log names it. */
export const DEEDS = [
  ...(['case-claimed', 'case-taken-over', 'case-released', 'note-written'] as const),
  ...(['draft-begun', 'draft-changed', 'draft-renamed', 'draft-deleted'] as const),
  ...(['policy-published', 'policy-taken-back'] as const),
  ...(['answer-time-set', 'cancel-rules-set', 'days-away-set', 'days-away-removed'] as const),
  ...(['clock-moved', 'signed-in', 'signed-out', 'sign-in-refused', 'password-changed'] as const),
  ...(['account-made', 'store-opened'] as const),
] as const
export type DeedKind = (typeof DEEDS)[number]

export type Deed = {
  readonly at: Instant
  /** Who did it; null where nobody is known. */
  readonly actorId: string | null
  readonly kind: DeedKind
  /** The number of the order it is about. */
  readonly number?: string
  /** What there is to say besides; never anything about a person but their id. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes a deed down, in the transaction in which it is done: one cannot be there without the other. */
export const recordDeed = (tx: Tx, { at, actorId, kind, number, facts = {} }: Deed): Promise<void> =>
  insertRows(tx, 'Deed', [{ id: newId(), at: new Date(at), actorId, kind, number: number ?? null, facts }])
