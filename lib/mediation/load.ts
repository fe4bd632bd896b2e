import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { QUEUE_STAGES } from './queue'

/** What one mediator has in hand. */
export type Load = {
  readonly id: string
  readonly name: string
  readonly open: number
  /** Since when the oldest of their cases has been waiting; null where they have none. */
  readonly oldestSince: Instant | null
}

/** Every mediator with the cases they have claimed and not closed, whoever has most of them first. */
export async function loads(at?: Instant): Promise<readonly Load[]> {
  const now = at ?? (await shopTime())
  const mediators = await reader.user.findMany({
    where: { isMediator: true },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  // Each open stage by its name: said as what is not closed, every case ever closed would be looked at.
  const claimed = await reader.mediationCase.groupBy({
    by: ['claimedById'],
    where: {
      claimedById: { in: mediators.map(({ id }) => id) },
      stage: { in: QUEUE_STAGES.filter((stage) => stage !== 'closed') },
      dueAt: { gt: new Date(now) },
    },
    _count: true,
    _min: { since: true },
  })
  const all = mediators.map(({ id, name }) => {
    const theirs = claimed.find(({ claimedById }) => claimedById === id)
    return { id, name, open: theirs?._count ?? 0, oldestSince: theirs?._min.since?.getTime() ?? null }
  })
  return all.sort((a, b) => b.open - a.open)
}
