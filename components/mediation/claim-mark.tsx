import { Badge } from '@/components/ui/badge'
import type { Claim } from '@/lib/mediation/claim'

/** Who has a case, or had it before it was closed, as a mark. */
export function ClaimMark({ claim, closed }: { claim: Claim; closed: boolean }) {
  if (claim.state === 'nobody') return <span data-claim="nobody">Nobody</span>
  if (claim.state === 'mine')
    return (
      <Badge tone="info" data-claim="mine">
        You
      </Badge>
    )
  return (
    <span data-claim={claim.state} className="grid gap-0.5">
      {claim.by}
      {claim.state === 'idle' && !closed && (
        <span className="text-ink-soft text-xs">Left alone, can be taken over</span>
      )}
    </span>
  )
}
