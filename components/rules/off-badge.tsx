import { Badge } from '@/components/ui/badge'
import { notInPolicyMark } from '@/lib/words/rulebook'

/** Beside a move that the law knows and the policy does not use. */
export const OffBadge = () => <Badge data-off="true">{notInPolicyMark}</Badge>
