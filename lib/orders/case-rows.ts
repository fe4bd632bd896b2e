import { newId } from '@/lib/db/new-id'
import type { Writes } from '@/lib/db/writes'
import { type Case, casesOf } from '@/lib/law/case'
import type { Step } from './checkout'
import { date } from './columns'

/** Keeps the mediators' queue in step with the law: a row for every case, closed once the law has it no longer (D3). */
export function writeCases(writes: Writes, { held, before, accepted }: Step): void {
  const cases = casesOf(accepted.order, held.policy)
  for (const found of cases) put(writes, held.row.id, found, null)
  for (const earlier of casesOf(before, held.policy))
    if (!cases.some((found) => found.kind === earlier.kind && found.since === earlier.since))
      put(writes, held.row.id, earlier, accepted.at)
}

function put(writes: Writes, orderId: string, { kind, since, stage, by, amount }: Case, closedAt: number | null): void {
  const facts =
    closedAt === null
      ? { stage, dueAt: date(by), amount, closedAt: null }
      : { stage: 'closed', dueAt: null, amount, closedAt: date(closedAt) }
  const row = { id: newId(), orderId, kind, since: date(since), ...facts }
  writes.put('MediationCase', ['orderId', 'kind', 'since'], row, ['stage', 'dueAt', 'amount', 'closedAt'])
}
