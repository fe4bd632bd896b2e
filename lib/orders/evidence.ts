import { now } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import type { Accepted } from '@/lib/files/accept'
import { attach, keeping } from '@/lib/files/attach'
import { refusedEvidence } from '@/lib/law/evidence'
import type { Side } from '@/lib/law/order'
import type { Refusal } from '@/lib/law/outcome'
import type { Instant } from '@/lib/law/time'
import { type Noted, noteChange } from '@/lib/live/changes'
import { notify } from '@/lib/notices/notify'
import { sentKey } from '@/lib/sent-key'
import { loadCheckout, settle } from './checkout'
import { enqueue } from './consequences'
import { runSoon } from './due'
import { type Actor, type Along, type MoveAnswer, move } from './move'
import { type PersonalCommand, partiesOf } from './party'

export type EvidenceAnswer =
  | { readonly is: 'done' }
  /** There is no such order for this person (F1). */
  | { readonly is: 'not-found' }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/** What is brought. `form` is unlike that of any other form, so that one sent twice is brought once. */
type Brought = { readonly files: readonly Accepted[]; readonly note?: string; readonly form?: string | undefined }

/**
 * Adds evidence to the dispute of an order and tells the other side (D2). Whether the dispute still takes it is the law's
 * answer, with what the clock owes the order counted in (T2).
 */
export async function addEvidence(number: string, actor: Actor, brought: Brought): Promise<EvidenceAnswer> {
  const { files, note = '', form } = brought
  const at = await now()
  const key = sentKey({ form, said: [number, actor.userId, actor.as, note], files })
  const answer = await keeping(
    files,
    (kept) =>
      inTransaction(async (tx): Promise<EvidenceAnswer | typeof again> => {
        if (key && (await tx.attachment.findUnique({ where: { key }, select: { id: true } }))) return again
        const found = await disputed(tx, number, actor, at)
        if ('is' in found) return found
        const { disputeId, orderId, toId, whom, change } = found
        await attach(tx, kept, { byId: actor.userId, as: actor.as, at, note: note || null, disputeId, key })
        await noteChange(tx, { ...change, move: 'evidence', by: actor.as, actorId: actor.userId, mediated: true })
        await notify(tx, { people: [toId], about: 'evidence', at, orderId })
        await enqueue(tx, `evidence:${kept[0]?.id}`, { kind: 'evidence', orderId, whom }, at)
        return { is: 'done' }
      }),
    ({ is }) => is === 'done',
  )
  if (answer.is === 'again') return { is: 'done' }
  if (answer.is === 'done') runSoon()
  return answer
}

/** It was brought already. */
const again = { is: 'again' } as const

type Disputed = {
  readonly disputeId: string
  readonly orderId: string
  readonly toId: string
  readonly whom: Side
  readonly change: Pick<Noted, 'number' | 'buyerId' | 'ownerId'>
}

async function disputed(tx: Tx, number: string, actor: Actor, at: number): Promise<Disputed | EvidenceAnswer> {
  const row = await tx.order.findUnique({ where: { number }, select: { id: true, checkoutId: true } })
  const user = await tx.user.findUnique({ where: { id: actor.userId }, select: { id: true, isMediator: true } })
  const checkout = row && (await loadCheckout(tx, row.checkoutId))
  const held = checkout?.orders.find((one) => one.row.id === row?.id)
  if (!checkout || !held || !user || !partiesOf(user, held.row).includes(actor.as)) return { is: 'not-found' }
  settle(checkout, at)
  const refusal = refusedEvidence(held.order, actor.as)
  const dispute = await newestDispute(tx, number)
  if (refusal || !dispute) return { is: 'refused', refusal: refusal ?? noDispute }
  const whom: Side = actor.as === 'buyer' ? 'seller' : 'buyer'
  const toId = whom === 'buyer' ? checkout.row.buyerId : held.row.store.ownerId
  const change = { number, buyerId: checkout.row.buyerId, ownerId: held.row.store.ownerId }
  return { disputeId: dispute.id, orderId: held.row.id, toId, whom, change }
}

const noDispute: Refusal = { code: 'not-in-this-state', rule: 'D2' }

const newestDispute = (tx: Tx, number: string) =>
  tx.dispute.findFirst({ where: { order: { number } }, orderBy: { number: 'desc' }, select: { id: true } })

/** Opens a dispute with the evidence for it: both are there, or neither (D1). */
export const moveWithEvidence = (
  number: string,
  actor: Actor,
  command: PersonalCommand,
  along: Along,
  files: readonly Accepted[],
): Promise<MoveAnswer> =>
  keeping(
    files,
    (kept) => {
      const write = async (tx: Tx, at: Instant) => {
        const dispute = await newestDispute(tx, number)
        if (!dispute) throw new Error(`order ${number} has no dispute to bring evidence to`)
        await attach(tx, kept, { byId: actor.userId, as: actor.as, at, disputeId: dispute.id })
      }
      return move(number, actor, command, { ...along, write })
    },
    ({ is }) => is === 'done',
  )
