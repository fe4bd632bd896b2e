import { recordDeed } from '@/lib/audit/deed'
import { now } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Case } from '@/lib/law/case'
import type { PendingRuling } from '@/lib/law/dispute'
import type { Instant } from '@/lib/law/time'
import { noteChange } from '@/lib/live/changes'
import { partiesOf } from '@/lib/orders/party'
import { type Claim, claimOf } from './claim'

export type ClaimAnswer =
  /** There is no such case for this person (F1). */
  | { readonly is: 'not-found' }
  | { readonly is: 'done' | 'closed'; readonly row: ClaimRow }
  /** They gave the ruling that waits for somebody else (D3). */
  | { readonly is: 'own'; readonly row: ClaimRow }
  | { readonly is: 'held'; readonly row: ClaimRow; readonly claim: Held }

export type Held = Extract<Claim, { state: 'held' }>

const shown = {
  claimedBy: { select: { name: true } },
  order: { select: { number: true, buyerId: true, store: { select: { ownerId: true } } } },
} satisfies Prisma.MediationCaseInclude

type ClaimRow = Prisma.MediationCaseGetPayload<{ include: typeof shown }>

/** Claims a case for a mediator, or takes it over where whoever had it left it idle. Of two at once exactly one has it. */
export const claimCase = async (id: string, userId: string, at?: Instant): Promise<ClaimAnswer> => {
  const instant = at ?? (await now())
  return inTransaction(async (tx) => {
    const row = await find(tx, id, userId)
    if (!row) return { is: 'not-found' }
    if (row.stage === 'closed') return { is: 'closed', row }
    if (row.stage === 'approving' && (await ruledBy(tx, row.orderId)) === userId) return { is: 'own', row }
    const claim = claimOf(row, userId, instant)
    if (claim.state === 'held') return { is: 'held', row, claim }
    if (await take(tx, row, userId, instant)) return { is: 'done', row }
    const other = await tx.mediationCase.findUniqueOrThrow({ where: { id }, include: shown })
    const theirs = claimOf(other, userId, instant)
    return theirs.state === 'held' ? { is: 'held', row: other, claim: theirs } : { is: 'done', row: other }
  })
}

/** Who gave the ruling of an order that waits for a second mediator. */
async function ruledBy(tx: Tx, orderId: string): Promise<string | null> {
  const dispute = await tx.dispute.findFirst({ where: { orderId }, orderBy: { number: 'desc' } })
  return (dispute?.pending as PendingRuling | null)?.mediator ?? null
}

/** Gives a case back to the queue. Whoever does not have it gives nothing back. */
export const releaseCase = async (id: string, userId: string, at?: Instant): Promise<ClaimAnswer> => {
  const instant = at ?? (await now())
  return inTransaction(async (tx) => {
    const row = await find(tx, id, userId)
    if (!row) return { is: 'not-found' }
    await letGo(tx, row, userId, instant)
    return { is: 'done', row }
  })
}

/** Puts a case out of somebody's hands, if it is in them. */
export async function letGo(tx: Tx, row: ClaimRow, userId: string, at: Instant): Promise<void> {
  const { count } = await tx.mediationCase.updateMany({
    where: { id: row.id, claimedById: userId },
    data: { claimedById: null, claimedAt: null, claimActiveAt: null },
  })
  if (count === 0) return
  await recordDeed(tx, { ...about(row, userId, at), kind: 'case-released' })
  await noteChange(tx, changeOf(row, userId))
}

/** The row of a case the law knows, for a mediator who is about to decide it; null where it was never written. */
export const rowOfCase = (tx: Tx, orderId: string, { kind, since }: Case): Promise<ClaimRow | null> =>
  tx.mediationCase.findUnique({
    where: { orderId_kind_since: { orderId, kind, since: new Date(since) } },
    include: shown,
  })

/**
 * Puts a case into somebody's hands, unless someone else's claim changed since it was read. A claim that is one's own stays,
 * and counts as used. Answers whether it is theirs now.
 */
export async function take(tx: Tx, row: ClaimRow, userId: string, at: Instant): Promise<boolean> {
  const { id, claimedById, claimActiveAt } = row
  const mine = claimedById === userId
  const { count } = await tx.mediationCase.updateMany({
    where: { id, claimedById, claimActiveAt },
    data: { claimActiveAt: new Date(at), ...(!mine && { claimedById: userId, claimedAt: new Date(at) }) },
  })
  if (count > 0 && !mine) {
    await recordDeed(tx, { ...about(row, userId, at), kind: claimedById ? 'case-taken-over' : 'case-claimed' })
    await noteChange(tx, changeOf(row, userId))
  }
  return count > 0
}

/** Open pages of the other mediators show it without being asked. */
const changeOf = ({ order }: ClaimRow, actorId: string) => ({
  ...{ number: order.number, buyerId: order.buyerId, ownerId: order.store.ownerId, actorId },
  ...{ move: 'claim', by: 'mediator', mediated: true },
})

const about = ({ kind, order }: ClaimRow, actorId: string, at: Instant) => ({
  at,
  actorId,
  number: order.number,
  facts: { case: kind },
})

/** A case as far as it is this person's to decide: whoever has a side in an order does not mediate it (F1). */
async function find(tx: Tx, id: string, userId: string): Promise<ClaimRow | null> {
  const [row, user] = await Promise.all([
    tx.mediationCase.findUnique({ where: { id }, include: shown }),
    tx.user.findUnique({ where: { id: userId }, select: { id: true, isMediator: true } }),
  ])
  return row && user && partiesOf(user, row.order).includes('mediator') ? row : null
}
