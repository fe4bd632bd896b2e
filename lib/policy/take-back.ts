import { recordDeed } from '@/lib/audit/deed'
import { now as shopTime } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { inForceAt } from './in-force'
import { versionRef } from './named'
import { documentText } from './text'

/** Why a version cannot be taken back: somebody has done so already, or new orders take it by now. */
export type TakeBackRefusal = 'taken-back' | 'begun'

type TakingBack = { readonly id: string; readonly by: string }

/**
 * Takes a version back that no order can have yet (T4). Its text is a draft again, to be changed, checked and published anew;
 * its number is not given out a second time.
 * @param clock the shop's time, read while nothing else can be written.
 * @returns the id of the draft.
 */
export async function takeBack(
  { id, by }: TakingBack,
  clock: () => Promise<Instant> = shopTime,
): Promise<{ readonly draft: string } | { readonly refused: TakeBackRefusal }> {
  return inTransaction(async (tx) => {
    const at = await clock()
    const version = await tx.policyVersion.findUnique({ where: { id } })
    if (!version) return { refused: 'taken-back' }
    const before = await tx.policyVersion.findFirst(inForceAt(at))
    if (version.from.getTime() <= at || !before) return { refused: 'begun' }
    const { count } = await tx.policyVersion.deleteMany({ where: { id } })
    if (count === 0) return { refused: 'taken-back' }
    const { name, version: number, document } = version
    const made = await tx.policyDraft.create({
      data: {
        ...{ name: `${name} ${number}, taken back`, text: documentText(document), basedOn: versionRef(before) },
        ...{ authorId: by, createdAt: new Date(at), updatedAt: new Date(at) },
      },
    })
    await recordDeed(tx, { at, actorId: by, kind: 'policy-taken-back', facts: { name, version: number } })
    return { draft: made.id }
  })
}

/** The highest number that a version of a policy had before it was taken back; 0 where none was. */
export async function highestTakenBack(tx: Pick<Tx, 'deed'>, name: string): Promise<number> {
  const deeds = await tx.deed.findMany({ where: { kind: 'policy-taken-back' }, select: { facts: true } })
  const numbers = deeds.map(({ facts }) => {
    const { name: of, version } = facts as { name?: unknown; version?: unknown }
    return of === name ? Number(version) : 0
  })
  return Math.max(0, ...numbers)
}
