import { recordDeed } from '@/lib/audit/deed'
import { now as shopTime } from '@/lib/clock'
import { inTransaction, type Tx } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/law/time'
import { checkState } from './check'
import { highestTakenBack } from './take-back'
import { hashOf, readText } from './text'

/** Why a draft cannot be published. */
export type PublishRefusal =
  /** It was deleted, or somebody has published it already. */
  | 'gone'
  /** It is not a policy. */
  | 'invalid'
  /** Nobody has checked this very text, or the check has not answered. */
  | 'unchecked'
  /** The check found errors. */
  | 'unsound'
  /** It is not the text that whoever publishes it was shown. */
  | 'changed'
  /** New orders would have had to take it already. */
  | 'past'
  /** Another version begins at that very moment, so it would be a matter of chance which one new orders take. */
  | 'taken'

export type Publication = {
  /** The draft. */
  readonly id: string
  /** The hash of the text that was shown. */
  readonly seen: string
  /** From when new orders take it. */
  readonly from: Instant | 'now'
  /** The mediator's id. */
  readonly by: string
}

export type Published = { readonly id: string; readonly name: string; readonly version: number; readonly from: Instant }

/**
 * Makes a draft the next version of the policy it names (T4). The draft is gone afterwards, so that it is published
 * once however often it is sent. Orders placed before `from` keep the version they have.
 * @param clock the shop's time, read while nothing else can be written.
 */
export async function publish(
  publication: Publication,
  clock: () => Promise<Instant> = shopTime,
): Promise<Published | { readonly refused: PublishRefusal }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(async (tx) => publishIn(tx, publication, await clock()))
    } catch (error) {
      // On a database where two can write at once, somebody else was given the same number first.
      if (attempt === 5 || !isTwice(error)) throw error
    }
  }
}

/** Whether it can be published as it stands; null when it can. Asked by the page too, so that both say the same. */
export function publishRefusal(draft: Parameters<typeof checkState>[0]): PublishRefusal | null {
  const { is } = checkState(draft)
  if (is === 'sound') return null
  return is === 'invalid' || is === 'unsound' ? is : 'unchecked'
}

async function publishIn(tx: Tx, { id, seen, from: wanted, by }: Publication, now: Instant) {
  const refused = (refused: PublishRefusal) => ({ refused })
  const draft = await tx.policyDraft.findUnique({ where: { id } })
  if (!draft) return refused('gone')
  if (hashOf(draft.text) !== seen) return refused('changed')
  const refusal = publishRefusal(draft)
  if (refusal) return refused(refusal)
  const { policy, document } = readText(draft.text)
  if (!policy) return refused('invalid')
  if (wanted !== 'now' && wanted < now) return refused('past')
  if (wanted !== 'now' && (await isTaken(tx, wanted))) return refused('taken')
  let from = wanted === 'now' ? now : wanted
  // Two that are published in the same millisecond follow each other.
  while (await isTaken(tx, from)) from += 1
  const { name } = policy
  const newest = await tx.policyVersion.aggregate({ where: { name }, _max: { version: true } })
  const version = Math.max(newest._max.version ?? 0, await highestTakenBack(tx, name)) + 1
  const made = await tx.policyVersion.create({
    data: {
      ...{ name, version, document: document as Prisma.InputJsonValue },
      ...{ from: new Date(from), publishedAt: new Date(now), publishedById: by },
    },
  })
  await tx.policyDraft.delete({ where: { id } })
  await recordDeed(tx, { at: now, actorId: by, kind: 'policy-published', facts: { name, version } })
  return { id: made.id, name, version, from }
}

const isTaken = async (tx: Tx, from: Instant) => (await tx.policyVersion.count({ where: { from: new Date(from) } })) > 0

const isTwice = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
