import { recordDeed } from '@/lib/audit/deed'
import { now as shopTime } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { chosenAnswerTime } from '@/lib/law/store-choice'
import type { Duration, Instant } from '@/lib/law/time'
import { policyInForce } from '@/lib/policy/in-force'

/** A store with the time it has chosen to answer requests in; `null`: the policy's. */
export type StoreChoice = { readonly id: string; readonly name: string; readonly answersWithin: Duration | null }
/** What the policy in force lets stores choose between, and what holds where they choose nothing (C8). */
export type AnswerTimes = {
  readonly from: Duration
  readonly to: Duration
  readonly otherwise: Duration
  readonly stores: readonly StoreChoice[]
}

/** What somebody's stores may choose; null where the policy in force leaves no choice. */
export async function answerTimesOf(ownerId: string): Promise<AnswerTimes | null> {
  const { policy } = await policyInForce(reader, await shopTime())
  const { storeMayChoose, answersWithin: otherwise } = policy.request
  if (!storeMayChoose) return null
  const stores = await reader.store.findMany({
    where: { ownerId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, answersWithin: true },
  })
  return {
    ...storeMayChoose,
    otherwise,
    stores: stores.map((store) => ({ ...store, answersWithin: store.answersWithin as Duration | null })),
  }
}

/**
 * Sets the time in which a store answers requests on orders placed from now on; `null`: the policy's own (C8). Orders
 * placed before keep theirs (T4).
 */
export async function chooseAnswerTime(
  ownerId: string,
  storeId: string,
  wish: Duration | null,
  at?: Instant,
): Promise<'done' | 'not-found' | 'out-of-bounds'> {
  const moment = at ?? (await shopTime())
  const { policy } = await policyInForce(reader, moment)
  const kept = chosenAnswerTime(wish, moment, policy)
  if (wish && kept !== wish) return 'out-of-bounds'
  return inTransaction(async (tx) => {
    const store = await tx.store.findFirst({ where: { id: storeId, ownerId }, select: { name: true } })
    if (!store) return 'not-found'
    await tx.store.update({ where: { id: storeId }, data: { answersWithin: wish ? { ...wish } : Prisma.DbNull } })
    const facts = { name: store.name, ...wish }
    await recordDeed(tx, { at: moment, actorId: ownerId, kind: 'answer-time-set', facts })
    return 'done'
  })
}
