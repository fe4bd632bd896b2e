import { HOUR, type Instant } from '@/lib/law/time'

/** How long a mediator may leave a claimed case alone before another can take it over. */
export const CLAIM_IDLE_MS = 4 * HOUR

/** Who has claimed a case, as one mediator sees it. */
export type Claim =
  | { readonly state: 'nobody' }
  | { readonly state: 'mine'; readonly since: Instant }
  /** Another mediator works on it; from `idleAt` on, unless they do something, it can be taken over. */
  | { readonly state: 'held'; readonly by: string; readonly since: Instant; readonly idleAt: Instant }
  | { readonly state: 'idle'; readonly by: string; readonly since: Instant; readonly idleAt: Instant }

type Claimed = {
  readonly claimedById: string | null
  readonly claimedBy: { readonly name: string } | null
  readonly claimedAt: Date | null
  readonly claimActiveAt: Date | null
}

/** Reads the claim on a case at a moment. The idle time is half-open: at its very end the case can be taken over. */
export function claimOf(row: Claimed, viewerId: string, now: Instant): Claim {
  const { claimedById, claimedBy, claimedAt, claimActiveAt } = row
  if (!claimedById || !claimedAt) return { state: 'nobody' }
  const since = claimedAt.getTime()
  if (claimedById === viewerId) return { state: 'mine', since }
  const idleAt = (claimActiveAt ?? claimedAt).getTime() + CLAIM_IDLE_MS
  return { state: now < idleAt ? 'held' : 'idle', by: claimedBy?.name ?? '', since, idleAt }
}
