import { Badge } from '@/components/ui/badge'
import type { Claim } from '@/lib/mediation/claim'

/** Who has a case, as a mark. */
export function ClaimMark({ claim }: { claim: Claim }) {
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
      {claim.state === 'idle' && <span className="text-ink-soft text-xs">Left alone, can be taken over</span>}
    </span>
  )
}
