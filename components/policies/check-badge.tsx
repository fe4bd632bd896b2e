import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { CheckState } from '@/lib/policy/check'
import { checkWords } from '@/lib/words/policy-drafts'

const tones: Record<CheckState['is'], Tone> = {
  invalid: 'critical',
  unchecked: 'neutral',
  running: 'info',
  failed: 'caution',
  sound: 'positive',
  unsound: 'critical',
}

/** What is known about a draft's soundness. */
export const CheckBadge = ({ is }: { is: CheckState['is'] }) => (
  <Badge tone={tones[is]} data-status={is}>
    {checkWords[is]}
  </Badge>
)
