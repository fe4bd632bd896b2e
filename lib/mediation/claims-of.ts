import { reader } from '@/lib/db'
import type { CaseKind } from '@/lib/law/case'
import type { Instant } from '@/lib/law/time'
import { type Claim, claimOf } from './claim'

/** A case of one order that is not closed, with its claim as a mediator sees it. */
export type OpenCase = {
  readonly id: string
  readonly kind: CaseKind
  readonly stage: string
  readonly claim: Claim
}

/** The open cases of an order, each with whoever has claimed it. */
export async function claimsOf(orderId: string, mediatorId: string, now: Instant): Promise<readonly OpenCase[]> {
  const rows = await reader.mediationCase.findMany({
    where: { orderId, stage: { not: 'closed' }, dueAt: { gt: new Date(now) } },
    include: { claimedBy: { select: { name: true } } },
    orderBy: { since: 'asc' },
  })
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind as CaseKind, stage: row.stage },
    claim: claimOf(row, mediatorId, now),
  }))
}
