import { now } from '@/lib/clock'
import { inTransaction, reader, type Tx } from '@/lib/db'
import type { Accepted } from '@/lib/files/accept'
import { attach, keeping } from '@/lib/files/attach'
import { refusedEvidence } from '@/lib/law/evidence'
import type { Side } from '@/lib/law/order'
import type { Refusal } from '@/lib/law/outcome'
import { type Noted, noteChange } from '@/lib/live/changes'
import { notify } from '@/lib/notices/notify'
import { loadCheckout, settle } from './checkout'
import { enqueue } from './consequences'
import { runSoon } from './due'
import type { Actor } from './move'
import { partiesOf } from './party'

export type EvidenceAnswer =
  | { readonly is: 'done' }
  /** There is no such order for this person (F1). */
  | { readonly is: 'not-found' }
  | { readonly is: 'refused'; readonly refusal: Refusal }

type Brought = { readonly files: readonly Accepted[]; readonly note?: string | null }

/**
 * Adds evidence to the dispute of an order and tells the other side (D2). Whether the dispute still takes it is the law's
 * answer, with what the clock owes the order counted in (T2).
 */
export async function addEvidence(number: string, actor: Actor, { files, note }: Brought): Promise<EvidenceAnswer> {
  const at = await now()
  const answer = await keeping(
    files,
    (kept) =>
      inTransaction(async (tx): Promise<EvidenceAnswer> => {
        const found = await disputed(tx, number, actor, at)
        if ('is' in found) return found
        const { disputeId, orderId, toId, whom, change } = found
        await attach(tx, kept, { byId: actor.userId, as: actor.as, at, note: note || null, disputeId })
        await noteChange(tx, { ...change, move: 'evidence', by: actor.as, actorId: actor.userId, mediated: true })
        await notify(tx, { userId: toId, about: 'evidence', at, orderId })
        await enqueue(tx, `evidence:${kept[0]?.id}`, { kind: 'evidence', orderId, whom }, at)
        return { is: 'done' }
      }),
    ({ is }) => is === 'done',
  )
  if (answer.is === 'done') runSoon()
  return answer
}

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
  const dispute = await newestDispute(tx, held.row.id)
  if (refusal || !dispute) return { is: 'refused', refusal: refusal ?? noDispute }
  const whom: Side = actor.as === 'buyer' ? 'seller' : 'buyer'
  const toId = whom === 'buyer' ? checkout.row.buyerId : held.row.store.ownerId
  const change = { number, buyerId: checkout.row.buyerId, ownerId: held.row.store.ownerId }
  return { disputeId: dispute.id, orderId: held.row.id, toId, whom, change }
}

const noDispute: Refusal = { code: 'not-in-this-state', rule: 'D2' }

const newestDispute = (tx: Pick<Tx, 'dispute'>, orderId: string) =>
  tx.dispute.findFirst({ where: { orderId }, orderBy: { number: 'desc' }, select: { id: true } })

/** Keeps the evidence a dispute was just opened with (D1). */
export async function openingEvidence(number: string, actor: Actor, files: readonly Accepted[]): Promise<void> {
  if (files.length === 0) return
  const { id: orderId } = await reader.order.findUniqueOrThrow({ where: { number }, select: { id: true } })
  const at = await now()
  await keeping(
    files,
    (kept) =>
      inTransaction(async (tx) => {
        const dispute = await newestDispute(tx, orderId)
        if (!dispute) return false
        await attach(tx, kept, { byId: actor.userId, as: actor.as, at, disputeId: dispute.id })
        return true
      }),
    (wrote) => wrote,
  )
}
